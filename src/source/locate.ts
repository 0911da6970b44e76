/** Finds the line of a field again, for problems that only show when all entries are known. */
import { readFileSync } from 'node:fs';
import type { Edit } from '#model/edit.ts';
import type { Path } from '#schema/walk.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Mark } from './place.ts';
import { type Fields, readFields } from './read-fields.ts';
import { decodeText } from './text.ts';

/**
 * The place of a field in a file that was read before, from its name to the end of its value or of its line. With
 * `becomes`, also the edit that gives it that text as its value, where it has a simple one. Undefined where the line cannot
 * be read, which has been told. Throws what the disk throws.
 */
export function locateField(
  path: string,
  field: Path,
  becomes?: string,
): (Mark & { fix?: Edit | undefined }) | undefined {
  const decoded = decodeText(readFileSync(path));
  const text = 'text' in decoded ? decoded.text : decoded.rest;
  if (text === undefined) return { line: 1, column: 1 };
  const fields = fieldsIn(text, /\.ya?ml$/i.test(path));
  const reading = fields.rest?.reading ?? fields;
  const place = reading.placeOf(field);
  if (fields.rest?.isTold(place.line)) return undefined;
  const fix = becomes === undefined || fields.rest ? undefined : reading.replace(field, becomes);
  return { ...place, ...(fix && { fix }) };
}

/** The last file that was asked for: mistakes of one file are mostly told one after the other. */
let last: { text: string; isYaml: boolean; fields: Fields } | undefined;

function fieldsIn(text: string, isYaml: boolean): Fields {
  if (last?.text !== text || last.isYaml !== isYaml)
    last = { text, isYaml, fields: isYaml ? readFields(text) : readFrontMatter(text) };
  return last.fields;
}
