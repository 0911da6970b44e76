/** What is said of a file that is not taken into the content, whatever it says. */
import { extname } from 'node:path';
import { type Problem, visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { collectionNames, collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import { idFrom } from '#schema/mend.ts';
import { type FoundFile, isBrokenName } from './walk-folder.ts';

export const SETTINGS_FILE = 'collaboration.yaml';

/** A mistake of a file as a whole. */
export const mistake = (
  { name, path }: Pick<FoundFile, 'name' | 'path'>,
  rule: string,
  message: string,
  hint: string,
): Problem => ({
  file: visible(name),
  path,
  line: 1,
  column: 1,
  severity: 'error',
  rule,
  message: visible(message),
  hint: visible(hint),
});

/** Names that no terminal may print as they are, or that cannot be opened. */
export function complaintOfName(found: FoundFile): Problem | undefined {
  const { name } = found;
  if (isBrokenName(name))
    return mistake(found, 'file-name', 'its name is not UTF-8 text', 'rename it with small letters and digits');
  if (visible(name) !== name)
    return mistake(found, 'file-name', 'its name has a hidden control character', 'rename it');
  return undefined;
}

/** A name that cannot stand in the address of a page or an image. */
export function noAddress(found: FoundFile, example: string): Problem {
  const meant = nameMeant(found.name);
  return mistake(
    found,
    'file-name',
    'its name cannot be an address',
    `use small letters, digits, and single hyphens or dots between them, such as ${meant?.split('/').at(-1) ?? example}`,
  );
}

/** The name that a file should have: that of `meetings/Lamp Meeting.MD` is `meetings/lamp-meeting.md`. */
export function nameMeant(name: string): string | undefined {
  const extension = extname(name);
  const [folder = '', ...below] = name.slice(0, name.length - extension.length).split('/');
  const id = below.map((it) => idFrom(it.replaceAll('/', '-'))).join('/');
  return ID_PATTERN.test(id) ? `${folder}/${id}${extension.toLowerCase()}` : undefined;
}

/** The name of the other of two files; in full when they only differ in the folder of content. */
const nameBeside = (found: FoundFile, other: FoundFile): string =>
  found.name === other.name ? other.path : other.name;

/** One of two files that would have one address. */
export function sameId(found: FoundFile, other: FoundFile, what: 'id' | 'name'): Problem {
  return mistake(found, 'same-id', `has the same ${what} as ${nameBeside(found, other)}`, 'rename one of the two');
}

/** A name that only differs in what some systems do not tell apart: in capitals, or in forms of one letter. */
export function nearlySameId(found: FoundFile, other: FoundFile): Problem {
  const hint = 'bring the two together, or give this one a name of its own, in small letters';
  return mistake(found, 'same-id', `has the same id as ${nameBeside(found, other)}, but for its capitals`, hint);
}

/** Settings in a file of a wrong name; `isSecond` when there is one of the right name too. */
export const settingsName = (found: FoundFile, isSecond = false): Problem =>
  mistake(
    found,
    'settings-name',
    'is not read: the settings have another name',
    isSecond ? `delete one of the two, and name the other ${SETTINGS_FILE}` : `rename it to ${SETTINGS_FILE}`,
  );

/** A file beside the folders of the collections. */
export const outsideFolders = (found: FoundFile): Problem =>
  mistake(
    found,
    'unread-file',
    'is not read by anything',
    `put it into one of the folders ${collectionNames.join(', ')}`,
  );

export function unknownFolder(found: FoundFile, folder: string): Problem {
  const hint = didYouMean(folder, collectionNames) ?? `the folders are ${collectionNames.join(', ')}`;
  return mistake(found, 'unknown-folder', `${folder} is not a folder of content`, hint);
}

/** A file of a collection that ends in what the collection does not take. */
export function wrongEnd(found: FoundFile, kind: keyof typeof collections): Problem {
  const { extensions, one } = collections[kind];
  const ends = extensions.join(' or ');
  const hint = isNote(found.name)
    ? `rename it to end in ${ends}, in small letters`
    : 'rename it, or move it out of the content';
  return mistake(found, 'unread-file', `a ${one} is a file that ends in ${ends}`, hint);
}

/** Whether the name of a file ends like that of a note, in whatever letters. */
export const isNote = (name: string) => /\.mdx?$/i.test(name);

/** No file of settings in any of the folders. */
export const noSettings = (folders: string[], path: string): Problem =>
  mistake(
    { name: SETTINGS_FILE, path },
    'no-settings',
    `there is no ${SETTINGS_FILE} in ${folders.join(', ')}`,
    'name the folder that holds it with --content, or write one: acronym, title, name, description, framework, start, end',
  );
