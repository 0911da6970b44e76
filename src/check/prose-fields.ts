/** The fields that are read as prose: titles, notes, roles. */
import { type FieldText, fieldTexts } from './field-texts.ts';
import type { Known } from './known.ts';

/** Not those that say what a thing is called, nor what a source says in its own words. */
const PROSE = new Set([
  'agenda',
  'dateNote',
  'description',
  'note',
  'place',
  'reading',
  'role',
  'roles',
  'summary',
  'title',
  'unit',
  'units',
  'verification',
]);

/** Their texts. */
export const proseFields = (known: Known): FieldText[] =>
  fieldTexts(known).filter(({ path }) => {
    const name = path.findLast((it) => typeof it === 'string');
    return name !== undefined && PROSE.has(name) && path[0] !== 'sources';
  });
