/** Puts the index of the records into a folder; one that was built before is taken from the cache. */
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildIndex, digestOf } from '#search/build-index.ts';
import type { SearchRecord } from '#search/record.ts';

interface Options {
  /** The language of the records, ISO 639-1; it decides how words are stemmed. */
  language?: string | undefined;
  /** A folder that is kept between builds; without it, every build is a build from nothing. */
  cache?: string | undefined;
}

/** Writes the index to `folder`. The same records give the same bytes, with or without a cache. Throws when it fails. */
export async function writeIndex(records: SearchRecord[], folder: string, options: Options = {}): Promise<void> {
  const { language = 'en', cache } = options;
  if (!cache) return writeFiles(records, language, folder);
  const kept = join(cache, digestOf(records, language));
  if (!(await namesIn(cache)).some((name) => join(cache, name) === kept)) {
    const unfinished = `${kept}.${process.pid}`;
    await writeFiles(records, language, unfinished);
    await rm(kept, { recursive: true, force: true });
    await rename(unfinished, kept);
  }
  await cp(kept, folder, { recursive: true });
  const others = (await namesIn(cache)).map((name) => join(cache, name)).filter((other) => other !== kept);
  await Promise.all(others.map((other) => rm(other, { recursive: true, force: true })));
}

async function writeFiles(records: SearchRecord[], language: string, folder: string): Promise<void> {
  const files = await buildIndex(records, language);
  for (const directory of new Set(files.map((file) => dirname(join(folder, file.path))))) {
    await mkdir(directory, { recursive: true });
  }
  for (const file of files) await writeFile(join(folder, file.path), file.content);
}

/** What the folder holds; nothing when there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return readdir(folder);
}
