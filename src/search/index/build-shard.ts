/** What are the files of one shard? */
import { dayOf } from '../day.ts';
import type { SearchEntry, SearchRecord } from '../record.ts';
import { isWorded } from '../words/fold.ts';
import type { Stem } from '../words/stem.ts';
import { cardFile, type EntryCard, type Shard, TABLE, textFile } from './layout.ts';
import { type IndexFile, nameFor, type PlainFile, pack } from './pack.ts';
import { readWords } from './read-words.ts';
import { writeTable } from './table.ts';
import { gatherByStem, wordFiles } from './word-files.ts';

export interface BuiltShard {
  shard: Shard;
  files: IndexFile[];
  /** Folded words, with the number of records that have them; a line counts with its item. */
  words: Map<string, number>;
  /** Stems, with the number of records that have them. */
  stems: Map<string, number>;
}

/** The sign between two lines: no phrase goes over it. */
const BETWEEN = ' · ';

/** Builds the shard of `entries`. Throws when their words cannot be read. */
export async function buildShard(entries: SearchEntry[], stem: Stem): Promise<BuiltShard> {
  const records = entries.flatMap((it) => it.records);
  const texts = records.map(textOf);
  const titleWords = records.map(({ title }) => countWords(withoutSigns(title)));
  const words = await readWords(texts);
  const byStem = gatherByStem(words, stem);
  const { files: ofWords, counts } = wordFiles(byStem, entries, titleWords);
  const files = [...ofEntries(entries, texts.map(countWords), titleWords), ...ofWords];
  const folder = nameFor(entries[0]?.year ?? 'always', files);
  const hasNames = entries.some((it) => it.names.length > 0);
  const isCounted = (record: number) => !records[record]?.isWithin;
  return {
    shard: { folder, hasNames, entries: entries.length, records: records.length, ...counts },
    files: pack(files, folder),
    words: new Map([...words].map(([word, some]) => [word, [...some.keys()].filter(isCounted).length])),
    stems: new Map([...byStem].map(([key, some]) => [key, some.filter(([record]) => isCounted(record)).length])),
  };
}

const textOf = ({ title, lines, people, about }: SearchRecord): string =>
  [title, ...lines, ...people, ...about].map(withoutSigns).join(BETWEEN);

/** Without dashes and other signs that stand alone: whoever looks for a phrase types them or not. */
const withoutSigns = (text: string): string => text.split(/\s+/).filter(isWorded).join(' ');

/** Pagefind counts what stands between blanks as well. */
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The table, the cards of the entries, and the texts of their records. */
function ofEntries(entries: SearchEntry[], words: number[], titleWords: number[]): PlainFile[] {
  const records = entries.flatMap((it) => it.records);
  const table = writeTable({
    entries: entries.map(({ records: own, isMeeting, date }) => {
      const day = dayOf(date?.until ?? date?.from);
      return { records: own.length, isMeeting, ...(day !== null && { day }) };
    }),
    records: records.map(({ isWithin }, at) => ({ words: words[at] ?? 0, titleWords: titleWords[at] ?? 0, isWithin })),
  });
  return [
    { path: TABLE, content: table, isPacked: true },
    ...entries.map((it, at) => ({ path: cardFile(at), content: JSON.stringify(cardOf(it)), isPacked: true })),
    ...textFiles(entries),
  ];
}

/** The texts of records that are not the only one of their entry. */
function textFiles(entries: SearchEntry[]): PlainFile[] {
  let number = -1;
  return entries.flatMap(({ records }) =>
    records.flatMap(({ lines }) => {
      number += 1;
      return records.length === 1 ? [] : [{ path: textFile(number), content: lines.join('\n'), isPacked: true }];
    }),
  );
}

function cardOf({ url, kind, title, date, series, facts, records }: SearchEntry): EntryCard {
  return {
    url,
    kind,
    title,
    ...(date && { date: date.words }),
    ...(series && { series }),
    facts,
    records: records.map((it) => ({
      kind: it.kind,
      ...(it.anchor !== undefined && { anchor: it.anchor }),
      title: it.title,
      people: it.people,
    })),
    ...(records.length === 1 && { lines: records[0]?.lines ?? [] }),
  };
}
