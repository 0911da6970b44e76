/** Facts of what happened when: meetings, events, periods, series. */
import { formatDay, formatProjectMonth, projectMonthOf, spanOf } from '../calendar.ts';
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { date, type Fact, fact, facts, link, type Part, present, site } from './fact.ts';

const MINUTES = {
  none: 'not taken over here; see the agenda',
  draft: 'draft',
  provisional: 'provisional',
  approved: 'approved',
};

const PERIOD_KINDS = {
  reporting: 'Reporting period',
  funded: 'Funded',
  unfunded: 'Unfunded',
  'open-collaboration': 'Open collaboration',
};

export function meetingFacts(model: Model, entry: EntryOf<'meetings'>): Fact[] {
  const { data } = entry;
  const people = (ids: string[] | undefined) => ids?.map((id) => link(model, `people/${id}`));
  return present([
    fact('Project month', monthsOf(model, data.date)),
    fact('Time', data.start && (data.end ? `${data.start}–${data.end}` : data.start)),
    fact('Series', data.series && link(model, `series/${data.series}`)),
    facts('Chair', 'Chairs', people(data.chairs)),
    facts('Present', 'Present', people(data.present)),
    facts('Regrets', 'Regrets', people(data.regrets)),
    fact('Minutes by', data.scribe && link(model, `people/${data.scribe}`)),
    fact('Place', data.place),
    fact('Status', data.status === 'held' ? undefined : data.status),
    fact('Minutes', MINUTES[data.minutes]),
    fact(
      'Agenda',
      data.source?.url && { url: data.source.url, text: SOURCES[data.source.kind] },
      read(data.source?.retrieved),
    ),
    facts(
      'Material',
      'Materials',
      data.materials?.map(({ title, url }) => ({ url, text: title })),
    ),
  ]);
}

const SOURCES = {
  indico: 'Event page in Indico',
  wiki: 'Page in the wiki',
  pad: 'Pad',
  document: 'Document',
  mail: 'Mail',
  site: 'Page on the site',
};

const read = (when: string | undefined) => when && `read in ${date(when)}`;

export function eventFacts(model: Model, entry: EntryOf<'events'>): Fact[] {
  const { data } = entry;
  return present([
    fact('Kind', data.kind.replace('-', ' ')),
    fact(
      'Project month',
      monthsOf(model, data.end ? `${data.start.split('/')[0]}/${data.end.split('/').at(-1)}` : data.start),
    ),
    fact('Date', data.planned ? 'as announced beforehand' : undefined),
    fact('Place', data.place),
    fact('Reporting period', data.reportingPeriod && link(model, `periods/${data.reportingPeriod}`)),
    facts(
      'Work package',
      'Work packages',
      data.workPackages?.map((id) => link(model, `work-packages/${id}`)),
    ),
    facts(
      'Speaker',
      'Speakers',
      data.speakers?.map((id) => link(model, `people/${id}`)),
    ),
    fact('Also called', data.aliases?.join(', ')),
    fact('Page', site(data.url)),
  ]);
}

export function periodFacts(model: Model, entry: EntryOf<'periods'>): Fact[] {
  const { data } = entry;
  return present([
    fact('Kind', PERIOD_KINDS[data.kind]),
    fact(
      'Project months',
      monthsOf(model, data.end ? `${data.start.split('/')[0]}/${data.end.split('/').at(-1)}` : data.start),
    ),
    fact('Also called', data.aliases?.join(', ')),
  ]);
}

export function seriesFacts(model: Model, { data }: EntryOf<'series'>): Fact[] {
  return present([
    fact('Rhythm', data.cadence),
    fact('Met on', data.anchor && formatDay(data.anchor)),
    fact('Work package', data.workPackage && link(model, `work-packages/${data.workPackage}`)),
    facts(
      'Chair',
      'Chairs',
      data.chairs?.map((it) => link(model, `people/${it}`)),
    ),
    fact('Agendas', site(data.category)),
  ]);
}

/** The project months of a date: `M18 · Jul 2020`, or `M35 to M36`; nothing outside the project. */
function monthsOf(model: Model, edtf: string): Part | undefined {
  const { start, end } = model.collaboration;
  const { from, until } = spanOf(edtf);
  if (!from || !until || until < start || from > end) return undefined;
  const [first, last] = [projectMonthOf(start, from), projectMonthOf(start, until)];
  if (first < 1) return undefined;
  return first === last ? formatProjectMonth(start, first) : `M${first} to M${last}`;
}
