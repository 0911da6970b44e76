/** How known names and codes are spelled, and which of them somebody meant who wrote one otherwise. */
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';

/** A name or code as it is known. */
export interface Spelling {
  name: string;
  /** The file that says so. */
  file: string;
  entry?: Entry;
}

/** Finds spellings by what is the same in all ways of writing them. */
export interface Spellings {
  all: Spelling[];
  /** The one spelling of which this is another way to write it; undefined where it is none, or that of two entries. */
  meantBy(written: string): Spelling | undefined;
}

const made = new WeakMap<Model, Spellings>();

export function spellingsOf(model: Model): Spellings {
  const before = made.get(model);
  if (before) return before;
  const { acronym } = model.collaboration;
  const own = model.entries.flatMap((entry) =>
    namesOf(entry)
      .filter(isPlain)
      .map((name): Spelling => ({ name, file: entry.file, entry })),
  );
  const all = [
    ...own,
    ...(own.some((it) => it.name === acronym) ? [] : [{ name: acronym, file: 'collaboration.yaml' }]),
  ];
  const byFold = Map.groupBy(all, (it) => foldSpelling(it.name));
  const spellings = {
    all,
    meantBy: (written: string) => {
      const [first, ...others] = byFold.get(foldSpelling(written)) ?? [];
      return first && others.every((it) => it.entry === first.entry) ? first : undefined;
    },
  };
  made.set(model, spellings);
  return spellings;
}

/** Not a code with a blank before its number, which nobody is told to write so; nor a name that a colon would end. */
const isPlain = (name: string) => !/^\p{L}+ \d|：|:\s/u.test(name);

/** Small letters without accents; signs between letters are nothing, signs between figures a dot: `D1,1` is `d1.1`. */
const foldSpelling = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d)[\s.,_-]+(?=\d)/g, '\u0000')
    .replace(/[\s.,_’'-]+/g, '')
    .replaceAll('\u0000', '.');

/** The milestone whose number a project month has: MS12 for `M12`; undefined where there is none, or one is called so. */
export function milestoneOfMonth(model: Model, month: string): string | undefined {
  const [, number] = /^[Mm] ?(\d{1,3})$/.exec(month) ?? [];
  if (number === undefined || model.names.entryOf(month)) return undefined;
  const codes = model.of('milestones').map((it) => it.data.code);
  const [code, ...others] = codes.filter((it) => /^(?!M\d)\p{L}+ ?(\d+)$/u.exec(it)?.[1] === number);
  return others.length > 0 ? undefined : code;
}
