import type { Entry, Kind } from '#model/entry.ts';
import { fromSettings, type Reference, referencesOf, referencesOfRefused } from '#model/references.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { mendId } from '#schema/mend.ts';
import { entriesMeant, type Nameable, nameableOf, nearestId, partsOf } from './entries-meant.ts';
import type { Finding } from './finding.ts';
import type { Files } from './known.ts';
import { oneSlipFrom } from './one-slip.ts';
import { severalIn } from './people-called.ts';
import type { Rule } from './rule.ts';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  says: 'A field that names another entry gives its id, which is the name of its file, and there is such an entry.',
  because: 'the page would lead to nothing',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'chairs: [an-lamp]',
      told: 'there is no an-lamp in people: there is no file people/an-lamp.md → did you mean ann-lamp?',
      right: 'chairs: [ann-lamp]',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'scribe: Bo Beam',
      told: 'Bo Beam is not an id of people → write bo-beam',
      right: 'scribe: bo-beam',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'scribe: Ann',
      told: 'Ann is not an id of people → did you mean ann-lamp or ann-wick?',
      right: 'scribe: ann-wick',
    },
  ],
  find: findUnknownReferences,
};

/**
 * A finding for each field that names what is not there; an entry that was refused is there, and its own references are
 * looked at too.
 */
export function findUnknownReferences(files: Files): Finding[] {
  const nameable = nameableOf(files);
  const withheld = new Set(files.withheld);
  const find = (entry: Entry | RefusedEntry, references: Reference[]) =>
    references.flatMap((reference): Finding[] => {
      const { kind, id } = partsOf(reference.to);
      if (nameable.ids.get(kind)?.has(id)) return [];
      return [{ entry, path: reference.path, ...explain(reference, nameable, withheld) }];
    });
  return [
    ...files.entries.flatMap((entry) => find(entry, referencesOf(entry))),
    ...files.refused.flatMap((entry) => find(entry, referencesOfRefused(entry))),
  ];
}

type Told = Pick<Finding, 'message' | 'hint' | 'becomes'>;

/** What is wrong with a reference to an entry that is not there, and what may have been meant. */
function explain({ to, written, among }: Reference, nameable: Nameable, withheld: Set<string>): Told {
  if (withheld.has(to)) {
    return {
      message: `${written} is internal and cannot be named by a public entry`,
      hint: 'leave it out, or make that entry public',
    };
  }
  const isAmong = among.length > 1;
  const { kind: inFront } = partsOf(to);
  const kinds = inFront === ('' as Kind) ? among : [inFront];
  const meant = kinds.map((kind) => entriesMeant(kind, written, nameable));
  const keys = meant.flatMap((it) => it.keys);
  const names = keys.map((key) => (isAmong ? key : partsOf(key).id));
  const message = `${shown(written)} is not an id of ${kinds.join(' or ')}`;
  const [name, ...others] = names;
  if (name !== undefined && others.length === 0 && meant.some((it) => it.isCertain))
    return { message, hint: `write ${name}`, becomes: name };
  if (name !== undefined && names.length <= MOST) return { message, hint: `did you mean ${names.join(' or ')}?` };
  return among.length === 1 || kinds.length === 1
    ? explainStranger(kinds[0] as Kind, written, isAmong, nameable)
    : { message, hint: `write its folder in front, such as ${among.map((it) => `${it}/…`).join(' or ')}` };
}

/** More of one name are no help. */
const MOST = 5;

/** What to do where nothing goes by what was written. */
function explainStranger(kind: Kind, written: string, isAmong: boolean, nameable: Nameable): Told {
  const id = mendId(kind)(written)?.value;
  const where = fromSettings(kind) ? 'collaboration.yaml has no such row' : `there is no file ${kind}/${id}.md`;
  const message = `there is no ${shown(written)} in ${kind}${id === undefined ? '' : `: ${where}`}`;
  const several = severalIn(written).map((it) => entriesMeant(kind, it, nameable));
  if (several.length > 1 && several.every((it) => it.keys.length === 1))
    return {
      message,
      hint: `write each by itself: ${several.flatMap((it) => it.keys.map((key) => partsOf(key).id)).join(', ')}`,
    };
  // A name in full that differs in a letter may be that of somebody else.
  const slip = id === written ? oneSlipFrom(id, nameable.ids.get(kind) ?? []) : undefined;
  const near = slip ?? nearestId(kind, written, nameable);
  if (near !== undefined) {
    const name = isAmong ? `${kind}/${near}` : near;
    return { message, hint: `did you mean ${name}?`, ...(slip !== undefined && { becomes: name }) };
  }
  const elsewhere = [...nameable.ids].find(([it, ids]) => it !== kind && id !== undefined && ids.has(id))?.[0];
  if (elsewhere) return { message, hint: `${elsewhere}/${id} is there, but this field names an entry of ${kind}` };
  if (id === undefined)
    return { message, hint: `write the id of an entry of ${kind}: its file name without the extension` };
  if (fromSettings(kind)) return { message, hint: `add ${id} to collaboration.yaml` };
  if (id === written) return { message, hint: `write ${kind}/${id}.md, or leave the field out` };
  return { message, hint: `write ${kind}/${id}.md and name it ${id} here, or leave the field out` };
}

/** Words that a terminal shows in one line. */
const shown = (written: string) => (written.length > 80 ? `${written.slice(0, 80)}…` : written);
