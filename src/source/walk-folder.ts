/** Lists the files of a folder of content, in the same order on every machine. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '#model/problem.ts';

export interface FoundFile {
  /** Path below the folder, with `/` between its parts. */
  name: string;
  /** Absolute path. */
  path: string;
  /** A symbolic link or a special file is not read. */
  isPlain: boolean;
}

/** Names that belong to tools, not to content. */
const NOT_CONTENT = new Set([
  '.git',
  '.github',
  '.gitlab-ci.yml',
  '.gitignore',
  '.gitattributes',
  '.gitkeep',
  '.DS_Store',
  '.vscode',
  '.obsidian',
  '.idea',
  '.editorconfig',
]);

/** A name whose bytes are not UTF-8 cannot be opened by what Node makes of it. */
export const isBrokenName = (name: string) => name.includes('\ufffd');

/** Every file below `folder`, sorted by name. Throws what the disk throws. */
export function walkFolder(folder: string, below = ''): FoundFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((it) => !NOT_CONTENT.has(it.name))
    .flatMap((it): FoundFile[] => {
      const name = below ? `${below}/${it.name}` : it.name;
      if (it.isDirectory() && !isBrokenName(it.name)) return walkFolder(folder, name);
      return [{ name, path: join(folder, name), isPlain: it.isFile() }];
    })
    .sort((a, b) => compareText(a.name, b.name));
}
