/** What does a change do, in one sentence? */
import type { Entry } from '../entry.ts';
import { kindName, kinds } from '../kinds.ts';
import type { Keyword } from '../minutes/record.ts';
import type { Problem } from '../problem.ts';
import type { Comparison } from './compare.ts';
import type { ToldRecord } from './records.ts';
import type { StateMove } from './states.ts';

/** So many states are named one by one. */
const FEW = 3;

/** What a line of each keyword is called, one and many. */
const NOUNS: Partial<Record<Keyword, [string, string]>> = {
  ACTION: ['action', 'actions'],
  DECISION: ['decision', 'decisions'],
  QUESTION: ['question', 'questions'],
  STATUS: ['status line', 'status lines'],
  INFO: ['line of information', 'lines of information'],
};

/** One sentence, such as “This adds 1 meeting with 2 actions; MS13 goes from planned to achieved; 1 warning is new.” */
export function headlineOf(comparison: Comparison): string {
  const [first, ...others] = [
    ...deeds(comparison),
    ...visibilities(comparison),
    ...movesInWords(comparison.states),
    ...problemsInWords(comparison),
  ];
  if (first === undefined) return 'This changes nothing that the site says.';
  const sentence = [first, ...others].join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What the change does to entries and records, as one clause; none where it does nothing. */
function deeds({ entries, records, closed, settings }: Comparison): string[] {
  const changed = entries.changed.map((it) => it.after);
  const removedRecords = nounsOf(records.removed.map((it) => it.keyword));
  const parts = [
    verb('adds', withRecords(entries.added, records.added)),
    verb('changes', [
      ...kindsOf(changed),
      ...(records.changed.length > 0 ? [counted(records.changed.length, 'record', 'records')] : []),
      ...(settings.length > 0 ? ['the settings'] : []),
    ]),
    verb('renames', kindsOf(entries.renamed.map((it) => it.after))),
    verb('removes', [...kindsOf(entries.removed), ...removedRecords]),
    verb('closes', count(closed.done.length, 'action', 'actions')),
    verb('answers', count(closed.answered.length, 'question', 'questions')),
    verb('supersedes', count(closed.superseded.length, 'decision', 'decisions')),
    verb('opens again', count(closed.reopened.length, 'record', 'records')),
  ].flat();
  return parts.length > 0 ? [`this ${listed(parts)}`] : [];
}

function visibilities({ published, withdrawn, unreadable }: Comparison): string[] {
  const are = (n: number) => (n === 1 ? 'is' : 'are');
  return [
    ...(published.length > 0 ? [`${listed(kindsOf(published))} ${are(published.length)} made public`] : []),
    ...(withdrawn > 0 ? [`${counted(withdrawn, 'entry', 'entries')} ${are(withdrawn)} internal from now on`] : []),
    ...(unreadable.length > 0
      ? [`${counted(unreadable.length, 'file', 'files')} cannot be read as it stands`]
      : []
    ).map((it) => (unreadable.length > 1 ? it.replace('as it stands', 'as they stand') : it)),
  ];
}

function movesInWords(states: StateMove[]): string[] {
  const named = states.slice(0, FEW).map(moveInWords);
  const others = states.length - named.length;
  return others > 0 ? [...named, `${others} more ${others === 1 ? 'state moves' : 'states move'}`] : named;
}

function moveInWords({ label, state, due }: StateMove): string {
  if (state && state.was !== state.is) {
    if (!state.is) return `no line gives ${label} a state any more`;
    return state.was ? `${label} goes from ${state.was} to ${state.is}` : `${label} is now ${state.is}`;
  }
  if (state) return `${label} is ${state.to}`;
  return due?.to ? `${label} is due in ${due.to}` : `${label} is due in a month not named`;
}

function problemsInWords({ problems: { added, mended } }: Comparison): string[] {
  const news = severities(added);
  return [
    ...(news.length > 0 ? [`${listed(news)} ${added.length === 1 ? 'is' : 'are'} new`] : []),
    ...(mended.length > 0
      ? [`${counted(mended.length, 'problem', 'problems')} ${mended.length === 1 ? 'is' : 'are'} mended`]
      : []),
  ];
}

/** `1 error`, `2 warnings`. */
function severities(problems: Problem[]): string[] {
  const errors = problems.filter((it) => it.severity === 'error').length;
  return [...count(errors, 'error', 'errors'), ...count(problems.length - errors, 'warning', 'warnings')];
}

/** `1 meeting`, `2 people`, in reading order. */
function kindsOf(entries: Entry[]): string[] {
  return kinds.flatMap(({ kind }) => {
    const { one, many } = kindName(kind);
    return count(entries.filter((it) => it.kind === kind).length, one.toLowerCase(), many.toLowerCase());
  });
}

function nounsOf(keywords: Keyword[]): string[] {
  return Object.entries(NOUNS).flatMap(([keyword, [one, many]]) =>
    count(keywords.filter((it) => it === keyword).length, one, many),
  );
}

/** `1 meeting with 2 actions`, where all of them are recorded there; else `1 meeting and 2 actions`. */
function withRecords(added: Entry[], records: ToldRecord[]): string[] {
  const entries = kindsOf(added);
  const nouns = nounsOf(records.map((it) => it.keyword));
  const files = new Set(added.map((it) => it.file));
  const isInside = entries.length > 0 && nouns.length > 0 && records.every((it) => files.has(it.file));
  return isInside ? [`${listed(entries)} with ${listed(nouns)}`] : [...entries, ...nouns];
}

const verb = (word: string, what: string[]): string[] => (what.length > 0 ? [`${word} ${listed(what)}`] : []);

const count = (n: number, one: string, many: string): string[] => (n > 0 ? [counted(n, one, many)] : []);

/** `1 action`, `2 actions`. */
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
function listed(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
