/** What a record is about, where that is nobody’s name or code, or has no state. */
import type { Entry } from '#model/entry.ts';
import type { StatusRecord } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';
import type { Filed } from '#model/records/filed.ts';
import { labelOf } from '#model/title.ts';
import { askedByName } from './asked-by-name.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { oneNear } from './one-near.ts';
import { oneSlipFrom } from './one-slip.ts';
import { didYouMeanPeople } from './people-called.ts';
import { milestoneOfMonth, spellingsOf } from './spellings.ts';

type Told = Pick<Finding, 'message' | 'hint' | 'becomes'>;

/** A finding for each such record: of the status lines, or of all others. */
export function findUnknownAbout(known: Known, ofStatus: boolean): Finding[] {
  const { model } = known;
  const told = new Set(askedByName(known).map(({ filed }) => filed));
  return model.records.all.flatMap((filed): Finding[] => {
    const { record, meeting } = filed;
    if (!('about' in record) || !record.about || told.has(filed)) return [];
    const { value, ...place } = record.about;
    const isStatus = record.keyword === 'STATUS';
    if (isStatus !== ofStatus) return [];
    const remark = filed.about ? isStatus && explainStateless(model, filed, record) : explain(model, value, isStatus);
    return remark ? [{ entry: meeting, ...place, ...remark }] : [];
  });
}

const hasState = ({ kind }: Entry) => kind === 'deliverables' || kind === 'milestones';

function explain(model: Model, name: string, isStatus: boolean): Told {
  const shared = model.clashes.find((it) => it.name === name);
  if (shared) {
    const message = `${name} is a name of ${shared.keys.join(', ')}`;
    return { message, hint: 'write the code, or a name that only one of them has' };
  }
  const message = isStatus ? `no deliverable or milestone goes by ${name}` : `nothing goes by the name ${name}`;
  const milestone = milestoneOfMonth(model, name);
  if (milestone) {
    const isMonth = `${name} is a month of the project, and no name of anything`;
    return { message: isMonth, hint: `did you mean ${milestone}?`, becomes: milestone };
  }
  const otherwise = isStatus
    ? 'name a deliverable or milestone by its code'
    : 'name an entry by its code or name, or write it after the colon';
  const people = isStatus ? undefined : didYouMeanPeople(model, name);
  if (people) return { message, hint: people };
  return { message, ...(nearestOf(model, name, isStatus) ?? { hint: otherwise }) };
}

/** The name that is written otherwise or nearly so; of a person it is the id that a record takes. */
function nearestOf(model: Model, name: string, isStatus: boolean): Pick<Told, 'hint' | 'becomes'> | undefined {
  const spellings = spellingsOf(model);
  const subjects = isStatus ? model.entries.filter(hasState) : model.entries;
  const meant = spellings.meantBy(name);
  const same = meant?.entry && subjects.includes(meant.entry) ? meant.name : undefined;
  const names = subjects.flatMap(namesOf).filter((it) => spellings.meantBy(it)?.name === it);
  const sure = same ?? oneSlipFrom(name, names);
  const near = sure ?? oneNear(name, names);
  if (near === undefined) return undefined;
  const [kind, id] = model.names.entryOf(near)?.split('/') ?? [];
  const written = kind === 'people' ? `@${id}` : near;
  // Who is called nearly so may be somebody else.
  const isSure = kind === 'people' ? near === same : sure !== undefined;
  return { hint: `did you mean ${written}?`, ...(isSure && { becomes: written }) };
}

function explainStateless(model: Model, { about }: Filed, record: StatusRecord): Told | undefined {
  const subject = about && model.get(about);
  if (!subject || hasState(subject)) return undefined;
  return {
    message: `${labelOf(subject)} has no state: only deliverables and milestones have`,
    hint: `name one of them, or write INFO ${record.about.value}: …`,
  };
}
