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

/** Entries that go by one name. It leads to the one whose code it is; without one, to none of them. */
export interface NameClash {
  name: string;
  keys: EntryKey[];
  /** Those among them whose code it is. */
  coded: EntryKey[];
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
        ...(entry.data.tasks ?? []).flatMap((task) => spellings(task.code)),
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
  const task = 'tasks' in entry.data ? (entry.data.tasks ?? []).findIndex((it) => isIt(it.code)) : -1;
  if (task !== -1) return ['tasks', task, 'code'];
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

/** Words with their accents, runs of blanks, and every other sign by itself. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\s+|./gsu;

/** Names as a tree of tokens: however many names begin alike, a text is gone through once. */
interface Branch {
  next: Map<string, Branch>;
  /** The entry whose name ends here. */
  key?: EntryKey;
}

/** Builds the finder from all entries. Names that several share are returned as clashes; a code still leads to its entry. */
export function buildNames(entries: Entry[]): { names: Names; clashes: NameClash[] } {
  const owners = new Map<string, Map<EntryKey, Entry>>();
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const folded = foldBlanks(name);
      owners.set(folded, (owners.get(folded) ?? new Map()).set(keyOf(entry), entry));
    }
  }
  const byName = new Map<string, EntryKey>();
  const root: Branch = { next: new Map() };
  const clashes: NameClash[] = [];
  for (const [name, owned] of owners) {
    const keys = [...owned.keys()].sort(compareText);
    const coded = keys.filter((it) => isCodeOf(owned.get(it), name));
    if (keys.length > 1) clashes.push({ name, keys, coded });
    const [key, ...others] = coded.length > 0 ? coded : keys;
    if (key === undefined || others.length > 0) continue;
    byName.set(name, key);
    plant(root, name, key);
  }
  clashes.sort((a, b) => compareText(a.name, b.name));
  return {
    names: { find: (text) => find(text, root), entryOf: (name) => byName.get(foldBlanks(name)) },
    clashes,
  };
}

function isCodeOf(entry: Entry | undefined, name: string): boolean {
  return entry !== undefined && codesOf(entry).some((code) => spellings(code).includes(name));
}

/** The codes of an entry: its own, and those of its tasks. */
function codesOf({ data }: Entry): string[] {
  const tasks = 'tasks' in data ? (data.tasks ?? []).map((it) => it.code) : [];
  return 'code' in data && data.code !== undefined ? [data.code, ...tasks] : tasks;
}

function plant(root: Branch, name: string, key: EntryKey): void {
  let branch = root;
  for (const token of name.match(TOKEN) ?? []) {
    const next = branch.next.get(token) ?? { next: new Map() };
    branch.next.set(token, next);
    branch = next;
  }
  branch.key = key;
}

function find(text: string, root: Branch): NameMatch[] {
  const matches: NameMatch[] = [];
  let done = 0;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (start < done || !root.next.has(token)) continue;
    const match = longestFrom(text, start, root);
    if (!match || isWithinWord(text, start)) continue;
    done = match.end;
    if (text[start - 1] !== '\\') matches.push({ start, ...match });
  }
  return matches;
}

/** The longest name that begins at `start` and ends as a whole word; any run of blanks counts as one. */
function longestFrom(text: string, start: number, root: Branch): { end: number; key: EntryKey } | undefined {
  let longest: { end: number; key: EntryKey } | undefined;
  const tokens = new RegExp(TOKEN);
  tokens.lastIndex = start;
  let branch: Branch | undefined = root;
  for (let match = tokens.exec(text); match && branch; match = tokens.exec(text)) {
    branch = branch.next.get(match[0].trim() === '' ? ' ' : match[0]);
    if (branch?.key && isBoundary(text, tokens.lastIndex)) longest = { end: tokens.lastIndex, key: branch.key };
  }
  return longest;
}

/** A name may begin with a sign, such as `.NET`, but not right after a word. */
function isWithinWord(text: string, start: number): boolean {
  return /[\p{L}\p{N}\p{M}][^\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start + 1));
}

/** A name ends where no letter or digit follows, and `D2.3` does not end within `D2.35` or `D2.3.1`. */
function isBoundary(text: string, at: number): boolean {
  return !/^(?:[\p{L}\p{N}\p{M}]|[.-](?=\p{N}))/u.test(text.slice(at, at + 3));
}

const foldBlanks = (name: string) => name.trim().replace(/\s+/gu, ' ');
