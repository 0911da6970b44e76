/** Facts of what the collaboration has undertaken: deliverables, milestones, work packages. */
import type { EntryKey, EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { date, during, type Fact, fact, facts, link, type Part, present, site } from './fact.ts';

const TYPES: Record<string, string> = {
  R: 'Report (R)',
  DEM: 'Demonstrator (DEM)',
  DEC: 'Website, patent filing, video or the like (DEC)',
  DATA: 'Data set (DATA)',
  DMP: 'Data management plan (DMP)',
  ORDP: 'Open research data pilot (ORDP)',
  ETHICS: 'Ethics requirement (ETHICS)',
  SECURITY: 'Security (SECURITY)',
  OTHER: 'Other',
};

const LEVELS: Record<string, string> = {
  PU: 'Public (PU)',
  CO: 'Confidential (CO)',
  CI: 'Classified (CI)',
  SEN: 'Sensitive (SEN)',
};

export function deliverableFacts(model: Model, { data }: EntryOf<'deliverables'>): Fact[] {
  return present([
    fact('Work package', link(model, `work-packages/${data.workPackage}`)),
    fact('Lead', data.lead && link(model, `partners/${data.lead}`)),
    fact('Type', data.type && TYPES[data.type]),
    fact('Dissemination level', data.dissemination && (LEVELS[data.dissemination] ?? data.dissemination)),
    fact('Date on its page', date(data.published)),
    facts(
      'Author',
      'Authors',
      data.authors?.map((id) => link(model, `people/${id}`)),
    ),
    fact(
      'Links',
      site(data.links?.report, 'Report'),
      data.links?.doi && { url: `https://doi.org/${data.links.doi}`, text: `doi:${data.links.doi}` },
      site(data.links?.portal, 'Funder’s portal'),
      site(data.links?.code, 'Source code'),
    ),
  ]);
}

export function milestoneFacts(model: Model, { data }: EntryOf<'milestones'>): Fact[] {
  return present([
    facts(
      'Work package',
      'Work packages',
      data.workPackages.map((id) => link(model, `work-packages/${id}`)),
    ),
    fact('Means of verification', data.verification),
    facts(
      'Event',
      'Events',
      data.events?.map((id) => link(model, `events/${id}`)),
    ),
    fact('Date on its page', date(data.published)),
    fact('Also called', data.aliases?.join(', ')),
    fact('Links', site(data.links?.report, 'Report'), site(data.links?.portal, 'Funder’s portal')),
  ]);
}

type Leader = NonNullable<EntryOf<'work-packages'>['data']['leaders']>[number];

export function workPackageFacts(model: Model, { data }: EntryOf<'work-packages'>): Fact[] {
  const leader = ({ person, from, to, note }: Leader): Part[] => [
    link(model, `people/${person}`),
    `${during(from, to)}${note ? `: ${note}` : ''}`,
  ];
  const task = ({ code, acronym, title, note, leaders }: NonNullable<typeof data.tasks>[number]): Part[] => [
    `${code}${acronym ? ` ${acronym}` : ''} · ${title ?? note ?? 'title not found in the sources'}`,
    ...(leaders ?? []).flatMap((it, index): Part[] => [index === 0 ? ' · ' : ', ', link(model, `people/${it.person}`)]),
  ];
  return present([
    fact('Acronym', data.acronym),
    fact('Lead', data.lead && link(model, `partners/${data.lead}`)),
    facts('Leader', 'Leaders', data.leaders?.map(leader)),
    facts('Task', 'Tasks', data.tasks?.map(task)),
    facts(
      'Data centre',
      'Data centres',
      data.dataCentres?.map((it) => link(model, `partners/${it}`)),
    ),
    fact('Serves', listed(data.serves?.map((it) => link(model, it as EntryKey)))),
  ]);
}

/** Parts in one line, with commas between them. */
function listed(parts: Part[] | undefined): Part[] | undefined {
  return parts?.flatMap((part, index): Part[] => (index === 0 ? [part] : [', ', part]));
}
