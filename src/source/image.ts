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

/** The first bytes, hexadecimal; `-` stands for any byte. */
const STARTS: Record<string, string[]> = {
  '.png': ['89504e470d0a1a0a'],
  '.jpg': ['ffd8ff'],
  '.jpeg': ['ffd8ff'],
  '.gif': [hex('GIF87a'), hex('GIF89a')],
  '.webp': [`${hex('RIFF')}--------${hex('WEBP')}`],
};

/** The image, or why it is none. Throws what the disk throws. */
export function readImage(found: FoundFile): ImageFile | { message: string; hint: string } {
  const starts = STARTS[extname(found.name)];
  if (!starts)
    return {
      message: `${extname(found.name)} images are not accepted`,
      hint: 'use .png, .jpg, .webp or .gif, in small letters',
    };
  const bytes = firstBytes(found.path);
  if (!starts.some((start) => [...start].every((digit, index) => digit === '-' || digit === bytes[index])))
    return { message: 'is not the kind of image that its name says', hint: 'export it again as png, jpg, webp or gif' };
  return { name: found.name, path: found.path };
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    const length = readSync(file, bytes);
    return bytes.toString('hex', 0, length);
  } finally {
    closeSync(file);
  }
}

function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}
