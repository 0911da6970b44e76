/** Backslashes that keep a word from being more than prose: `\D2.3` is not linked, `\MS21` is no mistake, `\M40` has no gloss. */
import { findInProse } from './mentions.ts';
import { codeIn } from './minutes/codes.ts';
import { keywordOf } from './minutes/grammar.ts';
import { findMonths } from './minutes/months.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';

/** What a word of prose may be besides prose. */
export interface Meanings {
  names: Names;
  isPerson(id: string): boolean;
  /** How codes are spelled, also those that no entry has: `MS{n}`. */
  codes?: readonly string[];
}

export const meaningsOf = (model: Model): Meanings => ({
  names: model.names,
  isPerson: (id) => model.get(`people/${id}`) !== undefined,
  codes: Object.values(model.collaboration.codes).flat(),
});

/** Names are no longer than this, in UTF-16 code units; a word after a backslash is looked at no further. */
const REACH = 300;

/** A text as it is read: without the backslashes that opt out, for they are not part of its words. Others stay. */
export function withoutOptOuts(prose: string, meanings: Meanings): string {
  if (!prose.includes('\\')) return prose;
  const code = codeIn(meanings.codes ?? []);
  return prose.replace(/(?<![\p{L}\p{N}:\\])\\(?=[\p{L}\p{N}@])/gu, (backslash, at: number) =>
    hasMeaning(prose.slice(at + 1, at + 1 + REACH), code, meanings) ? '' : backslash,
  );
}

/** Whether a text begins with a name, the id of a person, a code, a project month or the keyword of a record. */
function hasMeaning(text: string, code: RegExp, { names, isPerson }: Meanings): boolean {
  code.lastIndex = 0;
  return (
    keywordOf(text) !== undefined ||
    findMonths(text.slice(0, 5))[0]?.start === 0 ||
    code.exec(text)?.index === 0 ||
    findInProse(text, names, isPerson)[0]?.start === 0
  );
}
