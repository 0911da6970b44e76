/** Links of a body that lead to nothing of this site. */
import { decodePath } from '#markdown/addresses.ts';
import { type LinkUse, readLinks } from '#markdown/read-links.ts';
import { type Entry, type EntryKey, keyOf } from '#model/entry.ts';
import { kinds } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import { routesBelow } from '#model/routes.ts';
import { didYouMean } from '#model/suggest.ts';

/** The address of a page without its base path; where a relative address begins. */
const routes = routesBelow('/');

/** Every dead link and missing image of an entry's body. `isImage` tells by the path from the entry's file. */
export function checkLinks(model: Model, entry: Entry, isImage: (path: string) => boolean): Problem[] {
  const format = entry.path.endsWith('.mdx') ? 'mdx' : 'md';
  return readLinks(entry.body, entry.bodyLine, format).flatMap((link) => {
    const complaint = link.isImage ? complainOfImage(link, isImage) : complainOfLink(link, model, entry);
    if (!complaint) return [];
    const { line, column } = link;
    return [{ file: entry.file, line, column, severity: 'error', ...complaint }];
  });
}

type Complaint = Pick<Problem, 'rule' | 'message' | 'hint'>;

function complainOfImage({ path }: LinkUse, isImage: (path: string) => boolean): Complaint | undefined {
  if (isImage(path)) return undefined;
  return {
    rule: 'missing-image',
    message: `there is no image ${path}`,
    hint: 'put the image beside this file, or mend the path',
  };
}

function complainOfLink({ path, fragment }: LinkUse, model: Model, entry: Entry): Complaint | undefined {
  const target = path === '' ? keyOf(entry) : keyOfAddress(path, entry);
  const page = target && model.get(target);
  if (!page) return isPageOfItsOwn(path, model, entry) ? undefined : explainDeadLink(path, model, entry);
  const anchors = model.outline(keyOf(page)).blocks.map((it) => it.anchor);
  if (fragment === '' || anchors.includes(decodePath(fragment))) return undefined;
  const hint = didYouMean(fragment, anchors) ?? 'copy the address of the line from its page';
  return { rule: 'dead-link', message: `${page.file} has no line with the address #${fragment}`, hint };
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

/** Pages that are no entry: the home page, the indexes, the register, the search. */
function isPageOfItsOwn(path: string, model: Model, entry: Entry): boolean {
  const { pathname } = new URL(path, `https://site${routes.entry(keyOf(entry))}`);
  const indexes = kinds.filter(({ kind }) => model.of(kind).length > 0).map(({ kind }) => routes.index(kind));
  return [routes.home(), routes.register(), routes.search(), ...indexes].includes(pathname);
}

/** What may have been meant is looked for in the folder that the path leads to. */
function explainDeadLink(path: string, model: Model, entry: Entry): Complaint {
  const { pathname } = new URL(path, `https://site/${entry.file}`);
  const folder = pathname.slice(1, pathname.lastIndexOf('/') + 1);
  const names = model.entries
    .filter((it) => it.file.startsWith(folder) && it !== entry)
    .map((it) => it.file.slice(folder.length));
  const near = didYouMean(decodePath(pathname).slice(folder.length + 1), names);
  return {
    rule: 'dead-link',
    message: `${path} leads to nothing`,
    hint: near ?? 'name the file of the entry, such as ../deliverables/d2.3.md',
  };
}
