/** Recognises images by their first bytes; a name says nothing. */
import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import type { FoundFile } from './walk-folder.ts';

/** An image that a page of the content may show. */
export interface ImageFile {
  /** Path below the folder of content, such as `partners/skao/dishes.jpg`. */
  name: string;
  path: string;
}

/** SVG and AVIF are refused: the one runs scripts, the other has run code in decoders. */
export const IMAGE_EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.webp', '.gif', '.svg', '.avif']);

const STARTS: Record<string, RegExp> = {
  '.png': /^\x89PNG\r\n\x1a\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.jpeg': /^\xff\xd8\xff/,
  '.gif': /^GIF8[79]a/,
  '.webp': /^RIFF[\s\S]{4}WEBP/,
};

/** The image, or why it is none. Throws what the disk throws. */
export function readImage(found: FoundFile): ImageFile | { message: string; hint: string } {
  const start = STARTS[extname(found.name)];
  if (!start)
    return {
      message: `${extname(found.name)} images are not accepted`,
      hint: 'use .png, .jpg, .webp or .gif, in small letters',
    };
  if (!start.test(firstBytes(found.path)))
    return { message: 'is not the kind of image that its name says', hint: 'export it again as png, jpg, webp or gif' };
  return { name: found.name, path: found.path };
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    const length = readSync(file, bytes);
    return bytes.toString('latin1', 0, length);
  } finally {
    closeSync(file);
  }
}
