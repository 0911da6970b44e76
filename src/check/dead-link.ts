import { decodePath } from '#model/decode-path.ts';
import { type Entry, type EntryKey, keyOf } from '#model/entry.ts';
import { routesBelow } from '#model/routes.ts';
import { didYouMean } from '#model/suggest.ts';
import { explainDead } from './dead-path.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known, Link } from './known.ts';
import { addressOf, keyOfAddress, pathWithin, placeOfLink } from './link-target.ts';
import { ownPages } from './own-pages.ts';
import { writtenLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const deadLink: Rule = {
  name: 'dead-link',
  severity: 'error',
  says: 'A link within the site leads to a page, and to a line of it that is there.',
  because: 'readers would meet a page that is not there',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The lamps are those of [the lampworks](../partners/lampworks.md).',
      told: '../partners/lampworks.md leads to nothing → did you mean ../../partners/lampworks.md?',
      right: 'The lamps are those of [the lampworks](../../partners/lampworks.md).',
      isFixed: true,
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'It was [spoken of](../meetings/weekly/2020-03-04.md#lamp-on) in March.',
      told: 'meetings/weekly/2020-03-04.md has no line with the address #lamp-on → did you mean lamps-on?',
      right: 'It was [spoken of](../meetings/weekly/2020-03-04.md#lamps-on) in March.',
    },
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: 'See [the plan](plan.pdf).',
      told: 'plan.pdf leads to nothing → put the file where it has an address that begins with https://, and write that address',
      right: 'See [the plan](https://lamps.example/plan.pdf).',
    },
  ],
  find: findDeadLinks,
};

/** The parts of a page that are no lines of its body, by their addresses. */
const PARTS =
  /^(?:content|disagreements|elsewhere|history|mentions|plan|slip|sources|top|when\.it\.began|what\.it\.changed)$/;

/** A finding for each link of a body that leads to nothing of this site. */
function findDeadLinks(known: Known): Finding[] {
  const { entries, model, refused, settings } = known;
  let pages: Set<string> | undefined;
  const isOwnPage = (address: string) => {
    pages ??= ownPages(model, routesBelow('/'));
    // Without its last slash, a server leads on to the page.
    return pages.has(address) || pages.has(`${address}/`);
  };
  const refusedKeys = new Set<EntryKey>(refused.map((it) => it.key));

  function explain(path: string, link: Link, entry: Entry): (Remark & { becomes?: string | undefined }) | undefined {
    const { address, fragment } = link;
    if (address.trim() === '')
      return { message: 'the link has no address', hint: 'write it between the round brackets' };
    const key = keyOfAddress(path, entry);
    const page = path.includes('\\') ? undefined : model.get(key);
    if (page) return explainAnchor(page, fragment, known);
    // An entry that was refused is there all the same.
    if (refusedKeys.has(key) || isOwnPage(addressOf(path, entry))) return undefined;
    const { meant, ...remark } = explainDead(path, entry, model.entries);
    return { ...remark, becomes: meant && link.isOfSite ? rewritten(entry, link, path, meant) : undefined };
  }

  return entries.flatMap((entry) =>
    linksOf(entry, known).flatMap((link): Finding[] => {
      const path = link.isImage || link.refused ? undefined : pathWithin(link, settings.data.site);
      const remark = path === undefined ? undefined : explain(path, link, entry);
      if (!remark) return [];
      return [{ entry, ...placeOfLink(entry, link), ...remark }];
    }),
  );
}

/** The links that may lead to something of this site; those of most bodies need not be read. */
function linksOf(entry: Entry, { settings, linksOf: linksWithin, addressesOf }: Known): Link[] {
  const { site } = settings.data;
  return site && entry.body.includes(site.replace(/\/$/, '')) ? addressesOf(entry) : linksWithin(entry);
}

function explainAnchor(page: Entry, fragment: string, { model }: Known): Remark | undefined {
  if (fragment === '' || PARTS.test(fragment)) return undefined;
  const anchors = model.outline(keyOf(page)).blocks.map((it) => it.anchor);
  if (anchors.includes(decodePath(fragment))) return undefined;
  const hint = didYouMean(fragment, anchors) ?? 'copy the address of the line from its page';
  return { message: `${page.file} has no line with the address #${fragment}`, hint };
}

/** The link with another path, where it is written as Markdown reads it. */
function rewritten(entry: Entry, { line, column, length }: Link, path: string, meant: string): string | undefined {
  if (length === undefined) return undefined;
  const written = writtenLine(entry, line).slice(column - 1, column - 1 + length);
  const at = written.lastIndexOf(path);
  return at === -1 ? undefined : written.slice(0, at) + meant + written.slice(at + path.length);
}
