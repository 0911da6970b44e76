/** Writes a new file of content. Never over one that is there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a text, with LF line ends and one at its end, to a file that is not there yet, and makes the folders on its way.
 * `name` is its path below `folder`. Returns its path. Throws what the disk throws: `EEXIST` where the file is there.
 */
export function writeNewFile(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text.replace(/\r\n?/g, '\n').trimEnd()}\n`, { flag: 'wx' });
  return path;
}
