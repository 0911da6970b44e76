/** Whatever was said and whenever, the past stays as it was: properties of ledger and registers over invented minutes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { STATES } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { dayOf } from '#model/order.ts';
import { actionsOf } from '#model/records/actions.ts';
import { decisionsOf } from '#model/records/decisions.ts';
import { ledgerOf } from '#model/records/ledger.ts';
import { questionsOf } from '#model/records/questions.ts';
import { told } from '../../check/told.ts';
import { entry, meeting, milestone, modelOf, person } from '../invented.ts';

const UNDERTAKINGS = [
  milestone('ms1', 'MS1', { due: 'M6' }),
  entry('deliverables/d1.1', { code: 'D1.1', workPackage: 'wp1', due: 'M9' }),
] as const;
const KNOWN = [...UNDERTAKINGS, person('ann', 'Ann Lamp')];

/** Few ids and few days, so that they meet often. */
const id = fc.constantFrom('a', 'b', 'c');
const line = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('MS1', 'D1.1', 'MS9'),
      fc.constantFrom(...STATES),
      fc.constantFrom('', ' 2020-02', ' 2020-05-06'),
    )
    .map(([code, state, date]) => `STATUS ${code} ${state}${date}: So it is.`),
  fc.integer({ min: 1, max: 30 }).map((month) => `STATUS MS1 postponed to M${month}: Later.`),
  fc
    .tuple(fc.constantFrom('', ' due 2020-03-01', ' due M4', ' due next'), id)
    .map(([due, at]) => `ACTION @ann${due}: Ask. ^${at}`),
  id.map((at) => `QUESTION: Why? ^${at}`),
  fc.tuple(fc.option(id), id).map(([old, at]) => `DECISION${old ? ` supersedes ^${old}` : ''}: Go. ^${at}`),
  id.map((at) => `DONE ^${at}: Yes.`),
  id.map((at) => `ANSWER ^${at}: So.`),
  fc.constant('INFO: It rains.'),
);
const date = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((day) => `2020-02-${String(day).padStart(2, '0')}`),
  fc.constantFrom('2020-01', '2020-02', '2020-01-20/2020-02-10', '2020-02-03/2020-02-10', '2020-03-01', '2020'),
);
const minutes = fc.record({
  date,
  lines: fc.array(line, { maxLength: 5 }),
  own: fc.constantFrom<object>({ series: 's' }, {}, { status: 'cancelled', minutes: 'none' }),
});
/** Meetings by the number of their file, in any order of time. */
const meetings = fc
  .array(minutes, { maxLength: 6 })
  .map((all) =>
    all.map(({ date, lines, own }, i) => meeting(`m${i}`, date, lines.map((it) => `- ${it}\n`).join(''), own)),
  );
const someDay = fc
  .integer({ min: 1, max: 40 })
  .map((n) => new Date(Date.UTC(2020, 0, 20 + n)).toISOString().slice(0, 10));

/** All that is known as of a day, in plain words; `due next` waits for a meeting that may be written down later. */
function knownOn(model: Model, day: string): unknown {
  return {
    ledgers: UNDERTAKINGS.map((it) => ledgerOf(model, model.get(keyOf(it)) as never, day)).map((it) => ({
      ...it,
      revisions: it.revisions.map(({ month, said }) => [month, said.key]),
      changes: it.changes.map(({ key }) => key),
      reached: it.reached && { ...it.reached, said: it.reached.said.key },
    })),
    actions: actionsOf(model, day).map(({ said, state, done, dueDay }) => [
      said.key,
      state,
      done?.key,
      said.record.due?.value.by === 'next' ? 'next' : dueDay,
    ]),
    decisions: decisionsOf(model, day).map(({ said, state, supersedes, supersededBy }) => [
      said.key,
      state,
      supersedes?.key,
      supersededBy?.key,
    ]),
    questions: questionsOf(model, day).map(({ said, state, days, answer }) => [said.key, state, days, answer?.key]),
  };
}

const modelWith = (all: readonly Entry[]) => modelOf([...KNOWN, ...all]);

test('what is known as of a day is what the meetings up to that day say, whatever is said later', () => {
  fc.assert(
    fc.property(meetings, someDay, (all, day) => {
      const soFar = all.filter((it) => dayOf(it) <= day);
      expect(knownOn(modelWith(all), day)).toEqual(knownOn(modelWith(soFar), day));
    }),
  );
});

test('the order of the files does not matter', () => {
  fc.assert(
    fc.property(
      meetings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      someDay,
      ([all, shuffled], day) => {
        expect(knownOn(modelWith(shuffled), day)).toEqual(knownOn(modelWith(all), day));
      },
    ),
  );
});

test('what is closed stays closed by the same line, however often it is closed again', () => {
  fc.assert(
    fc.property(meetings, (all) => {
      const closed = (model: Model) =>
        actionsOf(model, '2021-01-01').flatMap(({ said, done }) => (done ? [[said.key, done.key]] : []));
      const once = modelWith(all);
      const again = closed(once)
        .map(([key]) => `- DONE ${key}: Once more.\n`)
        .join('');
      expect(closed(modelWith([...all, meeting('z', '2020-12-31', again)]))).toEqual(closed(once));
    }),
  );
});

test('every record of minutes stands in one register, or is told as a problem', () => {
  fc.assert(
    fc.property(meetings, (all) => {
      const model = modelWith(all);
      const late = '2021-01-01';
      const rows = [
        ...actionsOf(model, late).map(({ said }) => said),
        ...questionsOf(model, late).map(({ said }) => said),
        ...decisionsOf(model, late).map(({ said }) => said),
        ...UNDERTAKINGS.flatMap((it) => ledgerOf(model, it as never, late).changes),
        ...model.records.all
          .flatMap((it) => model.records.closing(it))
          .filter(({ record }) => record.keyword !== 'DECISION'),
        ...model.records.all.filter(({ record }) => record.keyword === 'INFO'),
      ].map(({ key, record }) => `${key} ${record.keyword}`);
      const unresolved = told([...KNOWN, ...all])
        .filter((it) => / (?:unknown-record|status-of-nothing): /.test(it))
        .map((it) => it.split(':').slice(0, 2).join(':'));
      const lost = model.records.all
        .filter(({ key, record }) => !rows.includes(`${key} ${record.keyword}`))
        .map(({ meeting, record }) => `${meeting.file}:${record.line}`);
      expect(new Set(rows).size).toBe(rows.length);
      expect(lost.filter((it) => !unresolved.includes(it))).toEqual([]);
      expect(rows.length + lost.length).toBe(model.records.all.length);
    }),
  );
});
