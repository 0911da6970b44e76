/** What comes out of the minutes of the invented consortium, beside what a reader of them wrote down by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EntryKey } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { actionsOf } from '#model/records/actions.ts';
import { decisionsOf } from '#model/records/decisions.ts';
import { type Ledger, ledgerOf } from '#model/records/ledger.ts';
import { questionsOf } from '#model/records/questions.ts';
import { stateOfPlayAt } from '#model/records/state-of-play.ts';
import { reviewPackOf } from '#model/review-pack.ts';
import { weave } from '#model/weave.ts';
import { readContent } from '#source/read.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const content = readContent([join(fixtures, 'project')]);
const { settings } = content;
if (!settings) throw new Error('The invented consortium has no settings.');
const model = weave({ ...content, settings }, '2026-06-01');

/** What a register says as of a day, one line for each of its rows. */
const TELLERS: Record<string, (model: Model, asOf: string) => string[]> = {
  ledger: (model, asOf) =>
    [...model.of('deliverables'), ...model.of('milestones')].map((entry) =>
      [entry.data.code, ...inColumns(ledgerOf(model, entry, asOf))].join(' | '),
    ),
  actions: (model, asOf) =>
    actionsOf(model, asOf).map(({ said, state, dueDay, done }) => {
      const owners = said.record.people.map((it) => it.value).join(', ') || '-';
      return [said.key, owners, dueDay ?? '-', state, done?.meeting.id ?? '-'].join(' | ');
    }),
  decisions: (model, asOf) =>
    decisionsOf(model, asOf).map(({ said, state, supersededBy }) =>
      [said.key, supersededBy ? `${state} by ${supersededBy.key}` : state].join(' | '),
    ),
  questions: (model, asOf) =>
    questionsOf(model, asOf).map(({ said, days, answer }) =>
      [said.key, answer ? `answered in ${answer.meeting.id}` : `open ${days} days`].join(' | '),
    ),
};

function inColumns({ state, changes, due, revisions, reached, slip }: Ledger): string[] {
  return [
    state ?? '-',
    changes.at(-1)?.meeting.id ?? '-',
    due === undefined ? '-' : `due M${due}`,
    revisions.length > 0 ? `revised ${revisions.map((it) => `M${it.month}`).join(', ')}` : '-',
    reached?.date ?? '-',
    slip ? signed(slip.months) : '-',
  ];
}

const signed = (months: number) => (months > 0 ? `+${months}` : String(months));

const codeOf = (key: EntryKey) => {
  const data = model.get(key)?.data ?? {};
  return 'code' in data ? data.code : undefined;
};

/** The lines of a file written by hand; those that begin with `#` explain it. */
const linesOf = (name: string) =>
  readFileSync(join(fixtures, 'expected', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

describe.each(Object.entries(TELLERS))('the register of %s', (register, tell) => {
  const files = readdirSync(join(fixtures, 'expected')).filter((name) => name.startsWith(`${register}-`));

  test('was written down for three days', () => {
    expect(files).toHaveLength(3);
  });

  test.each(files)('is as in %s', (name) => {
    const asOf = /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';
    expect(tell(model, asOf)).toEqual(linesOf(name));
  });
});

test('the changes of state are as written down', () => {
  const changes = model.records.all.flatMap(({ meeting, record, about }) =>
    record.keyword === 'STATUS'
      ? [
          [
            meeting.id,
            about && codeOf(about),
            `${record.state.value}${record.to ? ` to M${record.to.value}` : ''}`,
            record.date?.value ?? '-',
          ].join(' | '),
        ]
      : [],
  );
  expect(changes).toEqual(linesOf('status-changes.txt'));
});

test('what meetings say of five entries is as written down', () => {
  const expected = linesOf('dossiers.txt');
  const keys = new Set(expected.map((line) => line.split(' | ')[0] as EntryKey));
  expect(keys.size).toBe(5);
  const mentions = [...keys].flatMap((key) => {
    const byPlace = Map.groupBy(
      model.mentionsOf(key).filter(({ from }) => from.startsWith('meetings/')),
      ({ from, itemTitle }) => [key, from.slice('meetings/'.length), itemTitle].join(' | '),
    );
    return [...byPlace].map(([place, list]) => `${place} | ${list.length}`);
  });
  expect(mentions).toEqual(expected);
});

describe('the state of play', () => {
  const expected = Map.groupBy(linesOf('state-of-play.txt'), (line) => line.split(' | ')[0] ?? '');
  const words = (list: (string | undefined)[]) => (list.length > 0 ? list.join(', ') : '-');

  test.each([...expected])('at %s is as written down', (id, lines) => {
    const meeting = model.of('meetings').find((it) => it.id === id);
    const play = meeting && stateOfPlayAt(model, meeting);
    const open = play?.actions.rows ?? [];
    const inOrder = model.records.all.map((it) => it.key);
    const keys = (rows: typeof open) =>
      rows.map((it) => it.said.key).sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
    const changed = (play?.moved.rows ?? []).map(({ card, said }) => {
      const record = model.records.get(said.key)?.record;
      const { state, to } = record?.keyword === 'STATUS' ? record : {};
      return `${card.label} ${state?.value}${to ? ` to M${to.value}` : ''}`;
    });
    expect([
      `${id} | open | ${words(keys(open))}`,
      `${id} | overdue | ${words(keys(open.filter((it) => it.timing === 'overdue')))}`,
      `${id} | closed | ${words((play?.said.done.rows ?? []).map((it) => it.of?.key))}`,
      `${id} | changed | ${words(changed)}`,
    ]).toEqual(lines);
  });
});

test('the review pack of the first period is as written down', () => {
  const period = model.of('periods').find((it) => it.id === 'p1');
  if (!period) throw new Error('There is no period P1.');
  const { rows, meetings, report } = reviewPackOf(model, period);
  const all = [...rows.due, ...rows.carried, ...rows.early];
  const isOf = (kind: string) => (row: (typeof all)[number]) => row.card.kind === kind;
  const codes = (list: typeof all) =>
    list
      .map((it) => it.card.label)
      .sort()
      .join(', ');
  const reached = (kind: string) =>
    all
      .filter((row) => row.card.kind === kind && row.isReachedHere)
      .map((row) => `${row.card.label} ${row.reached}`)
      .sort()
      .join(', ');
  expect([
    `due deliverables | ${codes(rows.due.filter(isOf('deliverables')))}`,
    `due milestones | ${codes(rows.due.filter(isOf('milestones')))}`,
    `reached deliverables | ${reached('deliverables')}`,
    `reached milestones | ${reached('milestones')}`,
    `decisions | ${report?.decisions.list.map((it) => it.said.key).join(', ')}`,
    `meetings with minutes | ${meetings.withMinutes}`,
    `attendance | ${report?.attendance.partners
      .map((it) => `${it.card.label} ${it.meetings + it.others}`)
      .sort()
      .join(', ')}`,
  ]).toEqual(linesOf('review-pack-p1.txt'));
});
