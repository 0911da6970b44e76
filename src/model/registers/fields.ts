/**
 * The rows of a register as a file to download: all of them, one flat record each, in order of time as they were said;
 * deliverables and milestones in the order of their codes. The names of the fields and their order do not change.
 *
 * Every record has `id`, `state`, `as_of` (the day for which the state is told) and `address` (where it can be read).
 * Days are ISO 8601 (`2022-02-10`), dates that may be less exact are EDTF (`2021-12`, `2021-12-10/2022-01-31`), months
 * of the project are `M38`; people, series, partners and work packages are named by their ids. What is not known is null.
 *
 * - `actions`: asked by the line `text` of `meeting`; `owners`, `due` (last day in time); `done_*` of the line that closed it.
 * - `decisions`: `supersedes` and `superseded_by` are ids of other decisions.
 * - `questions`: `days` from the question to the answer, else to `as_of`; `answer_*` of the line that answered it.
 * - `changes`: `from` the state before, `state` the new one, `month` to which it was postponed, `changed` the day or month told.
 * - `register`: `standing` is overdue, open, silent (the minutes do not tell), reached, published or dropped; `state`
 *   is the one given last; `due` as first set, `revised` the months to which it was postponed, `due_now`, `reached` and its month, `slip` in
 *   months (negative when early; at most so many when `slip_is_at_most`), and the line that gave the state.
 */
import type { EntryKey } from '../entry.ts';
import type { Model } from '../model.ts';
import type { Said } from '../records/said.ts';
import type { RegisterName } from '../routes.ts';
import type { Row } from './row.ts';
import { type RowOf, rowsOf } from './rows.ts';
import { undertakingRows } from './undertakings.ts';

export type Field = string | number | boolean | string[] | null;
export type Fields = Record<string, Field>;

/** Where a line of an entry's page, or the page itself, can be read. */
export type AddressOf = (key: EntryKey, anchor?: string) => string;

const LINE = ['text', 'meeting', 'date', 'agenda_item', 'series', 'address'];
const lineOf = (prefix: string) => LINE.map((it) => `${prefix}${it}`);

/** The names of the fields of each register, in their order; a register without rows has them too. */
export const FIELD_NAMES: Record<RegisterName, string[]> = {
  register: [
    ...['id', 'code', 'title', 'work_packages', 'lead', 'due', 'revised', 'due_now', 'due_day', 'standing', 'state'],
    ...['reached', 'reached_month', 'slip', 'slip_is_at_most', 'page', ...LINE, 'as_of'],
  ],
  actions: ['id', 'state', 'owners', 'due', 'about', 'work_packages', ...LINE, ...lineOf('done_'), 'as_of'],
  decisions: ['id', 'state', 'people', 'about', 'supersedes', 'superseded_by', 'work_packages', ...LINE, 'as_of'],
  questions: ['id', 'state', 'asked_of', 'days', 'about', 'work_packages', ...LINE, ...lineOf('answer_'), 'as_of'],
  changes: ['id', 'code', 'from', 'state', 'month', 'changed', 'work_packages', ...LINE, 'as_of'],
};

/** All rows of a register as flat records. */
export function fieldsOf(model: Model, name: RegisterName, addressOf: AddressOf): Fields[] {
  const common = { as_of: model.today };
  const place = new Map<string, number>(model.records.all.map((it, index) => [it.key, index]));
  const inTime = <R extends Row>(rows: R[]) => rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const line = lineFields(model, addressOf);
  switch (name) {
    case 'actions':
      return inTime(rowsOf(model, name)).map((it) => ({ ...actionFields(it, line), ...common }));
    case 'decisions':
      return inTime(rowsOf(model, name)).map((it) => ({ ...decisionFields(it, line), ...common }));
    case 'questions':
      return inTime(rowsOf(model, name)).map((it) => ({ ...questionFields(it, line), ...common }));
    case 'changes':
      return inTime(rowsOf(model, name)).map((it) => ({ ...changeFields(it, line), ...common }));
    case 'register':
      return [...undertakingRows(model, ['deliverables']), ...undertakingRows(model, ['milestones'])].map((it) => ({
        ...undertakingFields(it, line, addressOf),
        ...common,
      }));
  }
}

type LineOf = (said: Said | undefined, prefix?: string) => Fields;

/** A line of minutes with its place; each field null where there is no line. */
function lineFields(model: Model, addressOf: AddressOf): LineOf {
  return (said, prefix = '') => {
    const meeting = said && model.get(said.meeting.key);
    const date = meeting?.kind === 'meetings' ? meeting.data.date : null;
    const fields = {
      text: said?.text ?? null,
      meeting: meeting?.id ?? null,
      date,
      agenda_item: said?.itemTitle ?? null,
      series: said?.series ?? null,
      address: said ? addressOf(said.meeting.key, said.anchor) : null,
    };
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${prefix}${key}`, value]));
  };
}

const ids = (row: Row, facet: 'owner' | 'wp') => (row.facets[facet] ?? []).map((it) => it.value);

function actionFields(row: RowOf['actions'], line: LineOf): Fields {
  return {
    id: row.id,
    state: row.group,
    owners: ids(row, 'owner'),
    due: row.dueDay ?? null,
    about: row.said.about?.label ?? null,
    work_packages: ids(row, 'wp'),
    ...line(row.said),
    ...line(row.done, 'done_'),
  };
}

function decisionFields(row: RowOf['decisions'], line: LineOf): Fields {
  return {
    id: row.id,
    state: row.group.replace('-', ' '),
    people: ids(row, 'owner'),
    about: row.said.about?.label ?? null,
    supersedes: row.supersedes?.key ?? null,
    superseded_by: row.supersededBy?.key ?? null,
    work_packages: ids(row, 'wp'),
    ...line(row.said),
  };
}

function questionFields(row: RowOf['questions'], line: LineOf): Fields {
  return {
    id: row.id,
    state: row.group,
    asked_of: ids(row, 'owner'),
    days: row.days,
    about: row.said.about?.label ?? null,
    work_packages: ids(row, 'wp'),
    ...line(row.said),
    ...line(row.answer, 'answer_'),
  };
}

function changeFields(row: RowOf['changes'], line: LineOf): Fields {
  return {
    id: row.id,
    code: row.card.label,
    from: row.from ?? null,
    state: row.to,
    month: row.month === undefined ? null : `M${row.month}`,
    changed: row.date ?? null,
    work_packages: ids(row, 'wp'),
    ...line(row.said),
  };
}

function undertakingFields(row: RowOf['register'], line: LineOf, addressOf: AddressOf): Fields {
  const { due, dueNow, revisions, state, reached, slip } = row.ledger;
  const month = (n: number | undefined) => (n === undefined ? null : `M${n}`);
  return {
    id: row.id,
    code: row.card.label,
    title: row.card.title ?? null,
    work_packages: ids(row, 'wp'),
    lead: ids(row, 'owner')[0] ?? null,
    due: month(due),
    revised: revisions.map((it) => `M${it.month}`),
    due_now: month(dueNow),
    due_day: row.dueDay ?? null,
    standing: row.group,
    state: state ?? null,
    reached: reached?.date ?? null,
    reached_month: month(reached?.month),
    slip: slip?.months ?? null,
    slip_is_at_most: slip?.isAtMost ?? null,
    page: addressOf(row.card.key),
    ...line(row.said),
  };
}
