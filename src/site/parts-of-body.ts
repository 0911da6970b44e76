/** What rules ask of a body beyond its outline: its addresses, its raw HTML, its prose. Each body is read at most once. */
import type { Link, Tag } from '#check/known.ts';
import { type LinkUse, readLinks } from '#markdown/read-links.ts';
import { readProse } from '#markdown/read-prose.ts';
import { readTags } from '#markdown/read-tags.ts';
import type { Entry } from '#model/entry.ts';
import { parseBody } from '#model/minutes/parse.ts';
import { fromSettings } from '#model/references.ts';

interface Parts {
  links: LinkUse[];
  tags: Tag[];
  prose: string[];
}

interface PartsOfBodies {
  linksOf(entry: Entry): Link[];
  addressesOf(entry: Entry): Link[];
  tagsOf(entry: Entry): Tag[];
  proseOf(entry: Entry): string[];
}

/** Nothing of the kind can stand in a body without these signs, so most bodies need not be read again. */
const [WITHIN_SITE, ADDRESS, TAG] = [/\]\(|\]:/, /\]\(|\]:|:\/\/|<[a-z][\w+.-]*:|mailto:|\w@\w|www\./i, /<[a-z/!?]/i];

/** Readers that remember what they have read. */
export function readParts(): PartsOfBodies {
  const read = new Map<Entry, Parts>();
  const partsOf = (entry: Entry): Parts => {
    const parts = read.get(entry) ?? partsIn(entry);
    read.set(entry, parts);
    return parts;
  };
  return {
    linksOf: (entry) => (WITHIN_SITE.test(entry.body) ? partsOf(entry).links.filter((it) => it.isOfSite) : []),
    addressesOf: (entry) => (ADDRESS.test(entry.body) ? partsOf(entry).links : []),
    tagsOf: (entry) => (TAG.test(entry.body) ? partsOf(entry).tags : []),
    proseOf: (entry) => partsOf(entry).prose,
  };
}

/** What is wrong in the note of a row of the settings is told at that field: it has no lines of its own to point at. */
function partsIn({ kind, body, bodyLine, path }: Entry): Parts {
  if (fromSettings(kind)) return { links: readLinks(parseBody(body, 'md'), bodyLine), tags: [], prose: [] };
  const tree = parseBody(body, path.endsWith('.mdx') ? 'mdx' : 'md');
  return { links: readLinks(tree, bodyLine), tags: readTags(tree, body, bodyLine), prose: readProse(tree, body) };
}
