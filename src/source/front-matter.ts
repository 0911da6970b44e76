/** Splits a file into its front matter and its body; where it is not clear which is which, as it seems to be meant. */
import { readBounds } from './front-matter-bounds.ts';
import { type Fields, readFields } from './read-fields.ts';

export interface FrontMatter extends Fields {
  body: string;
  /** The line of the file on which the body begins; the first is 1. */
  bodyLine: number;
}

/** Reads the front matter between two `---` lines. The text has LF line ends and no byte order mark. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const { start, end, after, mistake } = readBounds(lines);
  const fields = readFields(`${lines.slice(start, end).join('\n')}\n`, start + 1);
  const first = lines.findIndex((line, index) => index >= after && line.trim() !== '');
  const bodyStart = first === -1 ? lines.length : first;
  const body = { body: lines.slice(bodyStart).join('\n'), bodyLine: bodyStart + 1 };
  if (!mistake) return { ...fields, ...body };
  const isRead = fields.mistakes.length === 0;
  const rest = isRead ? { reading: fields, isWhole: true, isTold: () => false, mayHold: () => false } : fields.rest;
  const hasFields = typeof rest?.reading.data === 'object' && rest.reading.data !== null && end > start;
  return {
    ...fields,
    ...body,
    data: undefined,
    mistakes: hasFields ? [mistake, ...fields.mistakes] : [mistake],
    comments: [],
    rest: hasFields ? rest : undefined,
  };
}
