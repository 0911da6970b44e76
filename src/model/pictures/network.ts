/** Which partners and topics are spoken of together: in one agenda item of minutes, else in one paragraph or bullet. */
import { type Card, cardOf, cardsOf } from '../card.ts';
import type { EntryKey } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareMeetings } from '../order.ts';
import { compareText } from '../problem.ts';
import { hasMinutes } from '../records/filed.ts';
import type { Place } from './plan.ts';
import type { PictureTable } from './table.ts';

export interface NetworkNode {
  card: Card;
  /** In how many agenda items or blocks it is spoken of. */
  count: number;
}

export interface NetworkLink {
  /** Their keys, in the order of the alphabet. */
  one: EntryKey;
  other: EntryKey;
  /** In how many agenda items or blocks both are spoken of. */
  count: number;
  /** Where both were last spoken of. */
  last: Place;
}

export interface NetworkPicture {
  /** The strongest first; at most `NODES`. */
  nodes: NetworkNode[];
  /** Between the nodes shown, the strongest first; at most `LINKS`. */
  links: NetworkLink[];
  /** How many there are in all. */
  all: { nodes: number; links: number };
}

export const NODES = 40;
export const LINKS = 120;

/** A stretch of minutes with the entries that it speaks of. */
interface Passage {
  keys: EntryKey[];
  place: Place;
}

export function networkPictureOf(model: Model): NetworkPicture {
  const counts = new Map<EntryKey, number>();
  const links = new Map<string, NetworkLink>();
  for (const { keys, place } of passagesOf(model)) {
    for (const [at, one] of keys.entries()) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
      for (const other of keys.slice(at + 1)) {
        const pair = `${one} ${other}`;
        links.set(pair, { one, other, count: (links.get(pair)?.count ?? 0) + 1, last: place });
      }
    }
  }
  const strength = new Map<EntryKey, number>();
  for (const { one, other, count } of links.values()) {
    for (const key of [one, other]) strength.set(key, (strength.get(key) ?? 0) + count);
  }
  const strongest = [...strength].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, NODES);
  const shown = new Set(strongest.map(([key]) => key));
  const between = [...links.values()]
    .filter(({ one, other }) => shown.has(one) && shown.has(other))
    .sort((a, b) => b.count - a.count || compareText(a.one, b.one) || compareText(a.other, b.other));
  return {
    nodes: strongest.flatMap(([key]) => cardsOf(model, key).map((card) => ({ card, count: counts.get(key) ?? 0 }))),
    links: between.slice(0, LINKS),
    all: { nodes: strength.size, links: links.size },
  };
}

/** The passages of all minutes in order of time. */
function passagesOf(model: Model): Passage[] {
  return model
    .of('meetings')
    .filter(hasMinutes)
    .sort(compareMeetings)
    .flatMap((meeting) => {
      const { key, label, date } = cardOf(meeting);
      const words = [label, date].filter(Boolean).join(', ');
      const spoken = model
        .mentionsBy(keyOf(meeting))
        .filter(({ of }) => of.startsWith('partners/') || of.startsWith('topics/'));
      const passages = Map.groupBy(spoken, ({ block }) => block.item ?? block.anchor);
      return [...passages].map(([anchor, mentions]) => ({
        keys: [...new Set(mentions.map(({ of }) => of))].sort(compareText),
        place: { key, anchor, words },
      }));
    });
}

/** The table of pairs beside the picture. */
export function networkTable({ nodes, links }: NetworkPicture): PictureTable {
  const cards = new Map(nodes.map(({ card }) => [card.key, card]));
  return {
    caption: 'Spoken of together',
    head: ['One', 'Other', 'How often', 'Last in'],
    rows: links.map(({ one, other, count, last }) => [
      { words: cards.get(one)?.label ?? '', key: one },
      { words: cards.get(other)?.label ?? '', key: other },
      { words: String(count) },
      { words: last.words, key: last.key, anchor: last.anchor },
    ]),
  };
}
