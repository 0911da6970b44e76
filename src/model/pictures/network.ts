/** Which partners and topics the minutes so far speak of together: in one line, or more than once under one agenda item. */
import { type Card, cardOf, cardsOf } from '../card.ts';
import type { EntryKey } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { compareMeetings, dayOf } from '../order.ts';
import { compareText } from '../problem.ts';
import { hasMinutes } from '../records/filed.ts';
import type { Place } from './plan.ts';
import type { PictureTable } from './table.ts';

export interface NetworkNode {
  card: Card;
  /** In how many agenda items it is spoken of; a line that stands under none counts as one. */
  count: number;
}

export interface NetworkLink {
  /** Their keys, in the order of the alphabet. */
  one: EntryKey;
  other: EntryKey;
  /** In how many agenda items both are spoken of. */
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

/** A stretch of minutes, and the entries that each of its lines speaks of. */
interface Passage {
  lines: EntryKey[][];
  place: Place;
}

/** A pair, and whether one line speaks of both: what stood once under one agenda item, in no common line, may be chance. */
type Pair = NetworkLink & { isInLine: boolean };

export function networkPictureOf(model: Model): NetworkPicture {
  const passages = passagesOf(model);
  const pairs = pairsOf(passages).filter(({ count, isInLine }) => isInLine || count > 1);
  const strength = new Map<EntryKey, number>();
  for (const { one, other, count } of pairs) {
    for (const key of [one, other]) strength.set(key, (strength.get(key) ?? 0) + count);
  }
  const strongest = [...strength].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, NODES);
  const shown = new Set(strongest.map(([key]) => key));
  const links = pairs
    .filter(({ one, other }) => shown.has(one) && shown.has(other))
    .sort((a, b) => b.count - a.count || compareText(a.one, b.one) || compareText(a.other, b.other));
  const counts = new Map<EntryKey, number>();
  for (const key of passages.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    nodes: strongest.flatMap(([key]) => cardsOf(model, key).map((card) => ({ card, count: counts.get(key) ?? 0 }))),
    links: links.slice(0, LINKS).map(({ isInLine: _, ...link }) => link),
    all: { nodes: strength.size, links: pairs.length },
  };
}

function pairsOf(passages: Passage[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const passage of passages) {
    const keys = keysOf(passage);
    for (const [at, one] of keys.entries()) {
      for (const other of keys.slice(at + 1)) {
        const known = pairs.get(`${one} ${other}`);
        const isInLine = known?.isInLine || passage.lines.some((line) => line.includes(one) && line.includes(other));
        pairs.set(`${one} ${other}`, { one, other, count: (known?.count ?? 0) + 1, last: passage.place, isInLine });
      }
    }
  }
  return [...pairs.values()];
}

const keysOf = ({ lines }: Passage): EntryKey[] => [...new Set(lines.flat())].sort(compareText);

/** The passages of all minutes so far, in order of time. */
function passagesOf(model: Model): Passage[] {
  return model
    .of('meetings')
    .filter(hasMinutes)
    .filter((it) => dayOf(it) <= model.today)
    .sort(compareMeetings)
    .flatMap((meeting) => {
      const { key, label, date } = cardOf(meeting);
      const words = [label, date].filter(Boolean).join(', ');
      const spoken = model
        .mentionsBy(keyOf(meeting))
        .filter(({ of }) => of.startsWith('partners/') || of.startsWith('topics/'));
      const passages = Map.groupBy(spoken, ({ block }) => block.item ?? block.anchor);
      return [...passages].map(([anchor, mentions]) => ({
        lines: [...Map.groupBy(mentions, ({ block }) => block.anchor).values()].map((line) => line.map(({ of }) => of)),
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
