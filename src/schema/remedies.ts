/** How to mend what a field refuses: the field itself knows what people write in its place. */
import { z } from 'zod';
import { unwrap } from './walk.ts';

/** What to write instead, and that in a sentence. */
export interface Remedy {
  /** Undefined where what was written does not tell it. */
  value?: string;
  hint: string;
  /** Whether nothing else can have been meant, so that no person need be asked. */
  isCertain?: boolean;
}

/** Reads what somebody wrote, such as `12` for a month; undefined when it does not tell what was meant. */
export type Mend = (written: string) => Remedy | undefined;

/** Longer text, in UTF-16 code units, is no slip of the pen. */
const MAX_LENGTH = 500;

const ofValues = z.registry<{ mend: Mend }>();
const ofNames = z.registry<{ strangers: Record<string, string> }>();

/** The field, with what it says to those who write what it refuses. */
export function mendedBy<T extends z.ZodType>(field: T, mend: Mend): T {
  ofValues.add(field, { mend });
  return field;
}

/** What the field says to those who write what it refuses. */
export function mendOf(field: z.ZodType): Mend | undefined {
  return ofValues.get(unwrap(field))?.mend;
}

/** The record, with what it says of fields that people look for in it and that it does not have; names in small letters. */
export function withStrangers<T extends z.ZodType>(record: T, strangers: Record<string, string>): T {
  ofNames.add(record, { strangers });
  return record;
}

/** What the field says of a value that it refuses; never what it would refuse again. */
export function remedyOf(field: z.ZodType, written: string): Remedy | undefined {
  const accepts = (value: string | undefined) => value === undefined || field.safeParse(value).success;
  if (written.length > MAX_LENGTH || accepts(written)) return undefined;
  const bare = written.trim().replace(/^["'\u2018-\u201f]+|["'\u2018-\u201f]+$/g, '');
  if (bare !== '' && bare !== written && accepts(bare))
    return {
      value: bare,
      hint: `write ${bare}, without ${isTrimmed(written) ? 'marks' : 'blanks'} around it`,
      isCertain: true,
    };
  const remedy = mendOf(field)?.(bare);
  return remedy && accepts(remedy.value) ? remedy : undefined;
}

const isTrimmed = (text: string) => text === text.trim();

/** What the record says of a field that it does not have, however its words are joined: `minutes_by`, `minutesBy`. */
export function remedyOfName(record: z.ZodType, name: string): string | undefined {
  const strangers = ofNames.get(unwrap(record))?.strangers;
  const joined = name.toLowerCase().replace(/[\s_-]+/g, '');
  return strangers && Object.hasOwn(strangers, joined) ? strangers[joined] : undefined;
}
