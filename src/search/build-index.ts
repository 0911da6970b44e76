/** Builds the Pagefind index of the records, as files in memory: the caller writes them, and keeps them for next time. */
import { createHash } from 'node:crypto';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import project from '../../package.json' with { type: 'json' };
import type { SearchRecord } from './record.ts';
import { type IndexFile, settle } from './settle.ts';

/** Records that Pagefind is given at a time. */
const BATCH = 64;

/** Parts of Pagefind's bundle that this site has no use for: its own interfaces. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** To be raised when the same records are to give other files than before. */
const FORMAT = 1;

/**
 * The files of the index of `records`: the same records give the same bytes.
 * Throws when two records share an address, or when Pagefind fails.
 */
export async function buildIndex(records: SearchRecord[], language: string): Promise<IndexFile[]> {
  refuseTwins(records);
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(errors.join('\n'));
    await addRecords(index, records, language);
    const output = await index.getFiles();
    if (output.errors.length > 0) throw new Error(output.errors.join('\n'));
    return settle(withoutUnused(output.files));
  } catch (cause) {
    throw new Error(`The search index of ${records.length} records could not be built`, { cause });
  } finally {
    await close();
  }
}

/** Names an index by what is in it: an index with the same digest need not be built again. */
export function digestOf(records: SearchRecord[], language: string): string {
  const said = JSON.stringify([FORMAT, project.dependencies.pagefind, language, records]);
  return createHash('sha256').update(said).digest('hex');
}

/** Adds the records in order, so that their numbers in the index are the same in every build. */
async function addRecords(index: PagefindIndex, records: SearchRecord[], language: string): Promise<void> {
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    const answers = await Promise.all(
      batch.map(({ url, content, meta, filters }) => index.addCustomRecord({ url, content, language, meta, filters })),
    );
    const errors = answers.flatMap((answer, at) => answer.errors.map((error) => `${batch[at]?.url}: ${error}`));
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
}

/** The wasm for languages whose words have no known stems is wanted only where there is no other. */
function withoutUnused(files: IndexFile[]): IndexFile[] {
  const hasStems = files.some(({ path }) => /^wasm\.(?!unknown)/.test(path));
  return files.filter(({ path }) => !UNUSED.test(path) && !(hasStems && path === 'wasm.unknown.pagefind'));
}

/** Pagefind 1.5 does not come to an end when two records are the same to the letter. */
function refuseTwins(records: SearchRecord[]): void {
  const seen = new Set<string>();
  for (const { url } of records) {
    if (seen.has(url)) throw new Error(`Two records of the search share the address ${url}`);
    seen.add(url);
  }
}
