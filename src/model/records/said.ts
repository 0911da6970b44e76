/** A record as pages show it: its words, where and by whom it was said, plain data that can be digested. */
import { asRead } from '../as-read.ts';
import { type Card, cardOf, cardsOf } from '../card.ts';
import { keyOf } from '../entry.ts';
import { parentOf } from '../minutes/parent.ts';
import type { Keyword } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import type { Filed, RecordKey } from './filed.ts';

export interface Said {
  key: RecordKey;
  keyword: Keyword;
  /** The words after the colon, as they are read. */
  text: string;
  meeting: Card;
  /** The day from which it counts, `YYYY-MM-DD`. */
  day: string;
  /** Anchor of its line on the page of the meeting. */
  anchor: string;
  itemTitle?: string;
  /** The bullet under which its own bullet stands: what “Opinions?” is about. */
  within?: string;
  /** Those who spoke on the agenda item. */
  speakers: Card[];
  /** Those whom it names before the colon: who is to act, or to answer. */
  people: Card[];
  /** What it is about. */
  about?: Card;
  /** Id of the series of its meeting. */
  series?: string;
}

export function saidOf(model: Model, { key, record, meeting, day, about, item }: Filed): Said {
  const people = (ids: string[]) => [...new Set(ids)].flatMap((id) => cardsOf(model, `people/${id}`));
  const [aboutCard] = about ? cardsOf(model, about) : [];
  const { series } = meeting.data;
  const within = parentOf(model.outline(keyOf(meeting)), record.block);
  return {
    key,
    keyword: record.keyword,
    text: asRead(model, record.text),
    meeting: cardOf(meeting),
    day,
    anchor: record.block.anchor,
    ...(item && { itemTitle: asRead(model, item.title) }),
    ...(within && { within: asRead(model, within.text) }),
    speakers: people(item?.speakers ?? []),
    people: people(record.people.map((it) => it.value)),
    ...(aboutCard && { about: aboutCard }),
    ...(series && { series }),
  };
}
