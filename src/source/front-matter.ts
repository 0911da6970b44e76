/** Splits a file into its front matter and its body. */
import { readYaml, type YamlMistake, type YamlReading } from './yaml.ts';

export interface FrontMatter extends YamlReading {
  body: string;
  /** The line of the file on which the body begins; the first is 1. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** What people take for a line of three hyphens: too few, too many, indented, or made one dash by their editor. */
const NEARLY = /^\s*(?:-{2,}|[\u2013\u2014][-\u2013\u2014]*)\s*$/;
const EXACTLY = 'write exactly three hyphens, and nothing else on the line: ---';

/** Reads the front matter between two `---` lines. The text has LF line ends and no byte order mark. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return { ...unread(text), mistakes: [complaintOfStart(lines)] };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) return { ...unread(text), mistakes: [complaintOfEnd(lines)] };
  const yaml = readYaml(`${lines.slice(1, end).join('\n')}\n`, 2);
  const first = lines.findIndex((line, index) => index > end && line.trim() !== '');
  const bodyStart = first === -1 ? lines.length : first;
  return { ...yaml, body: lines.slice(bodyStart).join('\n'), bodyLine: bodyStart + 1 };
}

function complaintOfStart(lines: string[]): YamlMistake {
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  if (NEARLY.test(line) && !FENCE.test(line))
    return { line: first + 1, column: 1, message: 'this is not a line of three hyphens', hint: EXACTLY };
  if (first > 0 && FENCE.test(line))
    return {
      line: 1,
      column: 1,
      message: 'the file begins with an empty line',
      hint: 'delete the empty lines above the first ---',
    };
  return {
    line: 1,
    column: 1,
    message: 'the file does not begin with front matter',
    hint: 'put the fields between two lines of --- at the top of the file',
  };
}

function complaintOfEnd(lines: string[]): YamlMistake {
  const nearly = lines.findIndex((line, index) => index > 0 && NEARLY.test(line));
  if (nearly === -1)
    return {
      line: 1,
      column: 1,
      message: 'the front matter is not closed',
      hint: 'put a line of --- after its last field',
    };
  return { line: nearly + 1, column: 1, message: 'the front matter is not closed by three hyphens', hint: EXACTLY };
}

/** A file whose fields cannot be told from its body. */
function unread(body: string): FrontMatter {
  return {
    data: undefined,
    mistakes: [],
    comments: [],
    placeOf: () => ({ line: 1, column: 1 }),
    writtenAt: () => undefined,
    body,
    bodyLine: 1,
  };
}
