/** Words of a text that are surely a known name or code, written in another way. */
import type { Model } from '#model/model.ts';
import { withoutAccents } from '#schema/mend.ts';
import { type Spelling, spellingsOf } from './spellings.ts';

/** `text.slice(start, start + written.length)`, and how it is known. */
export interface OddSpelling {
  written: string;
  start: number;
  known: Spelling;
}

/** What is looked for in every text: all names at once, in any case. */
interface Search {
  pattern: RegExp;
  /** In small letters, without the signs that a code may be written with. */
  byWords: Map<string, Spelling>;
  /** Words that are parts of other names: `Lisa` is a first name besides a telescope. */
  parts: Set<string>;
}

const made = new WeakMap<Model, Search>();

/** Letters, figures and signs that make one word of what stands before and after: files, addresses, ranges. */
const GOES_BEFORE = /[\p{L}\p{N}\p{M}_/@#:\\.~=&%+$-]$/u;
const GOES_ON = /^(?:[\p{L}\p{N}\p{M}_/@\\]|[.,:_-]\p{N}|[.:]\p{L})/u;

/** What stands around is looked at no further than this, in UTF-16 code units. */
const REACH = 200;

/** Every such place of a text, in order. */
export function findOddSpellings(model: Model, text: string): OddSpelling[] {
  const search = searchOf(model);
  return [...text.matchAll(search.pattern)].flatMap(({ 0: written, index: start }): OddSpelling[] => {
    const known = search.byWords.get(wordsOf(written));
    if (!known || known.name === written) return [];
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const [line = ''] = text.slice(lineStart).split('\n', 1);
    const [before, after] = [
      line.slice(0, start - lineStart).slice(-REACH),
      line.slice(start - lineStart + written.length).slice(0, REACH),
    ];
    if (!isByItself(before, after, known)) return [];
    const isOdd =
      isSure({ before, written, after }, known, search) && !isPartOfName(model, line, start - lineStart, written);
    return isOdd ? [{ written, start, known }] : [];
  });
}

/** `MS11/ms12` are two codes. */
const CODE_BEFORE = /(?<![\p{L}\p{N}._/-])\p{L}{1,4}\d+(?:[.-]\d+)*\/$/u;
const CODE_AFTER = /^\/\p{L}{1,4}\d+(?:[.-]\d+)*(?![\p{L}\p{N}_/]|[.-]\p{L})/u;

const isByItself = (before: string, after: string, known: Spelling) =>
  (!GOES_BEFORE.test(before) || (isCode(known) && CODE_BEFORE.test(before))) &&
  (!GOES_ON.test(after) || (isCode(known) && CODE_AFTER.test(after)));

/** `Lampnet` may be a part of a longer name that is spelled so. */
function isPartOfName({ names }: Model, line: string, start: number, written: string): boolean {
  const from = Math.max(0, start - REACH);
  const [at, end] = [start - from, start - from + written.length];
  return names.find(line.slice(from, start + written.length + REACH)).some((it) => it.start < end && at < it.end);
}

function searchOf(model: Model): Search {
  const before = made.get(model);
  if (before) return before;
  const { all } = spellingsOf(model);
  const shared = new Set(model.clashes.map((it) => it.name));
  const wanted = all.filter((it) => isCode(it) || isTellingName(it)).filter((it) => !shared.has(it.name));
  const sources = wanted.map((it) => sourceOf(it)).sort((a, b) => b.length - a.length);
  const search = {
    // Without \p{…}, which are looked at afterwards, it is many times quicker.
    pattern: new RegExp(`(?<![A-Za-z\\d])(?:${sources.join('|') || '(?!)'})(?![A-Za-z\\d])`, 'gi'),
    byWords: new Map(wanted.map((it) => [wordsOf(it.name), it])),
    parts: new Set(all.flatMap(({ name }) => (/\s/.test(name) ? name.split(/[\s-]+/) : []))),
  };
  made.set(model, search);
  return search;
}

/** Letters and numbers: D2.3, MS12, T1.1, RP2. */
const isCode = ({ name, entry }: Spelling) =>
  entry !== undefined && 'code' in entry.data && /^\p{L}{1,4}\d+(?:[.-]\d+)*$/u.test(name);

/** A person by name and surname, or a name whose capitals or figures no other word has: LampNet, KM3NeT, LOFAR. */
const isTellingName = ({ name, entry }: Spelling) =>
  entry?.kind === 'people' ? entry.data.name === name && /\p{L}\s+\p{L}/u.test(name) : tellingWords(name).length > 0;

const tellingWords = (name: string) => name.split(/[\s-]+/).filter(isTelling);
const isTelling = (word: string) =>
  /\p{L}/u.test(word) && (/[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\d|\d\p{L}/u.test(word) || isInCapitals(word));
const isInCapitals = (word: string) => /^\p{Lu}{3,}$/u.test(word);

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function withOrWithoutAccent(letter: string): string {
  const plain = withoutAccents(letter);
  return plain === letter ? literal(letter) : `(?:${letter}|${plain})`;
}

/** The name in any case, blanks and accents as people write them; the signs of a code may be others. */
function sourceOf(spelling: Spelling): string {
  const { name } = spelling;
  if (!isCode(spelling)) {
    const letters = [...name.normalize('NFC')].map((it) => withOrWithoutAccent(it)).join('');
    // A hyphen between first names is left out too.
    const people = spelling.entry?.kind === 'people' ? letters.replace(/-/g, '[\\s-]') : letters;
    return people.replace(/\s+/g, '[^\\S\\n]+');
  }
  const [, letters = '', numbers = ''] = /^(\p{L}+)(.*)$/u.exec(name) ?? [];
  // `M2-3` and `M2,3` are months.
  const between = /^m$/i.test(letters) ? '[._]' : '[.,_-]';
  return `${letters}[ ._-]?${numbers.split(/[.-]/).join(between)}`;
}

const wordsOf = (text: string) =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/(?<=^\p{L}{1,4})[ ._-](?=\d)/u, '')
    .replace(/(?<=^\p{L}{1,4}[\d.]*\d)[,_-](?=\d)/gu, '.')
    .replace(/(?<=\p{L})[\s-]+(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ');

/** A word in its line. */
interface Written {
  before: string;
  written: string;
  after: string;
}

function isSure(place: Written, known: Spelling, { parts }: Search): boolean {
  const { before, written, after } = place;
  // `ms12-report` is a file or a folder.
  if (/^-\p{L}/u.test(after) && written === written.toLowerCase()) return false;
  if (isCode(known)) return written !== spaced(known.name) && !/^\p{Ll}+ /u.test(written);
  if (known.entry?.kind === 'people') return true;
  const [own, words] = [known.name.split(/[\s-]+/), written.split(/[\s-]+/)];
  const odd = words.filter((word, i) => word !== own[i] && isTelling(own[i] ?? ''));
  if (odd.length === 0 || (isInSmallLetters(written) && !(isJoined(known.name) && isAfterWord(before)))) return false;
  if (words.length > 1) return true;
  // A line in capitals says nothing of how a word is written.
  if (written === written.toUpperCase() && !/\p{Ll}/u.test(before + after)) return false;
  return !isInCapitals(known.name) || !/^\p{Lu}\p{Ll}+$/u.test(written) || (!parts.has(written) && isInside(place));
}

const isInSmallLetters = (text: string) => /^[\p{Ll}\s-]+$/u.test(text);

/** Two words in one, LampNet, are no ordinary word in small letters either; StoRM is. */
const isJoined = (name: string) => name.length > 5 && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(name);

/** With `lampnet start` at the beginning of a line somebody gives a command. */
const isAfterWord = (before: string) => /[\p{L}\p{N}][,;:)]*\s+$/u.test(before);

/** `MS 12` is known too. */
const spaced = (code: string) => code.replace(/(?<=^\p{L}+)(?=\d)/u, ' ');

/** `Fair` may be the first word of a sentence, or a part of another name. */
const isInside = ({ before, after }: Written) =>
  !/(?:^|\s)\p{Lu}{4,}\s+$/u.test(before) &&
  /[\p{L}\p{N},)]["”’)*_]*\s+[("“‘*_]*$/u.test(before) &&
  !/[\p{L}\p{N},;]\s+\p{Lu}\S*\s+$/u.test(before) &&
  !/^[\s-]+\p{Lu}/u.test(after);
