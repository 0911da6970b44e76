/** Whom somebody may have meant who wrote a name where a record takes ids: `ACTION Ann: …`, `ACTION Ann and J. Doe: …` */
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';

/** More people of one name are no help. */
const MOST = 5;

/** `did you mean @ann-lee or @ann-roy?`; undefined unless every name written is that of somebody. */
export function didYouMeanPeople(model: Model, written: string): string | undefined {
  const groups = groupsCalled(model, written);
  if (!groups || groups.some((it) => it.length > MOST)) return undefined;
  return `did you mean ${groups.map((group) => group.map((it) => `@${it.id}`).join(' or ')).join(', and ')}?`;
}

/** For each name written those who go by it; undefined unless every one is that of somebody. */
export function groupsCalled(model: Model, written: string): Entry[][] | undefined {
  const people = model.of('people');
  const called = (name: string) => peopleCalled(people, name);
  const one = called(written);
  const groups = one.length > 0 ? [one] : severalIn(written).map(called);
  return groups.length === 0 || groups.some((it) => it.length === 0) ? undefined : groups;
}

/** The names in `Ann, Bo and J. Doe`. */
export const severalIn = (written: string): string[] =>
  written
    .replace(/\s+/g, ' ')
    .split(/ ?[,/&+;] ?(?:(?:and|et|und) )?| (?:and|et|und|with) /)
    .filter(Boolean);

/** Those among some people who go by a name, in full or in part; all of them where that name is many people’s. */
export const peopleCalled = <P extends Entry>(people: readonly P[], written: string): P[] =>
  people.filter((it) => isCalled(it, written));

/** Whether a person goes by a name in full, by its first or last words, or by initials: `Ann`, `Lee`, `A. Lee`, `Lee, Ann`. */
function isCalled(person: Entry, written: string): boolean {
  const wanted = wordsIn(written);
  if (wanted.length === 0) return false;
  return [...namesOf(person), person.id].some((name) => {
    const own = wordsIn(name);
    return isPart(wanted, own) || isPart([...wanted.slice(1), ...wanted.slice(0, 1)], own);
  });
}

/** Whether these words are among the others in the same order; a single letter is an initial, beside a word in full. */
function isPart(wanted: string[], own: string[]): boolean {
  let at = 0;
  for (const word of wanted) {
    while (at < own.length && own[at] !== word && !(word.length === 1 && own[at]?.startsWith(word))) at++;
    if (at++ === own.length) return false;
  }
  return wanted.some((word) => word.length > 1);
}

/** The words of a name, without accents and in small letters. */
const wordsIn = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
