/** The story of an entry: every line of other entries that speaks of it, in order of time, each with its place. */
import { asRead } from './as-read.ts';
import { type Card, cardOf, cardsOf } from './card.ts';
import type { EntryKey } from './entry.ts';
import type { Block } from './minutes/outline.ts';
import type { Keyword, MinuteRecord } from './minutes/record.ts';
import type { Mention, Model } from './model.ts';
import { dayOf } from './order.ts';
import { type Filed, hasMinutes } from './records/filed.ts';
import { headInWords } from './records/head-in-words.ts';

/** A line of one entry that speaks of another, with where it stands. */
export interface Quote {
  from: Card;
  /** Whether it stands in minutes: an entry that only tells of a meeting was not said there. */
  isSaid: boolean;
  /** The year of its meeting; undefined when it was not said in one. */
  year?: string;
  anchor: string;
  itemTitle?: string;
  /** Those who spoke on the agenda item, without the entry itself. */
  speakers: Card[];
  /** Whether it is the heading of an item on which the entry itself, a person, spoke. */
  isSpeaker?: true;
  /** What the line records, each with what stands before the colon in words; undefined when it is prose. */
  records?: { keyword: Keyword; head: string }[];
  /** Where its prose begins. */
  proseStart: number;
  /** The quoted words before, at and after the name. */
  before: string;
  name: string;
  after: string;
}

/** A story as its page tells it. */
export interface Story {
  /** The lines told there. */
  quotes: Quote[];
  /** When the story is long, the years of which it has a page each, with the number of their lines; oldest first. */
  years: { year: string; count: number }[];
  /** How many lines of pages that are no minutes are left out. */
  untold: number;
}

/** A story with more lines than this is divided among pages … */
const LONG = 300;
/** … and the page of its entry tells so many of the newest; lines of one meeting stay together. */
const NEWEST = 100;

/** Every line of other entries that speaks of this one, in order of time. */
export function quotesOf(model: Model, key: EntryKey): Quote[] {
  return model.mentionsOf(key).flatMap((it) => quote(model, it));
}

/** What the page of an entry tells of it: all of it, or the newest lines and the years that have pages of their own. */
export function storyOf(model: Model, key: EntryKey): Story {
  const [said, told] = divide(model, key);
  const kept = new Set([...newestOf(said), ...newestOf(told)]);
  return {
    quotes: model.mentionsOf(key).flatMap((it) => (kept.has(it) ? quote(model, it) : [])),
    years: yearsOf(model, said),
    untold: told.length - told.filter((it) => kept.has(it)).length,
  };
}

/** The years of an entry's story that have a page each; none when all of it stands on one page. */
export function storyYears(model: Model, key: EntryKey): Story['years'] {
  return yearsOf(model, divide(model, key)[0]);
}

/** Everything that was said of an entry in the meetings of one year. */
export function saidIn(model: Model, key: EntryKey, year: string): Quote[] {
  const [said] = divide(model, key);
  return said.flatMap((it) => (yearOf(model, it) === year ? quote(model, it) : []));
}

/** The lines of minutes, and those of other pages. */
function divide(model: Model, key: EntryKey): [said: Mention[], told: Mention[]] {
  const { said = [], told = [] } = Object.groupBy(model.mentionsOf(key), ({ from }) => {
    const entry = model.get(from);
    return entry && hasMinutes(entry) ? 'said' : 'told';
  });
  return [said, told];
}

function yearsOf(model: Model, said: Mention[]): Story['years'] {
  if (said.length <= LONG) return [];
  const years = Map.groupBy(said, (it) => yearOf(model, it));
  return [...years].map(([year, { length }]) => ({ year, count: length }));
}

function newestOf(mentions: Mention[]): Mention[] {
  if (mentions.length <= LONG) return mentions;
  const first = mentions.at(-NEWEST);
  return mentions.slice(
    Math.max(
      mentions.findIndex((it) => it.from === first?.from),
      mentions.length - LONG,
    ),
  );
}

/** The year of the last day on which it may have been said. */
function yearOf(model: Model, { from }: Mention): string {
  const entry = model.get(from);
  return entry ? dayOf(entry).slice(0, 4) : '';
}

function quote(model: Model, mention: Mention): Quote[] {
  const { block, itemTitle, start, end } = mention;
  const from = model.get(mention.from);
  if (!from) return [];
  const isSaid = hasMinutes(from);
  const item = model.outline(mention.from).items.find((it) => it.anchor === block.item);
  const records = isSaid ? model.records.saidAt(from.id).filter((it) => it.record.block === block) : [];
  const { proseStart, text } = proseOf(block, records[0]?.record);
  /** What stands before the colon is told in words of its own; its length counts. */
  const readFrom = (part: string, from: number) => {
    const at = Math.max(from, 0);
    return part.slice(0, at) + asRead(model, part.slice(at));
  };
  return [
    {
      from: cardOf(from),
      isSaid,
      ...(isSaid && { year: yearOf(model, mention) }),
      anchor: block.anchor,
      ...(itemTitle && { itemTitle }),
      speakers: (item?.speakers ?? [])
        .map((id) => `people/${id}` as const)
        .flatMap((key) => (key === mention.of ? [] : cardsOf(model, key))),
      ...(mention.text === '' && { isSpeaker: true as const }),
      ...(records.length > 0 && { records: records.map((it) => headOf(model, it, mention.of)) }),
      proseStart,
      before: readFrom(text.slice(0, start), proseStart),
      name: readFrom(text.slice(start, end), proseStart - start),
      after: readFrom(text.slice(end), proseStart - end),
    },
  ];
}

const headOf = (model: Model, filed: Filed, self: EntryKey) => ({
  keyword: filed.record.keyword,
  head: headInWords(model, filed, self),
});

/** The text of a block without the `^id` of a record, and where the words after the colon begin. */
function proseOf({ text }: Block, record: MinuteRecord | undefined): { text: string; proseStart: number } {
  const start = record ? text.lastIndexOf(record.text) : -1;
  return start < 0 || !record
    ? { text, proseStart: 0 }
    : { text: text.slice(0, start + record.text.length), proseStart: start };
}
