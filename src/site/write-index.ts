/** Puts the search index into a folder; shards that were built before are taken from the cache. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { buildIndex, type KeepShard } from '#search/index/build-index.ts';
import type { BuiltShard } from '#search/index/build-shard.ts';
import type { SearchEntry } from '#search/record.ts';

/** Files that are written at once. */
const AT_ONCE = 64;

interface Options {
  /** The language of the entries, ISO 639-1; it decides which words are of one family. */
  language?: string | undefined;
  /** A folder that is kept between builds; without it, every build is a build from nothing. */
  cache?: string | undefined;
}

/** Writes the index to `folder`. The same entries give the same bytes, with or without a cache. Throws when it fails. */
export async function writeIndex(entries: SearchEntry[], folder: string, options: Options = {}): Promise<void> {
  const { language = 'en', cache } = options;
  const used = new Set<string>();
  const files = await buildIndex(entries, language, cache === undefined ? undefined : keepIn(cache, used));
  for (const directory of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    await mkdir(directory, { recursive: true });
  }
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    await Promise.all(some.map(({ path, content }) => writeFile(join(folder, path), content)));
  }
  if (cache !== undefined) await forgetOthers(cache, used);
}

/** Keeps each shard as a file of its own. One that cannot be read, as it was half written, is built anew. */
function keepIn(cache: string, used: Set<string>): KeepShard {
  return async (digest, build) => {
    used.add(digest);
    const file = join(cache, digest);
    const kept = await readFile(file)
      .then((bytes): BuiltShard => deserialize(bytes))
      .catch(() => undefined);
    if (kept) return kept;
    const built = await build();
    await mkdir(cache, { recursive: true });
    await writeFile(`${file}.${process.pid}`, serialize(built));
    await rename(`${file}.${process.pid}`, file);
    return built;
  };
}

async function forgetOthers(cache: string, used: Set<string>): Promise<void> {
  await mkdir(cache, { recursive: true });
  const names = await readdir(cache);
  await Promise.all(
    names.filter((name) => !used.has(name)).map((name) => rm(join(cache, name), { recursive: true, force: true })),
  );
}
