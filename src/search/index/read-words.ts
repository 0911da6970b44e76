/** Which words stand in which text, and where? Pagefind reads them, as it does for its own index. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fold, isWorded, piecesOf } from '../words/fold.ts';
import { type Item, readCbor } from './read-cbor.ts';

/** By text, from 0: the places where a word stands there, counted in words from 0, in order. */
export type Places = Map<number, number[]>;

/** Texts that Pagefind is given at a time. */
const BATCH = 64;

/** What every packed file of Pagefind begins with. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Pagefind is told of no language: it would keep the stem of a word only, and a vocabulary of stems is no good for
 * suggestions. Texts without blanks between their words are therefore not divided.
 */
const NO_LANGUAGE = 'und';

/** The words of a chunk: [word, places by text, the same for each spelling with accents] */
type Chunk = [[word: string, pages: Page[], spellings: [spelling: string, pages: Page[]][]][]];
/** Texts and places are told by their distances, each from the one before. */
type Page = [text: number, places: number[], ...Item[]];

/** The folded words of `texts`, with their places. Throws when Pagefind fails, or writes what this version does not know. */
export async function readWords(texts: string[]): Promise<Map<string, Places>> {
  const words = new Map<string, Places>();
  const worded = [...texts.keys()].filter((at) => isWorded(texts[at] ?? ''));
  const chunks = await indexOf(worded.map((at) => texts[at] ?? ''));
  for (const [word, pages, spellings] of chunks) {
    for (const some of [pages, ...spellings.map(([, others]) => others)]) {
      const numbers = sums(some.map(([distance]) => distance));
      some.forEach(([, places], at) => {
        addPlaces(words, fold(word), worded[numbers[at] ?? -1] ?? Number.NaN, placesOf(places));
      });
    }
  }
  for (const [at, text] of texts.entries()) addParts(words, text, at);
  for (const places of words.values()) for (const [text, some] of places) places.set(text, inOrder(some));
  words.delete('');
  return words;
}

/** The chunks of Pagefind's index of the texts, as one. It leaves out what has no words, and numbers the rest. */
async function indexOf(texts: string[]): Promise<Chunk[0]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
    if (!index) throw new Error(errors.join('\n'));
    await addTexts(index, texts);
    const output = await index.getFiles();
    await index.deleteIndex();
    if (output.errors.length > 0) throw new Error(output.errors.join('\n'));
    return output.files.filter((it) => it.path.endsWith('.pf_index')).flatMap((it) => (unpack(it.content) as Chunk)[0]);
  } catch (cause) {
    throw new Error(`The words of ${texts.length} texts could not be read`, { cause });
  } finally {
    await close();
  }
}

/** Adds the texts in order: Pagefind numbers them as they come. It does not come to an end when two share an address. */
async function addTexts(index: PagefindIndex, texts: string[]): Promise<void> {
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = texts.slice(start, start + BATCH);
    const answers = await Promise.all(
      batch.map((content, at) =>
        index.addCustomRecord({ url: `/${start + at}`, content: content.toWellFormed(), language: NO_LANGUAGE }),
      ),
    );
    const errors = answers.flatMap((it) => it.errors);
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
}

function unpack(content: Uint8Array): Item {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE)))
    throw new Error('Pagefind packs its index in a way that this version does not know');
  return readCbor(bytes.subarray(SIGNATURE.length));
}

/** A negative number says how much the places after it weigh; each of these is told by its distance from the one before. */
function placesOf(numbers: number[]): number[] {
  let place = 0;
  return numbers.flatMap((it) => {
    place = it < 0 ? 0 : place + it;
    return it < 0 ? [] : [place];
  });
}

/** Each number with all before it added. */
function sums(numbers: number[]): number[] {
  let sum = 0;
  return numbers.map((it) => (sum += it));
}

/** Pagefind takes few signs for the end of a word, and parts of codes for words: `MS12/MS13`, `tokens—the`, `and…so`. */
function addParts(words: Map<string, Places>, text: string, at: number): void {
  const found = new Map<string, number[]>();
  for (const [place, chunk] of (text.match(/\P{White_Space}+/gu) ?? []).entries()) {
    if (!JOINED.test(chunk)) continue;
    for (const part of piecesOf(chunk).map(fold))
      found
        .set(part, found.get(part) ?? [])
        .get(part)
        ?.push(place);
  }
  for (const [part, places] of found) if (part.length > 1) addPlaces(words, part, at, places);
}

/** Whether a sign stands between letters or digits. */
const JOINED = /[\p{L}\p{N}\p{M}][^\p{L}\p{N}\p{M}]+[\p{L}\p{N}\p{M}]/u;

function addPlaces(words: Map<string, Places>, word: string, text: number, places: number[]): void {
  const known = words.get(word) ?? new Map<number, number[]>();
  words.set(word, known);
  known.set(text, [...(known.get(text) ?? []), ...places]);
}

const inOrder = (places: number[]): number[] => [...new Set(places)].sort((a, b) => a - b);
