/** Splits a file into its front matter and its body. */
import { readYaml, type YamlReading } from './yaml.ts';

export interface FrontMatter extends YamlReading {
  body: string;
  /** The line of the file on which the body begins; the first is 1. */
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** Reads the front matter between two `---` lines. The text has LF line ends and no byte order mark. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    return missing(
      text,
      1,
      'the file does not begin with front matter',
      'put the fields between two lines of --- at the top of the file',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) {
    return missing(text, 1, 'the front matter is not closed', 'put a line of --- after its last field');
  }
  const yaml = readYaml(`${lines.slice(1, end).join('\n')}\n`, 2);
  const first = lines.findIndex((line, index) => index > end && line.trim() !== '');
  const bodyStart = first === -1 ? lines.length : first;
  return { ...yaml, body: lines.slice(bodyStart).join('\n'), bodyLine: bodyStart + 1 };
}

function missing(body: string, line: number, message: string, hint: string): FrontMatter {
  return {
    data: undefined,
    mistakes: [{ line, column: 1, message, hint }],
    placeOf: () => ({ line: 1, column: 1 }),
    writtenAt: () => undefined,
    body,
    bodyLine: 1,
  };
}
