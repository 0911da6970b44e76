/** Names in prose become links: longest first, once per block, never to the page itself. */
import type { EntryKey } from '#model/entry.ts';
import { findInProse } from '#model/mentions.ts';
import type { RenderContext } from './context.ts';
import { element, type Piece, text } from './piece.ts';

/** The block that prose belongs to. */
export interface Line {
  /** The entries that it has been linked to so far. */
  linked: Set<EntryKey>;
  /** The text with which it begins, where a keyword may stand. */
  opening?: string;
}

/** A run of prose with its names linked; `@id` shows the person's name, and a backslash that opts out is not shown. */
export function linkNames(prose: string, line: Line, context: RenderContext): Piece[] {
  const { names, isPerson, self } = context;
  const pieces: Piece[] = [];
  let rest = '';
  let done = 0;
  for (const { start, end, key } of findInProse(prose, names, isPerson)) {
    const word = prose.slice(start, end);
    const shown = word.startsWith('@') ? (context.titleOf(key) ?? word) : word;
    const href = key === self || line.linked.has(key) ? undefined : context.hrefOf(key);
    rest += prose.slice(done, start);
    done = end;
    if (href === undefined) {
      rest += shown;
      continue;
    }
    line.linked.add(key);
    if (rest !== '') pieces.push(text(withoutOptOuts(rest, line, context)));
    rest = '';
    pieces.push(nameLink(key, shown, href, context));
  }
  rest += prose.slice(done);
  if (rest !== '') pieces.push(text(withoutOptOuts(rest, line, context)));
  return pieces;
}

/** The link to a person by id; the id as written when there is no such person. */
export function linkPerson(id: string, context: RenderContext): Piece {
  const key: EntryKey = `people/${id}`;
  if (!context.isPerson(id)) return text(`@${id}`);
  const name = context.titleOf(key) ?? `@${id}`;
  const href = key === context.self ? undefined : context.hrefOf(key);
  return href === undefined ? text(name) : nameLink(key, name, href, context);
}

function nameLink(key: EntryKey, shown: string, href: string, context: RenderContext): Piece {
  const title = context.titleOf(key);
  const isSaid = title === undefined || title === shown.replace(/\s+/g, ' ');
  const kind = key.slice(0, key.indexOf('/'));
  return element('a', { class: 'name', href, 'data-kind': kind, title: isSaid ? undefined : title }, [text(shown)]);
}

/** Names are no longer than this, in UTF-16 code units; a backslash is looked at no further. */
const REACH = 300;

/** A backslash that keeps a name from being linked, or a keyword from being one, is not part of the text. */
function withoutOptOuts(prose: string, line: Line, { names, isPerson }: RenderContext): string {
  if (!prose.includes('\\')) return prose;
  const isKeyword = line.opening?.startsWith(prose) && /^\\\p{Lu}{2}/u.test(prose);
  const words = isKeyword ? prose.slice(1) : prose;
  return words.replace(/(?<![\p{L}\p{N}:\\])\\(?=[\p{L}\p{N}@])/gu, (backslash, at: number) => {
    const [first] = findInProse(words.slice(at + 1, at + 1 + REACH), names, isPerson);
    return first?.start === 0 ? '' : backslash;
  });
}
