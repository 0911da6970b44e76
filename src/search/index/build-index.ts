/** Builds the index of all entries, as files in memory: the caller writes them, and keeps the shards for next time. */
import { createHash } from 'node:crypto';
import { compareText } from '#model/problem.ts';
import project from '../../../package.json' with { type: 'json' };
import type { SearchEntry } from '../record.ts';
import { fold } from '../words/fold.ts';
import { stemOf } from '../words/stem.ts';
import { type BuiltShard, buildShard } from './build-shard.ts';
import { writeFacets } from './facet-file.ts';
import { FORMAT, MANIFEST, type Manifest } from './layout.ts';
import { type IndexFile, nameFor, type PlainFile, pack } from './pack.ts';
import { stopWordsOf } from './stop-words.ts';
import { vocabularyFiles } from './vocabulary.ts';

/** Gives a shard that was built before under this digest, or builds and keeps it. */
export type KeepShard = (digest: string, build: () => Promise<BuiltShard>) => Promise<BuiltShard>;

/** A stem in more than this share of the records says little of any of them, unless there are only a few records. */
const [COMMON, FEW] = [0.4, 20];

/**
 * The files of the index of `entries`: the same entries give the same bytes, whatever was kept. Another version of zlib
 * may pack them in other bytes, never under other names.
 * Throws when two entries share an address, or when the words cannot be read.
 */
export async function buildIndex(
  entries: SearchEntry[],
  language: string,
  keep: KeepShard = (_digest, build) => build(),
): Promise<IndexFile[]> {
  refuseTwins(entries);
  const stem = await stemOf(language);
  const years = [...Map.groupBy(entries, (it) => it.year)].sort(([a = ''], [b = '']) => compareText(a, b));
  const shards: BuiltShard[] = [];
  for (const [, some] of years) {
    shards.push(await keep(digestOf(some, language), () => buildShard(some, stem)));
  }
  const ordered = years.flatMap(([, some]) => some);
  const facets: PlainFile = { path: 'facets', content: writeFacets(ordered), isPacked: true };
  const facetFile = nameFor('facets', [facets]);
  const vocabulary = vocabularyOf(shards, ordered);
  const manifest: Manifest = {
    format: FORMAT,
    language,
    shards: shards.map((it) => it.shard),
    common: commonStems(shards, ordered),
    stops: [...new Set((await stopWordsOf(language)).map((word) => stem(fold(word))))].sort(compareText),
    facets: facetFile,
    vocabulary: { folder: vocabulary.folder, files: vocabulary.files.map((it) => it.path) },
  };
  return [
    ...shards.flatMap((it) => it.files),
    ...pack([{ ...facets, path: facetFile }]),
    ...pack(vocabulary.files, vocabulary.folder),
    ...pack([{ path: MANIFEST, content: JSON.stringify(manifest), isPacked: false }]),
  ].sort((a, b) => compareText(a.path, b.path));
}

/** Names a shard by what is put in; facets are in a file of their own. */
function digestOf(entries: SearchEntry[], language: string): string {
  const plain = entries.map((it) => ({ ...it, records: it.records.map(({ facets, ...record }) => record) }));
  const { pagefind, '@orama/stemmers': stemmers } = project.dependencies;
  const said = JSON.stringify([FORMAT, pagefind, stemmers, process.versions.zlib, language, plain]);
  return createHash('sha256').update(said).digest('hex');
}

/** Stems that most records have, sorted. */
function commonStems(shards: BuiltShard[], entries: SearchEntry[]): string[] {
  const all = entries.flatMap((it) => it.records).filter((it) => !it.isWithin).length;
  const counts = sum(shards.map((it) => it.stems));
  return [...counts].flatMap(([stem, count]) => (count > COMMON * all && all > FEW ? [stem] : [])).sort(compareText);
}

function vocabularyOf(shards: BuiltShard[], entries: SearchEntry[]) {
  const names = entries.flatMap((it) => [...it.names, ...(it.names.length > 0 ? [it.title] : [])]);
  const texts = vocabularyFiles(sum(shards.map((it) => it.words)), names);
  const files = [...texts].map(([path, content]): PlainFile => ({ path, content, isPacked: true }));
  return { folder: nameFor('vocabulary', files), files };
}

function sum(maps: Map<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const map of maps) for (const [key, count] of map) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

function refuseTwins(entries: SearchEntry[]): void {
  const seen = new Set<string>();
  for (const { url } of entries) {
    if (seen.has(url)) throw new Error(`Two entries of the search share the address ${url}`);
    seen.add(url);
  }
}
