/** Asks for what is missing, in a terminal: one question a field, in the words of the schema. */
import { autocomplete, autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import { nextDate } from '#model/cadence.ts';
import { formatDay } from '#model/calendar.ts';
import { datesOf } from '#model/draft/draft-meeting.ts';
import type { EntryOf, Kind } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { visible } from '#model/problem.ts';
import { fullTitleOf, labelOf } from '#model/title.ts';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import { parseEdtf } from '#schema/edtf.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import { type Field, readValue } from './new-fields.ts';

/** Thrown when the user breaks off: nothing has been written. */
export class BrokenOff extends Error {}

function kept<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new BrokenOff();
  return answer as Exclude<T, symbol>;
}

/** What is new. */
export async function askKind(): Promise<CollectionName> {
  const options = collectionNames.map((value) => ({ value, label: collections[value].one }));
  return kept(await select<CollectionName>({ message: 'What is new?', options }));
}

/** Which series meets, each with its next day. `todayOf` is the day it is there. */
export async function askSeries(model: Model, todayOf: (series: EntryOf<'series'>) => string): Promise<string> {
  const options = model.of('series').map((series) => {
    const date = nextDate(series.data, datesOf(model, series.id), todayOf(series));
    const hint = date === undefined ? 'no rhythm: you give the day' : `${series.data.cadence}, next ${formatDay(date)}`;
    return { value: series.id, label: visible(labelOf(series)), hint };
  });
  return kept(await select<string>({ message: 'Which series meets?', options }));
}

/** The day of a meeting, `YYYY-MM-DD`; `proposed` is offered. */
export async function askDay(proposed: string | undefined): Promise<string> {
  const answer = await text({
    message: 'On which day? Written YYYY-MM-DD',
    ...(proposed && { initialValue: proposed }),
    validate: (given = '') => complaintOfDay(given.trim()),
  });
  return kept(answer).trim();
}

export const complaintOfDay = (text: string): string | undefined =>
  parseEdtf(text)?.from === text ? undefined : 'must be one day of the calendar, such as 2022-03-02';

/**
 * The value of a field, or its values; undefined when it was left out, which only a field may be that is not required.
 * `clash` says why a value cannot be taken.
 */
export async function askField(
  model: Model,
  field: Field,
  clash: (value: string) => string | undefined,
): Promise<unknown> {
  const purpose = field.purpose.charAt(0).toLowerCase() + field.purpose.slice(1);
  const message = `${nameOf(field)}${field.isRequired ? '' : ' (may be left out)'}: ${purpose}`;
  if (field.choices || field.refersTo) {
    const options = optionsOf(model, field);
    if (options.length > 0) return field.isList ? askSeveral(field, message, options) : askOne(field, message, options);
    if (!field.isRequired) return undefined;
  }
  const answer = await text({
    message,
    validate: (given = '') =>
      given === '' && !field.isRequired ? undefined : (complaintOf(model, field, given) ?? clash(given)),
  });
  const given = (kept(answer) ?? '').trim();
  if (given === '') return undefined;
  const reading = readValue(model, field, given);
  const value = 'value' in reading ? reading.value : given;
  return field.isList ? [value] : value;
}

/** The name of a file, where none can be made of the fields. */
export async function askName(): Promise<string> {
  const validate = (given = '') =>
    ID_PATTERN.test(given) ? undefined : 'write small letters, digits, and single hyphens or dots';
  return kept(await text({ message: 'Under which name is it filed? Such as ann-lamp', validate }));
}

interface Option {
  value: string;
  label: string;
}

/** Lists that are longer are searched. */
const FEW = 12;
const LEFT_OUT = '';

async function askOne(field: Field, message: string, options: Option[]): Promise<string | undefined> {
  const all = field.isRequired ? options : [{ value: LEFT_OUT, label: 'leave it out' }, ...options];
  const ask = all.length > FEW ? autocomplete : select;
  return kept(await ask<string>({ message, options: all, maxItems: FEW })) || undefined;
}

async function askSeveral(field: Field, message: string, options: Option[]): Promise<string[] | undefined> {
  const answer = await autocompleteMultiselect<string>({ message, options, required: field.isRequired, maxItems: FEW });
  const values = kept(answer);
  return values.length > 0 ? values : undefined;
}

function optionsOf(model: Model, { choices, refersTo }: Field): Option[] {
  if (choices) return choices.map((value) => ({ value, label: value }));
  return model.of(refersTo as Kind).map((entry) => ({ value: entry.id, label: visible(fullTitleOf(entry)) }));
}

const complaintOf = (model: Model, field: Field, given: string): string | undefined => {
  if (given.trim() === '') return 'this is needed';
  const reading = readValue(model, field, given.trim());
  return 'complaint' in reading ? visible(reading.complaint) : undefined;
};

/** `Work package` for `work-package`; of a field in a group its own name. */
function nameOf({ flag }: Field): string {
  const name = flag.replace(/^.*\./, '').replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
