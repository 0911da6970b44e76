/** The registers in reading order. */
import type { RegisterName } from '../routes.ts';
import type { RegisterKind } from './row.ts';

/** How a meeting can be chosen, whatever was said there. */
const OF_MEETING = { series: 'Series', wp: 'Work package', year: 'Year' };

export const registerKinds: RegisterKind[] = [
  {
    name: 'register',
    title: 'Deliverables and milestones',
    one: 'deliverable or milestone',
    many: 'deliverables and milestones',
    about: 'How each deliverable and milestone stands, by the month in which it is due, with the line that says so.',
    open: 'not yet reached',
    groups: [
      { id: 'overdue', label: 'Overdue' },
      { id: 'open', label: 'Not yet reached' },
      { id: 'silent', label: 'The minutes do not tell' },
      { id: 'reached', label: 'Reached' },
      { id: 'published', label: 'Published, and the minutes do not tell' },
      { id: 'dropped', label: 'Dropped' },
    ],
    facets: { state: 'State', owner: 'Lead', kind: 'Kind', wp: 'Work package', year: 'Year due' },
    empty:
      'There is no deliverable and no milestone yet. Each has a file of its own in the content; how it stands, the minutes say.',
    example: 'STATUS MS12 postponed to M38: The certification waits for the second audit.',
  },
  {
    name: 'actions',
    title: 'Actions',
    one: 'action',
    many: 'actions',
    about: 'Who is to do what until when, as the minutes say it: what is overdue first, then by the day it is due.',
    open: 'open',
    groups: [
      { id: 'overdue', label: 'Overdue' },
      { id: 'open', label: 'Open' },
      { id: 'done', label: 'Done' },
    ],
    facets: { state: 'State', owner: 'Owner', ...OF_MEETING },
    empty: 'No minutes have asked anybody for anything yet.',
    example: 'ACTION @id-of-a-person due next: Ask the sites for their numbers. ^site-numbers',
  },
  {
    name: 'decisions',
    title: 'Decisions',
    one: 'decision',
    many: 'decisions',
    about: 'What was decided, and what has taken its place since. Newest first.',
    open: 'in force',
    groups: [
      { id: 'in-force', label: 'In force' },
      { id: 'superseded', label: 'Superseded' },
    ],
    facets: { state: 'State', owner: 'Person', ...OF_MEETING },
    empty: 'No minutes tell of a decision yet.',
    example: 'DECISION: The third workshop is held online. ^online',
  },
  {
    name: 'questions',
    title: 'Questions',
    one: 'question',
    many: 'questions',
    about: 'What was asked in the meetings, how long it has been waiting, and the answer. Longest waiting first.',
    open: 'open',
    groups: [
      { id: 'open', label: 'Open' },
      { id: 'answered', label: 'Answered' },
    ],
    facets: { state: 'State', owner: 'Asked of', ...OF_MEETING },
    empty: 'No minutes tell of a question yet.',
    example: 'QUESTION @id-of-a-person: Who keeps the list of sites? ^site-list',
  },
  {
    name: 'changes',
    title: 'Changes',
    one: 'change',
    many: 'changes',
    about: 'Every line of minutes that gives a deliverable or milestone its state. Newest first.',
    open: 'in all',
    groups: [],
    facets: { state: 'New state', kind: 'Kind', ...OF_MEETING },
    empty: 'No minutes have said yet how a deliverable or milestone stands.',
    example: 'STATUS MS12 achieved 2021-12: The certificate has come.',
  },
];

const byName = new Map(registerKinds.map((it) => [it.name, it]));

/** What a register is called. */
export function registerKind(name: RegisterName): RegisterKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`There is no register ${name}.`);
  return kind;
}
