/** Which comes first? Three grains, fused: the best record of an entry, its best two, and the entry as a whole. */
import type { Posting } from '../index/postings.ts';
import type { Corpus } from './corpus.ts';

/**
 * The numbers were chosen by measurement (`npm run bench -- search`), and are kept by tests/search/ranking.test.ts and
 * tests/bench/known-items.test.ts.
 */
export const RANKING = {
  /** BM25: how soon more of the same word counts for less, and how much a long text counts for less. */
  saturation: 0.6,
  length: { record: 0.4, entry: 0.2 },
  /**
   * A word in a title counts for so many more in the text. So much more a record is worth whose title is like what was
   * asked, less the more words either has for itself; so much more an entry with a title that is just what was asked.
   */
  title: { word: 4, alike: 0.4, same: 1.5 },
  /** What an entry is worth: so much of its best record, of the two that have most between them, and of its whole. */
  grains: { record: 0.3, pair: 0.5, whole: 0.5 },
  /** How much more an entry is worth whose best record has all the words near one another. */
  close: 1.5,
  /** What was said in a meeting counts for more than what a page says about it, but for a page that is called so. */
  otherEntry: { untitled: 0.6, titled: 1.2 },
};

/** The entries and records that answer a query. */
export interface Ranked {
  entry: number;
  score: number;
  /** Those of its records with the most of the words, the best first. */
  records: { record: number; score: number }[];
}

export interface Ranking {
  ranked: Ranked[];
  /** Whether an entry has all the words. */
  isComplete: boolean;
}

/** What is ranked. */
interface Asked {
  /** The postings of each term that must be there, and of each that is only welcome. */
  wanted: Posting[][];
  welcome: Posting[][];
  /** How many words of the query were left out as nearly every record has them; a title may have them too. */
  common: number;
  isAllowed(record: number): boolean;
}

/**
 * Ranks what has the wanted terms, among the allowed records: entries that have all of them, or where none has, those that
 * have the most. The same whatever the shards.
 */
export function rank(corpus: Corpus, asked: Asked): Ranking {
  const tallies = new Map<number, Tally>();
  const terms = [...asked.wanted, ...asked.welcome];
  terms.forEach((postings, term) => {
    const isWanted = term < asked.wanted.length;
    const counted = postings.filter((it) => asked.isAllowed(it.record) && (isWanted || isTallied(corpus, tallies, it)));
    addTerm(corpus, tallies, { term, isWanted }, counted, postings);
  });
  const most = [...tallies.values()].reduce((best, it) => Math.max(best, it.terms), 0);
  const ranked = [...tallies].flatMap(([entry, tally]) =>
    tally.terms === most ? [fuse(corpus, entry, tally, terms.length, asked.common)] : [],
  );
  return { ranked: ranked.sort(bestFirst(corpus)), isComplete: most === asked.wanted.length };
}

/** Whether a record has a wanted term. */
const isTallied = (corpus: Corpus, tallies: Map<number, Tally>, { record }: Posting): boolean =>
  tallies.get(corpus.records[record]?.entry ?? -1)?.records.has(record) ?? false;

/** The best first; of two that are as good the newer, then the one that comes first in the index. */
export const bestFirst = (corpus: Corpus) => (a: Ranked, b: Ranked) => b.score - a.score || newestFirst(corpus)(a, b);

/** The newest first; what has no day comes last. */
export function newestFirst(corpus: Corpus): (a: { entry: number }, b: { entry: number }) => number {
  const dayOf = ({ entry }: { entry: number }) => corpus.entries[entry]?.day ?? -1;
  return (a, b) => dayOf(b) - dayOf(a) || a.entry - b.entry;
}

/** What is known of an entry while terms are added. */
interface Tally {
  /** How many of the wanted terms it has. */
  terms: number;
  score: number;
  records: Map<number, RecordTally>;
}

interface RecordTally {
  terms: number;
  inTitle: number;
  /** By term. */
  scores: number[];
}

