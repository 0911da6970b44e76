import { decodePath } from '#model/decode-path.ts';
import { type Entry, type EntryKey, keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { routesBelow } from '#model/routes.ts';
import { didYouMean } from '#model/suggest.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known, Link } from './known.ts';
import { ownPages } from './own-pages.ts';
import type { Rule } from './rule.ts';

export const deadLink: Rule = {
  name: 'dead-link',
  severity: 'error',
  says: 'A link within the site leads to a page, and to a line of it that is there.',
  because: 'readers would meet a page that is not there',
  examples: [],
  find: findDeadLinks,
};

/** The address of a page without its base path; where a relative address begins. */
const routes = routesBelow('/');

/** A finding for each link of a body that leads to nothing of this site. */
function findDeadLinks({ entries, model, linksOf }: Known): Finding[] {
  let pages: Set<string> | undefined;
  const isOwnPage = (address: string) => {
    pages ??= ownPages(model, routes);
    return pages.has(address);
  };
  return entries.flatMap((entry) =>
    linksOf(entry).flatMap((link): Finding[] => {
      const { line, column } = link;
      const remark = link.isImage ? undefined : explain(link, model, entry, isOwnPage);
      return remark ? [{ entry, line, column, ...remark }] : [];
    }),
  );
}

function explain(
  { path, fragment }: Link,
  model: Model,
  entry: Entry,
  isOwnPage: (address: string) => boolean,
): Remark | undefined {
  const target = path === '' ? keyOf(entry) : keyOfAddress(path, entry);
  const page = target && model.get(target);
  if (!page) return isOwnPage(addressOf(path, entry)) ? undefined : explainDead(path, model, entry);
  const anchors = model.outline(keyOf(page)).blocks.map((it) => it.anchor);
  if (fragment === '' || anchors.includes(decodePath(fragment))) return undefined;
  const hint = didYouMean(fragment, anchors) ?? 'copy the address of the line from its page';
  return { message: `${page.file} has no line with the address #${fragment}`, hint };
}

/** The entry an address means: a file such as `../deliverables/d2.3.md`, or a page such as `/deliverables/d2.3/`. */
function keyOfAddress(path: string, entry: Entry): EntryKey | undefined {
  const isFile = /\.mdx?$/.test(path);
  const from = isFile ? `/${entry.file}` : routes.entry(keyOf(entry));
  const { pathname } = new URL(path, `https://site${from}`);
  const name = decodePath(pathname)
    .replace(isFile ? /\.mdx?$/ : /\/$/, '')
    .slice(1);
  return (!isFile && !name.includes('/') ? `pages/${name}` : name) as EntryKey;
}

/** The address of the page that a link leads to. */
function addressOf(path: string, entry: Entry): string {
  return new URL(path, `https://site${routes.entry(keyOf(entry))}`).pathname;
}

/** What may have been meant is looked for in the folder that the path leads to. */
function explainDead(path: string, model: Model, entry: Entry): Remark {
  const { pathname } = new URL(path, `https://site/${entry.file}`);
  const folder = pathname.slice(1, pathname.lastIndexOf('/') + 1);
  const names = model.entries
    .filter((it) => it.file.startsWith(folder) && it !== entry)
    .map((it) => it.file.slice(folder.length));
  const near = didYouMean(decodePath(pathname).slice(folder.length + 1), names);
  return {
    message: `${path} leads to nothing`,
    hint: near ?? 'name the file of the entry, such as ../deliverables/d2.3.md',
  };
}
