/** What the head of an agenda item says: its number, its title and who speaks. */
import { ID } from './record.ts';

/** `1.`, `2)`, `2.a`, `3.1`; a bare number such as `2022` belongs to the title. */
const NUMBER = /^(\d{1,3}(?:\.(?:\d{1,2}|[a-z]))*[.)]|\d{1,3}(?:\.(?:[1-9]\d?|[a-z]))+)(?:\s+|$)/;

/** Splits `2.a Other activities` into number and title; without a number all of it is the title. */
export function readItemTitle(heading: string): { number?: string; title: string } {
  const match = NUMBER.exec(heading);
  const title = match ? heading.slice(match[0].length) : heading;
  if (!match?.[1] || title.trim() === '') return { title: heading };
  return { number: match[1].replace(/[.)]$/, ''), title };
}

const PERSON = `@${ID}`;
const SPEAKERS = new RegExp(`^Speakers?:\\s*(${PERSON}(?:(?:\\s*,\\s*|\\s+and\\s+)${PERSON})*)\\s*\\.?$`, 'u');

/** The ids of a line `Speakers: @id, @id`; undefined for any other text, also for one with names instead of ids. */
export function readSpeakers(text: string): string[] | undefined {
  const list = SPEAKERS.exec(text)?.[1];
  return list?.match(new RegExp(PERSON, 'g'))?.map((it) => it.slice(1));
}
