/** Which image of the content a path means. */
import { posix } from 'node:path';
import type { Entry } from '#model/entry.ts';
import type { Content } from '#source/read.ts';

/** The name of the image at a path that is written in the file of an entry. */
export const imageName = (entry: Entry, path: string): string => posix.join(posix.dirname(entry.file), path);

/** Whether the content has an image of that name. */
export const hasImage = (content: Content, name: string): boolean => content.images.some((it) => it.name === name);
