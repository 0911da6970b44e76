/** Names in prose become links: longest first, once per block, never to the page itself. Months are glossed. */
import type { MdastNode } from 'satteri';
import type { EntryKey } from '#model/entry.ts';
import { findInProse } from '#model/mentions.ts';
import type { MinuteRecord } from '#model/minutes/record.ts';
import { withoutOptOuts } from '#model/opt-outs.ts';
import type { RenderContext } from './context.ts';
import { glossMonths } from './month-gloss.ts';
import { element, type Piece, text } from './piece.ts';

/** The block that prose belongs to. */
export interface Line {
  /** The entries that it has been linked to so far. */
  linked: Set<EntryKey>;
  /** The project months that it has glossed so far. */
  glossed: Set<number>;
  /** Its records, whose heads are shown where their words begin. */
  records?: readonly MinuteRecord[];
  /** Texts of which only a part is prose, with that part: those with a record's head or id, or a backslash before it. */
  proseOf?: Map<MdastNode, string>;
}

/** A run of prose with its names linked; `@id` shows the person's name, and a backslash that opts out is not shown. */
export function linkNames(prose: string, line: Line, context: RenderContext): Piece[] {
  const { names, isPerson, self } = context;
  const matches = findInProse(prose, names, isPerson);
  const glosses = glossMonths(prose, line.glossed, context).filter(
    ({ at }) => !matches.some(({ start, end }) => start < at && at <= end),
  );
  const pieces: Piece[] = [];
  let rest = '';
  let done = 0;
  const flush = () => {
    if (rest !== '') pieces.push(text(withoutOptOuts(rest, context)));
    rest = '';
  };
  /** The prose up to an index, with the glosses on the way. */
  const readTo = (end: number) => {
    for (let [gloss] = glosses; gloss && gloss.at <= end; [gloss] = glosses) {
      rest += prose.slice(done, gloss.at);
      done = gloss.at;
      flush();
      pieces.push(gloss.piece);
      glosses.shift();
    }
    rest += prose.slice(done, end);
    done = end;
  };
  for (const { start, end, key } of matches) {
    readTo(start);
    const word = prose.slice(start, end);
    const shown = word.startsWith('@') ? (context.titleOf(key) ?? word) : word;
    const href = key === self || line.linked.has(key) ? undefined : context.hrefOf(key);
    done = end;
    if (href === undefined) {
      rest += shown;
      continue;
    }
    line.linked.add(key);
    flush();
    pieces.push(nameLink(key, shown, href, context));
  }
  readTo(prose.length);
  flush();
  return pieces;
}

/** The link to an entry by one of its names, once for a block; the name alone on its own page. */
export function linkEntry(key: EntryKey, name: string, line: Line, context: RenderContext): Piece {
  const href = key === context.self || line.linked.has(key) ? undefined : context.hrefOf(key);
  if (href === undefined) return text(name);
  line.linked.add(key);
  return nameLink(key, name, href, context);
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
