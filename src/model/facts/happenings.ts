/** Facts of what happened when: meetings, events, periods, series. */
import { partnersOf } from '../attendance.ts';
import { formatDay, formatProjectMonth, projectMonthOf, spanOf } from '../calendar.ts';
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { date, type Fact, fact, facts, link, type Part, present, site } from './fact.ts';

const MINUTES = {
  none: 'not copied here; see the source',
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
  const people = (ids: string[] | undefined) => ids?.map((id) => personOf(model, id, data.date));
  return present([
    fact('Project month', monthsOf(model, data.date)),
    fact('Time', timeOf(model, data)),
    fact('Series', data.series && link(model, `series/${data.series}`)),
    facts('Chair', 'Chairs', people(data.chairs)),
    facts('Present', 'Present', people(data.present)),
    facts('Regrets', 'Regrets', people(data.regrets)),
    fact('Minutes by', data.scribe && link(model, `people/${data.scribe}`)),
    fact('Place', data.place),
    fact('Status', data.status === 'held' ? undefined : data.status),
    fact('Minutes', data.minutes && MINUTES[data.minutes]),
    fact(
      'Source',
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

/** `read on 2 March 2022`, `read in November 2026`. */
const read = (when: string | undefined) =>
  when && `read ${/^\d{4}-\d{2}-\d{2}$/.test(when) ? 'on' : 'in'} ${date(when)}`;

/** A person with the organisation to which the person belonged on a date, EDTF; the last of several. */
function personOf(model: Model, id: string, date: string): Part[] {
  const person = link(model, `people/${id}`);
  const partner = partnersOf(model, id, date).at(-1);
  return partner === undefined ? [person] : [person, ', ', link(model, `partners/${partner}`)];
}

/** `14:30–16:30, Europe/Paris`: the clock is that of the series, else that of the collaboration. */
function timeOf(model: Model, { start, end, series }: EntryOf<'meetings'>['data']): string | undefined {
  if (!start) return undefined;
  const own = model.of('series').find((it) => it.id === series)?.data.timeZone;
  return `${end ? `${start}–${end}` : start}, ${own ?? model.collaboration.timeZone}`;
}

export function eventFacts(model: Model, entry: EntryOf<'events'>): Fact[] {
  const { data } = entry;
  return present([
    fact('Kind', data.kind.replace('-', ' ')),
    fact('Project month', monthsOf(model, stretch(data))),
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
    fact('Project months', monthsOf(model, stretch(data))),
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

/** From the first day of the start to the last day of the end, as one EDTF interval. */
const stretch = ({ start, end }: { start: string; end?: string | undefined }) =>
  end ? `${start.split('/')[0]}/${end.split('/').at(-1)}` : start;

/** The project months of a date: `M18 · Jul 2020`, or `M35 to M36`; nothing outside the project. */
function monthsOf(model: Model, edtf: string): Part | undefined {
  const { start, end } = model.collaboration;
  const { from, until } = spanOf(edtf);
  if (!from || !until || until < start || from > end) return undefined;
  const [first, last] = [projectMonthOf(start, from), projectMonthOf(start, until)];
  if (first < 1) return undefined;
  if (first === last) return formatProjectMonth(start, first);
  return `${formatProjectMonth(start, first)} to ${formatProjectMonth(start, last)}`;
}
