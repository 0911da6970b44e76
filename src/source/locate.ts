/** Finds the line of a field again, for problems that only show when all entries are known. */
import { readFileSync } from 'node:fs';
import type { Path } from '#schema/walk.ts';
import { readFrontMatter } from './front-matter.ts';
import { decodeText } from './text.ts';
import { type Place, readYaml } from './yaml.ts';

/** The place of a field in a file that was read before. Throws what the disk throws. */
export function locateField(path: string, field: Path): Place {
  const reading = decodeText(readFileSync(path));
  if (!('text' in reading)) return { line: 1, column: 1 };
  const yaml = path.endsWith('.yaml') ? readYaml(reading.text) : readFrontMatter(reading.text);
  return yaml.placeOf(field);
}
