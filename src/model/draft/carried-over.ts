/** What does a meeting find open? Actions, questions and what falls due, as lines of an agenda that record nothing anew. */
import { daysAfter, dueDay, formatProjectMonth, whenInWords } from '../calendar.ts';
import type { EntryOf } from '../entry.ts';
import { isRecord, parseLine } from '../minutes/grammar.ts';
import type { Model } from '../model.ts';
import { compareText } from '../problem.ts';
import { type Asked, actionsOf } from '../records/actions.ts';
import { headInWords } from '../records/head-in-words.ts';
import { type Ledger, ledgerOf } from '../records/ledger.ts';
import { questionsOf } from '../records/questions.ts';
import { saidOf } from '../records/said.ts';
import { stateWord } from '../records/state-in-words.ts';
import { fullTitleOf, labelOf } from '../title.ts';
import { isPublished, type Undertaking, undertakingsOf, workPackagesOf } from '../undertaking.ts';
import { linkTo, pathFrom, quoted } from './as-markdown.ts';

/** The meeting for which an agenda is made. */
export interface Coming {
  series: EntryOf<'series'>;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Its file below the folder of content: links begin there. */
  file: string;
  /** The day of the meeting after it; undefined where there is no rhythm. */
  following: string | undefined;
}

/** Without a rhythm, what is due within so many days of the meeting is told of. */
const AHEAD = 92;

/** The actions that are open on the day of which the model tells, what is due first comes first. */
export function openActions(model: Model, coming: Coming): string[] {
  const asOf = dayToTell(model, coming);
  const open = actionsOf(model, asOf).filter((it) => it.state !== 'done' && isOwn(model, it.said, coming));
  const dueBy = ({ said, dueDay: day }: (typeof open)[number]) =>
    day ?? (isDueNow(said, coming) ? coming.date : '9999');
  return open
    .sort((a, b) => compareText(dueBy(a), dueBy(b)))
    .map(({ said, state }) => askedLine(model, said, coming, state === 'overdue'));
}

/** The questions that nobody has answered by then, the oldest first. */
export function openQuestions(model: Model, coming: Coming): string[] {
  return questionsOf(model, dayToTell(model, coming))
    .filter((it) => it.state === 'open' && isOwn(model, it.said, coming))
    .map(({ said }) => askedLine(model, said, coming, false));
}

/** The deliverables and milestones that fall due before the meeting after this one, and those that are overdue. */
export function fallingDue(model: Model, coming: Coming): string[] {
  const { collaboration } = model;
  const asOf = dayToTell(model, coming);
  const horizon = coming.following ?? daysAfter(coming.date, AHEAD);
  return undertakingsOf(model)
    .filter((it) => isOfPackage(workPackagesOf(it), coming))
    .map((entry) => ({ entry, ledger: ledgerOf(model, entry, asOf) }))
    .filter(({ entry, ledger: { dueNow, reached, state, late } }) => {
      if (dueNow === undefined || reached || state === 'dropped' || isPublished(entry)) return false;
      const day = dueDay(collaboration.start, dueNow);
      return day < asOf ? late === 'overdue' && asOf <= collaboration.end : day <= horizon;
    })
    .sort((a, b) => (a.ledger.dueNow ?? 0) - (b.ledger.dueNow ?? 0))
    .map(({ entry, ledger }) => dueLine(model, entry, ledger, coming));
}

/** Nothing is known of what comes after today; an agenda that is made afterwards tells what was open then. */
const dayToTell = (model: Model, { date }: Coming) => (date < model.today ? date : model.today);

/** Whether something asked concerns the series: asked there, by its work package or about what that undertook. */
function isOwn(model: Model, { meeting, about }: Asked, coming: Coming): boolean {
  const { series } = coming;
  if (meeting.data.series === series.id || series.data.workPackage === undefined) return true;
  const other = model.get(`series/${meeting.data.series}`);
  if (other?.kind === 'series' && other.data.workPackage === series.data.workPackage) return true;
  const subject = about && model.get(about);
  return (
    (subject?.kind === 'deliverables' || subject?.kind === 'milestones') && isOfPackage(workPackagesOf(subject), coming)
  );
}

const isOfPackage = (ids: string[], { series: { data } }: Coming) =>
  data.workPackage === undefined || ids.includes(data.workPackage);

/** Whether it is due at this meeting: `due next` was said at a meeting of the series that has none after it yet. */
const isDueNow = ({ record, meeting }: Asked, { series }: Coming) =>
  record.due?.value.by === 'next' && meeting.data.series === series.id;

/** `- [Ann Lamp, due 1 April 2020: Ask the sites.](2020-03-04.md#ask-sites) – asked on 4 March 2020; closes with …` */
function askedLine(model: Model, asked: Asked, coming: Coming, isOverdue: boolean): string {
  const { meeting, record } = asked;
  const { text, within } = saidOf(model, asked);
  const head = isDueNow(asked, coming) ? atThisMeeting(headInWords(model, asked)) : headInWords(model, asked);
  const words = [...(head ? [capitalised(head)] : []), quoted(text)].join(': ');
  const about = within ? ` (“${quoted(within)}”)` : '';
  const link = linkTo(`${words}${about}`, `${pathFrom(coming.file, meeting.file)}#${record.block.anchor}`);
  const asking = `${isOverdue ? 'overdue, ' : ''}asked ${whenInWords(meeting.data.date)}`;
  return `- ${link} – ${asking}${closingWords(closingLine(model, asked))}`;
}

/** The line that closes it; with the meeting in front where several lines have its id. */
function closingLine(model: Model, { key, record: { keyword, block } }: Asked): string {
  const twins = model.records.all.filter(
    ({ record }) => record.keyword === keyword && record.block.anchor === block.anchor,
  );
  return `${keyword === 'ACTION' ? 'DONE' : 'ANSWER'} ${twins.length > 1 ? key : `^${block.anchor}`}: …`;
}

/** In code, where it records nothing. Empty where no such line can be written, as of a code with a sign of its own. */
const closingWords = (line: string) => (isRecord(parseLine(line)) ? `; closes with \`${line}\`` : '');

const atThisMeeting = (head: string) => head.replace(/due at the next meeting$/, 'due at this meeting');
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `- [D2.3 · Report](../../deliverables/d2.3.md) – due M38 · Mar 2022, under way; closes with …` */
function dueLine(model: Model, entry: Undertaking, { dueNow, state, late }: Ledger, coming: Coming): string {
  const link = linkTo(fullTitleOf(entry), pathFrom(coming.file, entry.file));
  const due = `due ${formatProjectMonth(model.collaboration.start, dueNow ?? 0)}`;
  const facts = [due, ...(late === 'overdue' ? ['overdue'] : []), ...(state ? [stateWord(state)] : [])];
  const reached = entry.kind === 'deliverables' ? 'submitted' : 'achieved';
  return `- ${link} – ${facts.join(', ')}${closingWords(`STATUS ${labelOf(entry)} ${reached}: …`)}`;
}
