/** What is said of a path that leads to no page: what may have been meant, or what to write instead. */
import { decodePath } from '#model/decode-path.ts';
import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import type { Remark } from './finding.ts';
import { pathBetween } from './link-target.ts';
import { oneNear } from './one-near.ts';

/** The remark; with `meant`, the path that is surely meant. */
export function explainDead(path: string, entry: Entry, entries: readonly Entry[]): Remark & { meant?: string } {
  const message = `${path} leads to nothing`;
  const meant = pathMeant(path, entry, entries);
  if (meant) return { message, hint: `did you mean ${meant}?`, meant };
  return { message, hint: nearPath(path, entry, entries) ?? instead(path) };
}

/** The path to the one file of that name in a folder of that name: too many or too few `../`, blanks for hyphens, capitals. */
function pathMeant(path: string, entry: Entry, entries: readonly Entry[]): string | undefined {
  const named = nameIn(path);
  if (named === '') return undefined;
  const found = entries.filter((it) => {
    const file = withoutEnd(it.file);
    return !fromSettings(it.kind) && (file === named || (named.includes('/') && file.endsWith(`/${named}`)));
  });
  const [one, ...others] = found;
  return one && others.length === 0 && one !== entry ? pathBetween(entry, one.file) : undefined;
}

/** The words of a path that name a file: without dots, slashes around it, ending, capitals; of hyphens where blanks are. */
function nameIn(path: string): string {
  return withoutEnd(decodePath(path).replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^\/?(?:\.{1,2}\/)*/, '')
    .replace(/^content\//, '')
    .replace(/\/$/, '');
}

const withoutEnd = (path: string) => path.replace(/\.(?:mdx?|html?)$/, '');

/** The entry of that name in another folder, else one with a like name in the folder that the path leads to. */
function nearPath(path: string, entry: Entry, entries: readonly Entry[]): string | undefined {
  const [name = '', folder = ''] = nameIn(path).split('/').reverse();
  const others = entries.filter((it) => !fromSettings(it.kind) && it !== entry);
  const named = others.filter((it) => lastOf(it) === name);
  const beside = others.filter((it) => folder === '' || `/${it.file}`.includes(`/${folder}/`));
  const near = oneNear(name, beside.map(lastOf));
  const meant = named[0] ?? beside.find((it) => lastOf(it) === near);
  return name !== '' && meant ? `did you mean ${pathBetween(entry, meant.file)}?` : undefined;
}

const lastOf = ({ file }: Entry) => withoutEnd(file).split('/').at(-1) ?? '';

/** What to write where nothing is near. */
function instead(path: string): string {
  if (
    /^(?:www\.|https?\/\/|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|eu|int|io|edu|gov|ch|de|fr|it|es|nl|uk|se|dk|fi|no|pl|at|be)(?:\/|$))/i.test(
      path,
    )
  )
    return `write https:// before it: https://${path.replace(/^https?\/\//i, '')}`;
  if (/\.(?:png|jpe?g|webp|gif)$/i.test(path)) return `an image is shown, not linked to: ![What it shows](${path})`;
  if (/\.(?!mdx?$|html?$)[a-z]\w{1,4}$/i.test(path))
    return 'put the file where it has an address that begins with https://, and write that address';
  return 'name the file of the entry, such as ../deliverables/d2.3.md';
}
