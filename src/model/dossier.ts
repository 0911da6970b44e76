/** Everything that the page of an entry shows: plain data, so that its digest tells whether the page must be made anew. */
import { type Card, cardOf, cardsOf } from './card.ts';
import { type Connection, connectionsOf } from './connections.ts';
import type { Entry, EntryKey } from './entry.ts';
import type { Fact } from './facts/fact.ts';
import { factsOf } from './facts/facts-of.ts';
import { findInProse } from './mentions.ts';
import type { Mention, Model } from './model.ts';
import { marksOf, type RulerMark } from './ruler.ts';
import { fullTitleOf } from './title.ts';

/** A line of one entry that speaks of another, with where it stands. */
export interface Quote {
  from: Card;
  /** Whether it stands in minutes: an entry that only tells of a meeting was not said there. */
  isSaid: boolean;
  anchor: string;
  itemTitle?: string;
  /** The quoted words before, at and after the name. */
  before: string;
  name: string;
  after: string;
}

export interface Dossier {
  card: Card;
  heading: string;
  /** Why the date is as it is. */
  dateNote?: string;
  facts: Fact[];
  marks: RulerMark[];
  sources: string[];
  disagreements: NonNullable<Entry['data']['disagreements']>;
  connections: { label: string; cards: Card[] }[];
  quotes: Quote[];
  /** What the body speaks of: each with the words that name it, in order; decides the links in the body. */
  speaksOf: { card: Card; anchor: string; text: string }[];
  /** The entries before and after it in its series, oldest first. */
  previous?: Card;
  next?: Card;
  /** SHA-256 of the file; the body is rendered from there. */
  digest: string;
}

/** The dossier of an entry. Throws when there is no such entry: a fault of the program. */
export function dossierOf(model: Model, key: EntryKey): Dossier {
  const entry = model.get(key);
  if (!entry) throw new Error(`There is no entry ${key}.`);
  /** The tasks of a work package are told on its page, with what is said of them. */
  const records = [entry.data, ...(entry.kind === 'work-packages' ? (entry.data.tasks ?? []) : [])];
  const cards = (connection: Connection) => ({
    label: connection.label,
    cards: connection.keys.flatMap((it) => cardsOf(model, it)),
  });
  return {
    card: cardOf(entry),
    heading: fullTitleOf(entry),
    ...('dateNote' in entry.data && entry.data.dateNote && { dateNote: entry.data.dateNote }),
    facts: factsOf(model, entry),
    marks: marksOf(model, entry),
    sources: [...new Set(records.flatMap((it) => it.sources ?? []))],
    disagreements: records.flatMap((it) => it.disagreements ?? []),
    connections: connectionsOf(model, key).map(cards),
    quotes: quotesOf(model, key),
    speaksOf: model
      .mentionsBy(key)
      .flatMap(({ of, block, text }) => cardsOf(model, of).map((card) => ({ card, anchor: block.anchor, text }))),
    ...neighboursOf(model, key),
    digest: entry.digest,
  };
}

/** Every line of other entries that speaks of this one, in order of time. */
export function quotesOf(model: Model, key: EntryKey): Quote[] {
  return model.mentionsOf(key).flatMap((mention) => {
    const from = model.get(mention.from);
    return from ? [quote(model, mention, from)] : [];
  });
}

function quote(model: Model, { of, block, itemTitle }: Mention, from: Entry): Quote {
  const isSaid = from.kind === 'meetings' && from.data.minutes !== 'none';
  const named = findInProse(block.text, model.names, (id) => model.get(`people/${id}`) !== undefined);
  const name = named.find(({ key }) => key === of);
  const place = { from: cardOf(from), isSaid, anchor: block.anchor, ...(itemTitle && { itemTitle }) };
  if (!name) return { ...place, before: '', name: block.text, after: '' };
  const [before, after] = [block.text.slice(0, name.start), block.text.slice(name.end)];
  return { ...place, before, name: block.text.slice(name.start, name.end), after };
}

function neighboursOf(model: Model, key: EntryKey): { previous?: Card; next?: Card } {
  const { previous, next } = model.neighboursOf(key);
  return { ...(previous && { previous: cardOf(previous) }), ...(next && { next: cardOf(next) }) };
}
