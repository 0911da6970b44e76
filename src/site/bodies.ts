/** What is read of bodies: outlines, and what rules ask beyond them. A body is read once in a run, and remembered for the next. */
import type { Link, Tag } from '#check/known.ts';
import { type LinkUse, readLinks } from '#markdown/read-links.ts';
import { findHidden, readProse, type Span } from '#markdown/read-prose.ts';
import { readTags } from '#markdown/read-tags.ts';
import type { Entry } from '#model/entry.ts';
import type { Outline } from '#model/minutes/outline.ts';
import { type PackedOutline, packOutline, unpackOutline } from '#model/minutes/pack-outline.ts';
import { readBody } from '#model/minutes/read-outline.ts';
import { fromSettings } from '#model/references.ts';
import type { Memory } from './memory.ts';

/** What is kept of a body between runs. */
interface Kept {
  outline: PackedOutline;
  links: LinkUse[];
  tags: Tag[];
  hidden: Span[];
}

interface Reading extends Omit<Kept, 'outline'> {
  outline: Outline;
  /** Made when it is first asked for. */
  prose?: string[];
}

export interface Bodies {
  outlineOf(entry: Entry): Outline;
  /** Links and images that stay within the site. */
  linksOf(entry: Entry): Link[];
  addressesOf(entry: Entry): Link[];
  tagsOf(entry: Entry): Tag[];
  proseOf(entry: Entry): string[];
  /** What `make` makes of the text of an entry; `what` names it, with all else that it depends on. */
  recallOf<T>(entry: Entry, what: string, make: () => T): T;
}

/**
 * Readers of bodies; what was read before is recalled from `memory`. Of an entry that is not among the `sound` ones some
 * fields are guessed, so that what is made of it is not known by its text.
 */
export function openBodies(memory: Memory, sound: ReadonlySet<Entry> = new Set()): Bodies {
  const readings = new Map<string, Reading>();
  const readingOf = (entry: Entry): Reading => {
    const { kind, id, digest, bodyLine, body } = entry;
    // Rows of the settings share the digest of their file.
    const key = fromSettings(kind) ? `${kind}/${id} ${body}` : `body ${digest} ${formatOf(entry)} ${bodyLine}`;
    const known = readings.get(key);
    if (known) return known;
    const { outline, ...rest } = fromSettings(kind) ? read(entry) : memory.recall(key, () => read(entry));
    const reading: Reading = { ...rest, outline: unpackOutline(outline) };
    readings.set(key, reading);
    return reading;
  };
  return {
    outlineOf: (entry) => readingOf(entry).outline,
    linksOf: (entry) => readingOf(entry).links.filter((it) => it.isOfSite),
    addressesOf: (entry) => readingOf(entry).links,
    tagsOf: (entry) => readingOf(entry).tags,
    proseOf: (entry) => {
      const reading = readingOf(entry);
      reading.prose ??= fromSettings(entry.kind) ? [] : readProse(entry.body, reading.hidden);
      return reading.prose;
    },
    recallOf: (entry, what, make) =>
      sound.has(entry) ? memory.recall(`${what} ${entry.kind}/${entry.id} ${entry.digest}`, make) : make(),
  };
}

function read(entry: Entry): Kept {
  const { kind, body, bodyLine } = entry;
  const { tree, outline } = readBody(body, bodyLine, formatOf(entry));
  // What is wrong in the note of a row of the settings is told at that field: it has no lines of its own to point at.
  const tags = fromSettings(kind) ? [] : readTags(tree, body, bodyLine);
  return { outline: packOutline(outline), links: readLinks(tree, bodyLine), tags, hidden: findHidden(tree) };
}

const formatOf = ({ path }: Entry) => (path.endsWith('.mdx') ? 'mdx' : 'md');
