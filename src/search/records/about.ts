/** By which facts of its front matter would a reader look for an entry? They are found, and not shown as text. */
import { formatEdtf } from '#model/calendar.ts';
import type { Entry, EntryKey, EntryOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { namesOf } from '#model/names.ts';
import { fullTitleOf, labelOf } from '#model/title.ts';
import { fold } from '../words/fold.ts';

/** Words of the front matter by which an entry is found beside its title and its text, each once. */
export function aboutOf(model: Model, entry: Entry): string[] {
  const facts = factsOf(model, entry).flatMap((it) => it || []);
  const told = [fullTitleOf(entry), ...facts].map(fold);
  const names = namesOf(entry).filter((name) => !told.some((it) => it.includes(fold(name))));
  return [...new Set([...names, ...facts])];
}

function factsOf(model: Model, entry: Entry): (string | undefined)[] {
  const label = (key: EntryKey | undefined) => {
    const found = key && model.get(key);
    return found ? labelOf(found) : undefined;
  };
  const partner = (id: string | undefined) => id && label(`partners/${id}`);
  const people = (ids: string[] = []) => ids.map((id) => label(`people/${id}`));
  switch (entry.kind) {
    case 'meetings': {
      const { date, dateNote, place, series, source, materials = [] } = entry.data;
      return [
        formatEdtf(date),
        date,
        series && label(`series/${series}`),
        place,
        dateNote,
        eventNumber(source),
        ...materials.map((it) => it.title),
      ];
    }
    case 'deliverables':
      return [partner(entry.data.lead), ...people(entry.data.authors)];
    case 'milestones':
      return [entry.data.verification];
    case 'work-packages': {
      const { lead, leaders = [], tasks = [] } = entry.data;
      return [partner(lead), ...people(leaders.map((it) => it.person)), ...tasks.map((it) => taskInWords(it, people))];
    }
    case 'partners':
      return [entry.data.role, entry.data.kind, entry.data.city, ...(entry.data.units ?? [])];
    case 'people': {
      const { roles = [], affiliations = [] } = entry.data;
      return [...roles, ...affiliations.flatMap((it) => [partner(it.partner), it.unit])];
    }
    case 'topics':
      return [entry.data.role, entry.data.kind, entry.data.grant];
    case 'events':
      return [entry.data.place, entry.data.dateNote, ...people(entry.data.speakers)];
    case 'series':
      return [entry.data.cadence];
    case 'pages':
      return [entry.data.summary];
    case 'periods':
      return [];
  }
}

/** People copy the number of a meeting from the address of its page: `Indico 26020`. */
function eventNumber(source: EntryOf<'meetings'>['data']['source']): string | undefined {
  const [, number] = (source?.kind === 'indico' && /\/event\/(\d+)/.exec(source.url ?? '')) || [];
  return number && `Indico ${number}`;
}

type Task = NonNullable<EntryOf<'work-packages'>['data']['tasks']>[number];

const taskInWords = (
  { code, acronym, title, note, leaders = [] }: Task,
  people: (ids: string[]) => (string | undefined)[],
): string => [code, acronym, title, note, ...people(leaders.map((it) => it.person))].filter(Boolean).join(' ');
