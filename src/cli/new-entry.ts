/** Plans the file of a new entry that is no meeting: its fields, its name, and whether another has them already. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftEntry, idOf } from '#model/draft/draft-entry.ts';
import type { Fields } from '#model/draft/front-matter.ts';
import { patternOf } from '#model/minutes/codes.ts';
import type { Model } from '#model/model.ts';
import { visible } from '#model/problem.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import type { Library } from '#site/library.ts';
import { Failure } from './failure.ts';
import type { Plan } from './new.ts';
import { type Field, fieldsOf, putInto } from './new-fields.ts';
import { askField, askName } from './new-questions.ts';
import { type Asked, explainMissing, readFields } from './new-words.ts';

/** What is known when a file is planned. */
export interface Known {
  asked: Asked;
  library: Library;
  model: Model;
  /** Whether somebody is there to answer. */
  canAsk: boolean;
  /** Says what the questions are about. */
  begin(): void;
}

/** Fields that need not be given, and that most people know: they are asked for as well, in this order. */
const WELL_KNOWN: Record<CollectionName, string[]> = {
  meetings: [],
  deliverables: ['title', 'lead', 'type', 'due'],
  milestones: ['title', 'due'],
  'work-packages': ['acronym', 'lead'],
  partners: ['country', 'city', 'website'],
  people: ['affiliations.partner', 'orcid'],
  topics: ['full-name', 'website'],
  events: ['end', 'place', 'url'],
  pages: ['summary'],
};

/** The plan of an entry. Throws a Failure when what is missing cannot be asked for, or when another has its name. */
export async function planEntry(kind: CollectionName, { asked, library, model, canAsk, begin }: Known): Promise<Plan> {
  const fields = readFields(model, asked.texts);
  const all = fieldsOf(kind);
  const missing = all.filter((it) => it.isRequired && fields[it.steps[0] ?? ''] === undefined);
  const isByHand = missing.length > 0 && canAsk;
  if (missing.length > 0 && !canAsk) throw new Failure(2, explainMissing(kind, missing, model));
  for (const [field, texts] of asked.texts) for (const text of texts) refuse(complaintOf(model, kind, field, text));
  if (isByHand) {
    begin();
    const given = new Set([...asked.texts.keys()].map((it) => it.flag));
    const others = WELL_KNOWN[kind].flatMap((flag) => all.find((it) => it.flag === flag && !given.has(flag)) ?? []);
    await fill(fields, [...missing, ...others], kind, model);
  }
  const id = asked.id ?? (idOf(fields) || (isByHand ? await askName() : ''));
  if (!ID_PATTERN.test(id)) throw new Failure(2, complaintOfName(id));
  const { run } = asked;
  refuse(clashOfId(library, kind, id));
  const folder = run.content.find((it) => existsSync(join(it, kind))) ?? run.content[0] ?? '';
  return { draft: draftEntry(kind, id, fields), folder, library, run, isByHand };
}

async function fill(fields: Fields, asked: Field[], kind: CollectionName, model: Model): Promise<void> {
  for (const field of asked) {
    const value = await askField(model, field, (text) => complaintOf(model, kind, field, text));
    if (value !== undefined) putInto(fields, field, Array.isArray(value) ? value : [value]);
  }
}

function refuse(clash: string | undefined): void {
  if (clash !== undefined) throw new Failure(1, `${clash}. Nothing was written.`);
}

/** Why an entry cannot have this code or name. */
const complaintOf = (model: Model, kind: CollectionName, field: Field, text: string) =>
  clashOf(model, kind, field, text) ?? misspeltCode(model, kind, field, text);

const SPELLINGS = { deliverables: 'deliverable', milestones: 'milestone', 'work-packages': 'workPackage' } as const;

/** How codes of the kind are spelled, where this one is not. */
function misspeltCode({ collaboration }: Model, kind: CollectionName, { flag }: Field, text: string) {
  if (flag !== 'code' || !Object.hasOwn(SPELLINGS, kind)) return undefined;
  const spellings = collaboration.codes[SPELLINGS[kind as keyof typeof SPELLINGS]];
  const fits = (code: string) => spellings.some((it) => new RegExp(`^${patternOf(it)}$`, 'u').test(code));
  if (fits(text)) return undefined;
  const meant = [text.toUpperCase().replace(/\s+/g, '')].find(fits);
  return visible(`${text} is not spelled like ${spellings.join(' or ')}${meant ? `: write ${meant}` : ''}`);
}

/** The fields by which an entry is known among those of its kind. */
const OWN_NAMES = ['code', 'short', 'name'];

/** Who has the code or the name already, whatever its case. */
function clashOf(model: Model, kind: CollectionName, { steps, flag }: Field, text: string): string | undefined {
  if (!OWN_NAMES.includes(steps.join('.'))) return undefined;
  const other = model.of(kind).find(({ data }) => fold((data as Fields)[flag]) === fold(text));
  return other && visible(`${text} is the ${flag} of ${other.file} already`);
}

const fold = (value: unknown) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A file of that name, also one that could not be read or is internal. */
function clashOfId({ content }: Library, kind: CollectionName, id: string): string | undefined {
  const keys = [
    ...content.entries.map((it) => `${it.kind}/${it.id}`),
    ...content.withheld,
    ...content.refused.map((it) => it.key),
  ];
  return keys.includes(`${kind}/${id}`)
    ? `There is a ${collections[kind].one} ${id} already; --id gives another name`
    : undefined;
}

function complaintOfName(id: string): string {
  return id === ''
    ? 'No name for the file can be made of these fields: give one with --id, in small letters, such as ann-lamp.'
    : `--id ${visible(id)} cannot be the name of a file: write small letters, digits, and single hyphens or dots.`;
}