function addTerm(
  corpus: Corpus,
  tallies: Map<number, Tally>,
  { term, isWanted }: { term: number; isWanted: boolean },
  counted: Posting[],
  all: Posting[],
): void {
  const byEntry = Map.groupBy(counted, (it) => corpus.records[it.record]?.entry ?? -1);
  const rarity = rarityOf(all.filter((it) => !corpus.records[it.record]?.isWithin).length, corpus.countedRecords);
  const entryRarity = rarityOf(new Set(all.map((it) => corpus.records[it.record]?.entry)).size, corpus.entries.length);
  for (const [entry, postings] of byEntry) {
    const tally = tallies.get(entry) ?? { terms: 0, score: 0, records: new Map() };
    tallies.set(entry, tally);
    tally.terms += Number(isWanted);
    let whole = 0;
    for (const { record, count, isInTitle } of postings) {
      const { words = 0, isWithin } = corpus.records[record] ?? {};
      const weight = count + (isInTitle ? RANKING.title.word : 0);
      if (!isWithin) whole += weight;
      const known = tally.records.get(record) ?? { terms: 0, inTitle: 0, scores: [] };
      known.terms += Number(isWanted);
      known.inTitle += Number(isInTitle);
      known.scores[term] = rarity * saturate(weight, words / corpus.meanRecordWords, RANKING.length.record);
      tally.records.set(record, known);
    }
    const length = (corpus.entries[entry]?.words ?? 0) / corpus.meanEntryWords;
    // Where the item of a line was left out, what the line says is all there is of the entry.
    tally.score += entryRarity * saturate(whole || 1, length, RANKING.length.entry);
  }
}

/** BM25's inverse document frequency. */
export const rarityOf = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

function saturate(weight: number, length: number, lengthWeight: number): number {
  const k = RANKING.saturation;
  return (weight * (k + 1)) / (weight + k * (1 - lengthWeight + lengthWeight * length));
}

function fuse(corpus: Corpus, entry: number, tally: Tally, terms: number, common: number): Ranked {
  const records = [...tally.records].map(([record, { terms: own, inTitle, scores }]) => {
    const isAll = inTitle === terms;
    const like = likeness(isAll ? inTitle + common : inTitle, terms + common, corpus.records[record]?.titleWords ?? 1);
    return { record, terms: own, inTitle, like, scores, score: sum(scores) * (1 + RANKING.title.alike * like) };
  });
  records.sort((a, b) => b.terms - a.terms || b.score - a.score || a.record - b.record);
  const { grains } = RANKING;
  const single = Math.max(...records.map((it) => it.score));
  const fused = grains.record * single + grains.pair * bestPair(records, single) + grains.whole * tally.score;
  const isTitled = terms > 1 && records[0]?.inTitle === terms;
  const isSame = records.some((it) => it.like === 1);
  return {
    entry,
    score:
      fused * weightOf(corpus.entries[entry]?.isMeeting ?? false, isTitled) * (isSame ? 1 + RANKING.title.same : 1),
    records: linesAfterItems(
      corpus,
      records.filter((it) => it.terms === records[0]?.terms),
    ),
  };
}

function weightOf(isMeeting: boolean, isTitled: boolean): number {
  if (isMeeting) return 1;
  return isTitled ? RANKING.otherEntry.titled : RANKING.otherEntry.untitled;
}

const sum = (numbers: number[]): number => numbers.reduce((all, it) => all + (it ?? 0), 0);

/** Records of an entry of which pairs are formed. */
const PAIRED = 16;

/** The score of the two records that have most between them, each term counted where it is more; at least that of one. */
function bestPair(records: { scores: number[] }[], single: number): number {
  const some = records.slice(0, PAIRED);
  let best = single;
  some.forEach((a, at) => {
    for (const b of some.slice(at + 1)) best = Math.max(best, sum(mostOf(a.scores, b.scores)));
  });
  return best;
}

function mostOf(a: number[], b: number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, term) => Math.max(a[term] ?? 0, b[term] ?? 0));
}

/** How much a title is what was asked: 1 when it has all the words and no others. */
const likeness = (inTitle: number, terms: number, titleWords: number): number =>
  (inTitle / terms) * Math.min(1, inTitle / Math.max(1, titleWords));

/** A line of an agenda item after its item: the title says what the line is about. Lines of items that are not there last. */
function linesAfterItems<T extends { record: number }>(corpus: Corpus, records: T[]): T[] {
  const itemOf = ({ record }: T) => corpus.records[record]?.item ?? record;
  const lines = Map.groupBy(
    records.filter((it) => itemOf(it) !== it.record),
    itemOf,
  );
  const items = new Set(records.filter((it) => itemOf(it) === it.record).map((it) => it.record));
  return [
    ...records.flatMap((it) => (items.has(it.record) ? [it, ...(lines.get(it.record) ?? [])] : [])),
    ...records.filter((it) => !items.has(itemOf(it))),
  ];
}
