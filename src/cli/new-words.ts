/** What was asked for: a kind of entry and some of its fields, from the words after `new`. */
import { parseArgs } from 'node:util';
import type { Fields } from '#model/draft/front-matter.ts';
import type { Kind } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import type { Run } from '#site/run.ts';
import { Failure } from './failure.ts';
import { type Field, fieldsOf, isTruth, putInto, readValue } from './new-fields.ts';
import { NEW_OPTIONS, readRun } from './words.ts';

/** The word for an entry of each collection: `meeting`, `work-package`. */
export const wordOf = (kind: CollectionName): string => collections[kind].one.replaceAll(' ', '-');

export interface Asked {
  run: Run;
  /** Whether the day was given; else it is that of the clock. */
  isDayGiven: boolean;
  /** Undefined when it was left out. */
  kind: CollectionName | undefined;
  /** The name for the file, if one was given. */
  id: string | undefined;
  /** The texts given for each field, as they were written. */
  texts: Map<Field, string[]>;
}

/** Reads the words. Throws a Failure of exit code 2. */
export function readNew(words: string[]): Asked {
  const [first = '', ...rest] = words;
  const kind = first === '' || first.startsWith('-') ? undefined : readKind(first);
  const fields = kind ? fieldsOf(kind) : [];
  const byFlag = new Map(fields.flatMap((it) => [it.flag, it.steps.join('.')].map((flag) => [flag, it] as const)));
  const { values, alone } = tokensOf(kind ? rest : words, byFlag);
  const texts = new Map<Field, string[]>();
  for (const [flag, given] of values) {
    const field = byFlag.get(flag);
    if (field) texts.set(field, [...(texts.get(field) ?? []), ...given]);
    else if (!OWN.includes(flag))
      throw new Failure(2, `There is no --${visible(flag)}: ${hintFor(flag, kind, byFlag)}`);
  }
  if (alone.length > 0)
    throw new Failure(2, `${visible(alone[0] ?? '')} stands alone: its field goes before it, ${exampleOf(fields)}.`);
  const today = values.get('today')?.at(-1);
  const content = values.get('content');
  return {
    run: readRun({ ...(content && { content }), ...(today !== undefined && { today }) }),
    isDayGiven: today !== undefined,
    kind,
    id: values.get('id')?.at(-1),
    texts,
  };
}

const OWN = ['content', 'today', 'id'];

/** How a field is given; the first that is needed, for a meeting its series. */
const exampleOf = (fields: Field[]) => {
  const field = fields.find((it) => it.flag === 'series') ?? fields.find((it) => it.isRequired);
  return `such as --${field?.flag ?? 'title'} VALUE`;
};

function hintFor(flag: string, kind: CollectionName | undefined, byFlag: Map<string, Field>): string {
  if (!kind) return `say first what is new: ${collectionNames.map(wordOf).join(', ')}`;
  const flags = [...new Set([...byFlag.values()].map((it) => it.flag))];
  return didYouMean(flag, [...flags, ...OWN])?.replace('mean ', 'mean --') ?? `the fields are ${flags.join(', ')}`;
}

/** The options with all their values, and the words that belong to none. Throws a Failure where a value is missing. */
function tokensOf(words: string[], byFlag: Map<string, Field>) {
  const flags = [...byFlag].map(([flag, field]) => [flag, { type: isTruth(field) ? 'boolean' : 'string' }] as const);
  const own = OWN.map((flag) => [flag, { type: 'string' }] as const);
  const options = Object.fromEntries([...flags, ...own]);
  const { tokens } = parseArgs({ args: words, options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const isText = Object.hasOwn(options, token.name) && options[token.name]?.type === 'string';
    // The next option is no value.
    const given = token.inlineValue || !token.value?.startsWith('--') ? token.value : undefined;
    const value = given ?? (isText ? undefined : 'true');
    if (value === undefined) throw new Failure(2, `${token.rawName} has no value: write ${token.rawName} VALUE.`);
    values.set(token.name, [...(values.get(token.name) ?? []), value]);
  }
  return { values, alone: tokens.flatMap((it) => (it.kind === 'positional' ? [it.value] : [])) };
}

function readKind(word: string): CollectionName {
  const small = word.toLowerCase();
  const kind = collectionNames.find((it) => wordOf(it) === small || it === small);
  if (kind) return kind;
  const words = collectionNames.map(wordOf);
  throw new Failure(2, `There is no kind ${visible(word)}: ${didYouMean(word, words) ?? `write ${words.join(', ')}.`}`);
}

/** The fields that were given, with their values. Throws a Failure of exit code 2 that tells all that are wrong. */
export function readFields(model: Model, texts: Map<Field, string[]>): Fields {
  const fields: Fields = {};
  const wrong: string[] = [];
  for (const [field, given] of texts) {
    const parts = field.isList && field.refersTo ? given.flatMap((it) => it.split(/\s*,\s*/).filter(Boolean)) : given;
    const readings = parts.map((text) => ({ text, ...readValue(model, field, text) }));
    for (const it of readings)
      if ('complaint' in it) wrong.push(`--${field.flag} ${visible(it.text)}: ${visible(it.complaint)}`);
    const values = readings.flatMap((it) => ('value' in it ? [it.value] : []));
    putInto(fields, field, values);
  }
  if (wrong.length > 0) throw new Failure(2, wrong.join('\n'));
  return fields;
}

/** What is to be given, where it cannot be asked for: the fields that are missing, then those that may be given. */
export function explainMissing(kind: CollectionName, missing: Field[], model: Model): string {
  const others = fieldsOf(kind).filter(({ flag }) => !missing.some((it) => it.flag === flag));
  return [
    `A new ${collections[kind].one} needs ${missing.map((it) => `--${it.flag}`).join(' and ')}:`,
    ...missing.map((it) => row(it, model)),
    '',
    'These may be given too:',
    ...others.map((it) => row(it, model)),
    '',
    `In a terminal, what is needed and missing is asked for. Other options:\n${NEW_OPTIONS}`,
  ].join('\n');
}

/** The options that give the fields of a kind, one a line, those first that it needs; undefined when the word names no kind. */
export function explainFields(word: string): string | undefined {
  const kind = collectionNames.find((it) => wordOf(it) === word || it === word);
  if (!kind) return undefined;
  const fields = Map.groupBy(fieldsOf(kind), (it) => it.isRequired);
  const rows = (isRequired: boolean) => (fields.get(isRequired) ?? []).map((it) => row(it));
  return [`A ${collections[kind].one} needs:`, ...rows(true), '', 'It may have:', ...rows(false)].join('\n');
}

function row({ flag, purpose, choices, refersTo }: Field, model?: Model): string {
  const ids = refersTo && model ? model.of(refersTo as Kind).map((it) => it.id) : [];
  const known = ids.length > 0 && ids.length <= 12 ? ids : (choices ?? []);
  return visible(`  --${flag.padEnd(24)} ${purpose}${known.length > 0 ? ` (${known.join(', ')})` : ''}`);
}
