/** What a record is about, where that is nobody’s name or code, or has no state. */
import type { Entry } from '#model/entry.ts';
import type { StatusRecord } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';
import type { Filed } from '#model/records/filed.ts';
import { labelOf } from '#model/title.ts';
import type { Finding, Remark } from './finding.ts';
import type { Known } from './known.ts';
import { oneNear } from './one-near.ts';
import { didYouMeanPeople } from './people-called.ts';

/** A finding for each such record: of the status lines, or of all others. */
export function findUnknownAbout({ model }: Known, ofStatus: boolean): Finding[] {
  return model.records.all.flatMap((filed): Finding[] => {
    const { record, meeting } = filed;
    if (!('about' in record) || !record.about) return [];
    const { value, line, column } = record.about;
    const isStatus = record.keyword === 'STATUS';
    if (isStatus !== ofStatus) return [];
    const remark = filed.about ? isStatus && explainStateless(model, filed, record) : explain(model, value, isStatus);
    return remark ? [{ entry: meeting, line, column, length: value.length, ...remark }] : [];
  });
}

const hasState = ({ kind }: Entry) => kind === 'deliverables' || kind === 'milestones';

/** Not a code with a blank before its number, which nobody is told to write so; nor a name that a colon would end. */
const isPlain = (name: string) => !/^\p{L}+ \d|：|:\s/u.test(name);

/** The name that is nearly so written; of a person it is the id that a record takes. */
function nearestOf(model: Model, name: string, subjects: Entry[]): string | undefined {
  const near = oneNear(name, subjects.flatMap(namesOf).filter(isPlain));
  const [kind, id] = (near !== undefined && model.names.entryOf(near)?.split('/')) || [];
  return near && `did you mean ${kind === 'people' ? `@${id}` : near}?`;
}

function explain(model: Model, name: string, isStatus: boolean): Remark {
  const shared = model.clashes.find((it) => it.name === name);
  if (shared) {
    const message = `${name} is a name of ${shared.keys.join(', ')}`;
    return { message, hint: 'write the code, or a name that only one of them has' };
  }
  const subjects = isStatus ? model.entries.filter(hasState) : model.entries;
  const otherwise = isStatus
    ? 'name a deliverable or milestone by its code'
    : 'name an entry by its code or name, or write it after the colon';
  const message = isStatus ? `no deliverable or milestone goes by ${name}` : `nothing goes by the name ${name}`;
  const people = isStatus ? undefined : didYouMeanPeople(model, name);
  return { message, hint: people ?? nearestOf(model, name, subjects) ?? otherwise };
}

function explainStateless(model: Model, { about }: Filed, record: StatusRecord): Remark | undefined {
  const subject = about && model.get(about);
  if (!subject || hasState(subject)) return undefined;
  return {
    message: `${labelOf(subject)} has no state: only deliverables and milestones have`,
    hint: `name one of them, or write INFO ${record.about.value}: …`,
  };
}
