/** Which words of a text name an entry. Used by backlinks, by the links on pages and by search alike. */
import type { Path } from '#schema/walk.ts';
import type { Entry, EntryKey } from './entry.ts';
import { keyOf } from './entry.ts';
import { compareText } from './problem.ts';

/** A name found in a text: `text.slice(start, end)` names the entry `key`. */
export interface NameMatch {
  start: number;
  end: number;
  key: EntryKey;
}

/** Finds the names of entries in prose; longest first, whole words, as spelled. */
export interface Names {
  /** Matches in order, never overlapping. A name right after a backslash is left alone, and so is its backslash's. */
  find(text: string): NameMatch[];
  /** The entry that goes by exactly this name, code or alias. */
  entryOf(name: string): EntryKey | undefined;
}

/** Two entries that go by one name: neither is linked by it. */
export interface NameClash {
  name: string;
  keys: EntryKey[];
}

/** All names under which people speak of an entry: code, name, short name, aliases, former names. */
export function namesOf(entry: Entry): string[] {
  switch (entry.kind) {
    case 'meetings':
    case 'pages':
    case 'series':
      return [];
    case 'deliverables':
    case 'milestones':
      return [...spellings(entry.data.code), ...(entry.data.aliases ?? [])];
    case 'work-packages':
      return [
        ...spellings(entry.data.code),
        ...(entry.data.acronym ? [entry.data.acronym] : []),
        ...(entry.data.aliases ?? []),
      ];
    case 'partners':
      return [
        entry.data.short,
        entry.data.name,
        ...(entry.data.aliases ?? []),
        ...(entry.data.formerNames ?? []).map((former) => former.name),
      ];
    case 'people':
      return [entry.data.name, ...(entry.data.aliases ?? [])];
    case 'topics':
      return [entry.data.name, ...(entry.data.fullName ? [entry.data.fullName] : []), ...(entry.data.aliases ?? [])];
    case 'events':
      return [entry.data.name, ...(entry.data.code ? [entry.data.code] : []), ...(entry.data.aliases ?? [])];
    case 'periods':
      return [
        entry.data.name,
        ...(entry.data.kind === 'reporting' ? [entry.data.code] : []),
        ...(entry.data.aliases ?? []),
      ];
  }
}

/** Where in the front matter an entry says that it goes by a name; the top when it does not. */
export function pathOfName(entry: Entry, name: string): Path {
  const isIt = (text: unknown) => typeof text === 'string' && [text, ...spellings(text)].map(foldBlanks).includes(name);
  const data: Record<string, unknown> = { ...entry.data };
  const field = ['code', 'acronym', 'short', 'name', 'fullName'].find((key) => isIt(data[key]));
  if (field) return [field];
  const alias = ('aliases' in entry.data && entry.data.aliases ? entry.data.aliases : []).findIndex(isIt);
  if (alias !== -1) return ['aliases', alias];
  const former = ('formerNames' in entry.data && entry.data.formerNames ? entry.data.formerNames : []).findIndex((it) =>
    isIt(it.name),
  );
  return former === -1 ? [] : ['formerNames', former, 'name'];
}

/** A code is also written with a blank before its number: `MS12`, `MS 12`. */
function spellings(code: string): string[] {
  const spaced = code.replace(/^(\p{L}+)(?=\d)/u, '$1 ');
  return spaced === code ? [code] : [code, spaced];
}

/** A run of letters and digits; an accent may be a character of its own. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Builds the finder from all entries; names that two entries share are returned as clashes and left out. */
export function buildNames(entries: Entry[]): { names: Names; clashes: NameClash[] } {
  const owners = new Map<string, Set<EntryKey>>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const folded = foldBlanks(name);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(keyOf(entry)));
    }
  }
  const byName = new Map<string, EntryKey>();
  const byFirstWord = new Map<string, string[]>();
  const clashes: NameClash[] = [];
  for (const [name, keys] of owners) {
    const [key, ...others] = [...keys].sort(compareText);
    if (key === undefined) continue;
    if (others.length > 0) {
      clashes.push({ name, keys: [key, ...others] });
      continue;
    }
    byName.set(name, key);
    const first = name.match(WORD)?.[0];
    if (first === undefined || !name.startsWith(first)) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length || compareText(a, b));
  clashes.sort((a, b) => compareText(a.name, b.name));
  return {
    names: { find: (text) => find(text, byFirstWord, byName), entryOf: (name) => byName.get(foldBlanks(name)) },
    clashes,
  };
}

function find(text: string, byFirstWord: Map<string, string[]>, byName: Map<string, EntryKey>): NameMatch[] {
  const matches: NameMatch[] = [];
  let done = 0;
  for (const word of text.matchAll(WORD)) {
    if (word.index < done) continue;
    const isOptedOut = text[word.index - 1] === '\\';
    for (const name of byFirstWord.get(word[0]) ?? []) {
      const end = endOfName(text, word.index, name);
      const key = byName.get(name);
      if (end === undefined || key === undefined) continue;
      if (!isOptedOut) matches.push({ start: word.index, end, key });
      done = end;
      break;
    }
  }
  return matches;
}

/** Where `name` ends in `text` when it stands at `start` as whole words; any run of blanks counts as one. */
function endOfName(text: string, start: number, name: string): number | undefined {
  let at = start;
  for (const char of name) {
    if (char === ' ') {
      const blanks = /^\s+/u.exec(text.slice(at, at + 4));
      if (!blanks) return undefined;
      at += blanks[0].length;
    } else {
      if (!text.startsWith(char, at)) return undefined;
      at += char.length;
    }
  }
  return isBoundary(text, at) ? at : undefined;
}

/** A name ends where no letter or digit follows, and `D2.3` does not end within `D2.35` or `D2.3.1`. */
function isBoundary(text: string, at: number): boolean {
  return !/^(?:[\p{L}\p{N}\p{M}]|[.-](?=\p{N}))/u.test(text.slice(at, at + 3));
}

const foldBlanks = (name: string) => name.trim().replace(/\s+/gu, ' ');
