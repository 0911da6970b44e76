/** What an entry is mentioned together with: entries that minutes name in the same line, or under the same agenda item. */
import { type Card, cardOf } from './card.ts';
import type { EntryKey } from './entry.ts';
import type { Block } from './minutes/outline.ts';
import type { Mention, Model } from './model.ts';
import { compareText } from './problem.ts';
import { hasMinutes } from './records/filed.ts';

export interface Companion {
  card: Card;
  /** How many agenda items name both; a line that stands under none counts as one. */
  items: number;
}

/** As many are told. */
const MOST = 12;

interface Count {
  items: number;
  lines: number;
}

/** The most frequent first; what stood once under the same item, in no common line, may be chance and is left out. */
export function companionsOf(model: Model, key: EntryKey): Companion[] {
  const counts = new Map<EntryKey, Count>();
  for (const [from, own] of Map.groupBy(model.mentionsOf(key), (it) => it.from)) {
    const entry = model.get(from);
    if (entry && hasMinutes(entry)) countIn(model.mentionsBy(from), own, counts);
  }
  return [...counts]
    .filter(([of, { items, lines }]) => of !== key && (lines > 0 || items > 1))
    .flatMap(([of, count]) => {
      const entry = model.get(of);
      return entry ? [{ card: cardOf(entry), ...count }] : [];
    })
    .sort((a, b) => b.items - a.items || b.lines - a.lines || compareText(a.card.key, b.card.key))
    .slice(0, MOST)
    .map(({ card, items }) => ({ card, items }));
}

/** Counts what one body names with an entry; `own` are its mentions there. */
function countIn(all: Mention[], own: Mention[], counts: Map<EntryKey, Count>): void {
  const items = new Set(own.map(({ block }) => itemOf(block)));
  const lines = new Set(own.map(({ block }) => block.anchor));
  for (const [of, mentions] of Map.groupBy(all, (it) => it.of)) {
    const inItems = new Set(mentions.map(({ block }) => itemOf(block)).filter((it) => items.has(it)));
    if (inItems.size === 0) continue;
    const count = counts.get(of) ?? { items: 0, lines: 0 };
    count.items += inItems.size;
    count.lines += mentions.filter(({ block }) => lines.has(block.anchor)).length;
    counts.set(of, count);
  }
}

const itemOf = (block: Block) => block.item ?? block.anchor;
