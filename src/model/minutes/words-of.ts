/** The words of a block as they are gathered from its tree: plain text, runs of prose, and where each letter stands. */
import type { MdastNode } from 'satteri';
import type { Block } from './outline.ts';
import { childrenOf, ownText, plainText } from './parse.ts';
import { offsetIn, type Place, placeOf } from './places.ts';
import type { Markup, Verdict, Words } from './read-record.ts';

type Text = MdastNode & { type: 'text' };

/** A block whose words are still being gathered. */
export interface Draft {
  block: Block;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  parts: string[];
  /** Text of a heading is no prose: it is not searched for names. */
  hasRuns: boolean;
  /** Its text nodes outside code and links, each with the number of letters before it; a bullet may hold a quotation. */
  texts: { node: Text; before: number; isQuoted: boolean }[];
  /** Letters so far, in UTF-16 code units. */
  length: number;
  /** Whether the last of its words are plain text. */
  endsPlainly: boolean;
  emphasised?: string;
  /** What follows the plain text with which it begins. */
  firstMarkup?: MdastNode;
  isTicked?: boolean;
}

export const draftOf = (block: Block, bodyLine: number): Draft => ({
  block,
  bodyLine,
  parts: [],
  hasRuns: block.kind !== 'heading',
  texts: [],
  length: 0,
  endsPlainly: false,
});

/** Adds the words below a node to a block; text outside links and code is a run. */
export function gather(from: MdastNode, draft: Draft, isQuoted = false): void {
  const stack: { node: MdastNode; isProse: boolean }[] = [{ node: from, isProse: draft.hasRuns }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, isProse } = top;
    const isRun = node.type === 'text' && isProse;
    if (isRun) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      draft.block.runs.push({ text: node.value, line: line + draft.bodyLine - 1, column });
      draft.texts.push({ node, before: draft.length, isQuoted });
    }
    const words = ownText(node);
    addWords(draft, words);
    if (words !== '') draft.endsPlainly = isRun;
    const inside = isProse && node.type !== 'link' && node.type !== 'linkReference';
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as MdastNode, isProse: inside });
  }
}

export function addWords(draft: Draft, words: string): void {
  draft.parts.push(words);
  draft.length += words.length;
}

/** The plain text with which a paragraph or heading begins. */
export function openingOf(node: MdastNode): string | undefined {
  const [first] = childrenOf(node);
  return first?.type === 'text' ? first.value : undefined;
}

/** The emphasised words with which a paragraph begins. */
export function emphasisedIn(node: MdastNode): string | undefined {
  const [first] = childrenOf(node);
  const isEmphasis = first?.type === 'strong' || first?.type === 'emphasis';
  return isEmphasis && childrenOf(first)[0]?.type === 'text' ? plainText(first) : undefined;
}

/** What a record is read from. `body` is where the block stands. */
export function wordsOf(draft: Draft, body: string): Words {
  const { block, bodyLine, parts, texts, emphasised, isTicked } = draft;
  const all = parts.join('');
  // A backslash before a sign is resolved by Markdown; it opts out as one before a letter does.
  const backslash = body[texts[0]?.node.position?.start.offset ?? -1] === '\\' && !all.startsWith('\\') ? '\\' : '';
  return {
    opening: block.opening === undefined ? undefined : backslash + block.opening,
    all: backslash + all,
    endsPlainly: draft.endsPlainly,
    emphasised,
    isTicked,
    isPlainAt: (index) => {
      const at = index - backslash.length;
      return texts.some((it) => !it.isQuoted && it.before <= at && at < it.before + it.node.value.length);
    },
    placeAt: (index) => placeIn(texts, index, body, bodyLine) ?? block,
    spanOf: (start, end) => ({
      ...(placeIn(texts, start, body, bodyLine) ?? block),
      ...(isAsWritten(texts, start, end, body) && { length: end - start }),
    }),
    markup: draft.firstMarkup && markupOf(draft.firstMarkup, bodyLine),
  };
}

/** Emphasis or code on one line, with its words; undefined for what says more than they do, such as a link. */
function markupOf(node: MdastNode, bodyLine: number): Markup | undefined {
  const { start, end } = node.position ?? {};
  const isPlain = node.type === 'strong' || node.type === 'emphasis' || node.type === 'inlineCode';
  if (!isPlain || !start || start.line !== end?.line) return undefined;
  const text = plainText(node);
  const isSafe = /^[\p{L}\p{N}@^.:, -]+$/u.test(text);
  const span = { line: start.line + bodyLine - 1, column: start.column, length: end.column - start.column };
  return isSafe ? { ...span, text } : undefined;
}

/** The parts that are prose of the texts in which a block has something else: a head, an id, or a backslash before it. */
export function proseIn({ texts }: Draft, { proseStart, mark, isOptedOut }: Verdict): Map<MdastNode, string> {
  const prose = new Map<MdastNode, string>();
  const [first, last] = [texts[0]?.node, texts.at(-1)?.node];
  if (first) prose.set(first, isOptedOut ? first.value.replace(/^\\/, '') : first.value.slice(proseStart));
  if (last && mark !== undefined) prose.set(last, (prose.get(last) ?? last.value).replace(/\s*\^\S+\s*$/, ''));
  return prose;
}

function placeIn(texts: Draft['texts'], index: number, body: string, bodyLine: number): Place | undefined {
  const text = texts.findLast(({ before }) => before <= index) ?? texts[0];
  const { line, column, offset } = text?.node.position?.start ?? {};
  if (!text || line === undefined || column === undefined || offset === undefined) return undefined;
  return placeOf(text.node.value, index - text.before, body, { line, column, offset }, bodyLine);
}

/** Whether the letters from `start` to `end` stand in the source letter for letter, in one line of one text. */
function isAsWritten(texts: Draft['texts'], start: number, end: number, body: string): boolean {
  const text = texts.findLast(({ before }) => before <= start);
  const offset = text?.node.position?.start.offset;
  if (!text || offset === undefined || end > text.before + text.node.value.length) return false;
  const words = text.node.value.slice(start - text.before, end - text.before);
  return !words.includes('\n') && body.startsWith(words, offsetIn(body, offset, text.node.value, start - text.before));
}

/** A text with single blanks between its words. */
export const fold = (text: string) => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
