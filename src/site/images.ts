/** Which images of the content the pages show; only these are published. */
import { posix } from 'node:path';
import { readLinks } from '#markdown/read-links.ts';
import type { Entry } from '#model/entry.ts';
import { parseBody } from '#model/minutes/parse.ts';
import type { ImageFile } from '#source/image.ts';
import { componentsOf } from './components-of.ts';

/** The name of the image at a path that is written in the file of an entry; `/` begins at the folder of content. */
export const imageName = (entry: Entry, path: string): string =>
  path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(entry.file), path);

/** The images that bodies of these entries show, by name: those of internal notes stay where they are. */
export function shownImages(images: ImageFile[], entries: Entry[]): Map<string, ImageFile> {
  const shown = new Set(entries.flatMap((entry) => pathsIn(entry).map((path) => imageName(entry, path))));
  return new Map(images.filter(({ name }) => shown.has(name)).map((image) => [image.name, image]));
}

function pathsIn(entry: Entry): string[] {
  const { body, bodyLine, path } = entry;
  if (!body.includes('![') && !body.includes('<Figure')) return [];
  const tree = parseBody(body, path.endsWith('.mdx') ? 'mdx' : 'md');
  const images = readLinks(tree, bodyLine).filter((it) => it.isImage && it.isOfSite);
  const figures = componentsOf(entry).filter((it) => it.name === 'Figure');
  return [...images.map((it) => it.path), ...figures.flatMap((it) => it.attributes.src ?? [])];
}
