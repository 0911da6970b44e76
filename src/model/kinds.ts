/** What the kinds of entry are called, in the order in which a reader looks for them. */
import type { Kind } from './entry.ts';

export interface KindName {
  kind: Kind;
  one: string;
  many: string;
  /** What its index holds, in a sentence. */
  about: string;
}

export const kinds: KindName[] = [
  {
    kind: 'meetings',
    one: 'Meeting',
    many: 'Meetings',
    about: 'What was said, and when: minutes and agendas, newest first.',
  },
  { kind: 'deliverables', one: 'Deliverable', many: 'Deliverables', about: 'What the project delivers to its funder.' },
  {
    kind: 'milestones',
    one: 'Milestone',
    many: 'Milestones',
    about: 'The points by which the project measures its way.',
  },
  {
    kind: 'work-packages',
    one: 'Work package',
    many: 'Work packages',
    about: 'How the work is divided, with the tasks and who leads them.',
  },
  { kind: 'partners', one: 'Partner', many: 'Partners', about: 'The organisations that take part.' },
  { kind: 'people', one: 'Person', many: 'People', about: 'The people whom public pages name in a role.' },
  {
    kind: 'topics',
    one: 'Topic',
    many: 'Topics',
    about: 'What people keep talking about: services, experiments, infrastructures, projects, standards.',
  },
  { kind: 'events', one: 'Event', many: 'Events', about: 'Dated happenings beside the meetings, newest first.' },
  { kind: 'periods', one: 'Period', many: 'Periods', about: 'Reporting periods and phases of funding.' },
  { kind: 'series', one: 'Series', many: 'Series', about: 'The series in which the meetings stand.' },
  { kind: 'pages', one: 'Page', many: 'Pages', about: 'Pages of their own.' },
];

const byKind = new Map(kinds.map((it) => [it.kind, it]));

/** The names of a kind. */
export function kindName(kind: Kind): KindName {
  const name = byKind.get(kind);
  if (!name) throw new Error(`There is no kind ${kind}.`);
  return name;
}
