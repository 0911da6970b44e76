/** Pictures of any collaboration: well-formed, within their frame, and with every mark also in the table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCalendar } from '#draw/calendar.ts';
import { drawNetwork } from '#draw/network.ts';
import { drawSlip } from '#draw/slip.ts';
import { drawTimeline } from '#draw/timeline.ts';
import { BROAD, COLUMN, NARROW } from '#draw/widths.ts';
import { drawWorkPlan } from '#draw/work-plan.ts';
import type { Entry } from '#model/entry.ts';
import { STATES } from '#model/minutes/record.ts';
import type { Model } from '#model/model.ts';
import { calendarPictureOf, calendarTables } from '#model/pictures/meeting-years.ts';
import { networkPictureOf, networkTable } from '#model/pictures/network.ts';
import { slipPictureOf, slipTable } from '#model/pictures/slip.ts';
import type { PictureTable } from '#model/pictures/table.ts';
import { timelinePictureOf } from '#model/pictures/timeline.ts';
import { timelineTables } from '#model/pictures/timeline-tables.ts';
import { workPlanOf, workPlanTable } from '#model/pictures/work-plan.ts';
import { routesBelow } from '#model/routes.ts';
import { entry, meeting, milestone, modelOf, settingsWith, topic } from '../model/invented.ts';
import { MODEL } from './collaboration.ts';
import { beyond } from './extent.ts';
import { nodesOf, readXml, tipsOf } from './xml.ts';

const routes = routesBelow('/');

/** Every picture of a model at every width, with the tables beside it. */
function picturesOf(model: Model): { svg: string; tables: PictureTable[] }[] {
  const timeline = timelinePictureOf(model);
  const calendar = calendarPictureOf(model);
  const network = networkPictureOf(model);
  const slip = slipPictureOf(model, [...model.of('deliverables'), ...model.of('milestones')]);
  const plans = model.of('work-packages').flatMap((it) => workPlanOf(model, it) ?? []);
  return [BROAD, COLUMN, NARROW].flatMap((width) => [
    { svg: drawTimeline(timeline, routes, width), tables: timelineTables(timeline) },
    { svg: drawCalendar(calendar, routes, width), tables: calendarTables(calendar) },
    { svg: drawNetwork(network, routes, width), tables: [networkTable(network)] },
    { svg: drawSlip(slip, routes, width, 'Slip'), tables: [slipTable(slip)] },
    ...plans.map((plan) => ({ svg: drawWorkPlan(plan, routes, width, 'Plan'), tables: [workPlanTable(plan)] })),
  ]);
}

/** Draws all, and holds each against its frame. */
function expectSound(model: Model): void {
  for (const { svg } of picturesOf(model)) expect(beyond(readXml(svg))).toEqual([]);
}

const day = fc
  .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 11) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((it) => it.slice(0, 7)),
  day.map((it) => it.slice(0, 4)),
  fc.tuple(day, day).map((days) => days.sort().join('/')),
);
const month = fc.integer({ min: 1, max: 999 }).map((n) => `M${n}`);
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });

/** A status line of one of three milestones, or a line that names topics. */
const line = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...STATES), fc.option(month))
    .map(([n, state, to]) => `- STATUS MS${n} ${state}${state === 'postponed' && to ? ` to ${to}` : ''}: So it is.`),
  fc.constantFrom('- Lamp and Fog.', '- Fog of TUN, Lamp of TUN.', '- Horn.'),
);

const undertakings = fc
  .tuple(name, fc.option(month), fc.option(month), fc.option(month), fc.option(date))
  .map(([title, first, second, third, published]): Entry[] => [
    milestone('ms1', 'MS1', { title, workPackages: ['wp1'], ...(first && { due: first }) }),
    milestone('ms2', 'MS2', { workPackages: ['wp1'], ...(second && { due: second }) }),
    entry('deliverables/ms3', {
      code: 'MS3',
      workPackage: 'wp1',
      ...(third && { due: third }),
      ...(published && { published }),
    }),
  ]);
const meetings = fc
  .array(
    fc.tuple(date, fc.array(line, { maxLength: 4 }), fc.constantFrom('held', 'cancelled', 'scheduled'), fc.boolean()),
    {
      maxLength: 12,
    },
  )
  .map((list) =>
    list.map(([when, lines, status, isOfSeries], at) =>
      meeting(`m${at}`, when, lines.join('\n'), { status, ...(isOfSeries && { series: 'weekly' }) }),
    ),
  );
const events = fc
  .array(
    fc.tuple(
      name,
      fc.constantFrom('review', 'data-challenge', 'school', 'call'),
      fc.tuple(day, day).map((days) => days.sort()),
      fc.boolean(),
    ),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(([title, kind, [start, end], planned], at) =>
      entry(`events/e${at}`, { name: title, kind, start, end, planned }),
    ),
  );
const around = fc
  .tuple(name, name, name)
  .map(([one, other, third]): Entry[] => [
    entry('work-packages/wp1', { code: 'WP1', title: one }),
    entry('partners/tun', { name: other, short: 'TUN' }),
    topic('lamp', 'Lamp'),
    topic('fog', 'Fog'),
    topic('horn', third),
  ]);
const settings = fc.tuple(day, day).map((days) => {
  const [start, end] = days.sort();
  return settingsWith({
    start,
    end,
    phases: [{ id: 'open', name: 'Open', kind: 'open-collaboration', start }],
    reportingPeriods: [{ code: 'RP1', name: 'first', start, end }],
    series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly' }],
  });
});

test('what reaches beyond a frame is found', () => {
  const inside = '<circle cx="5" cy="5" r="5"/><text x="0" y="10">i</text>';
  const outside =
    '<path d="M 1 1 h 10"/><text x="8" y="9" text-anchor="middle">long</text><line x1="NaN" y1="0" x2="1" y2="1"/>';
  const found = beyond(readXml(`<svg viewBox="0 0 10 14">${inside}${outside}</svg>`));
  expect(found.map((it) => it.split(' ')[0])).toEqual(['path', 'text', 'line']);
});

describe('pictures', () => {
  test('of any collaboration are well-formed and stay within their frame', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(settings, around, undertakings, meetings, events, (own, ...lists) => {
        expectSound(modelOf(lists.flat(), own));
      }),
      { numRuns: 40 },
    );
  });

  test('of one that has nothing yet, and of one with a single entry, are drawn', () => {
    expectSound(modelOf([]));
    expectSound(modelOf([meeting('m', '2020-02-11', '')]));
    expectSound(modelOf([milestone('ms1', 'MS1', { due: 'M1' })]));
    expectSound(modelOf([milestone('ms1', 'MS1')]));
  });

  test('hold hostile names as words', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '‮fedcba مرحبا',
      '👩‍👩‍👧‍👦'.repeat(40),
      'W'.repeat(300),
    ];
    for (const title of hostile) {
      const model = modelOf([
        entry('work-packages/wp1', { code: title, title }),
        milestone('ms1', title, { title, workPackages: ['wp1'], due: 'M3' }),
        topic('a', title),
        topic('b', 'Lamp'),
        entry('events/e', { name: title, kind: 'review', start: '2020-05-01' }),
        meeting('m', '2020-02-11', `- The Lamp and ${title}.`, { title }),
      ]);
      for (const { svg } of picturesOf(model)) {
        const root = readXml(svg);
        expect(beyond(root)).toEqual([]);
        expect(nodesOf(root).filter((it) => it.name === 'script' || it.name === 'img')).toEqual([]);
      }
    }
  });

  test('say nothing that the table beside them does not say', () => {
    const [timeline, calendar, network, slip, plan] = picturesOf(MODEL);
    const wordsOf = (tables: PictureTable[] = []) =>
      tables.flatMap(({ rows }) => rows.flat().flatMap(({ words }) => words.split('; '))).join('\n');
    for (const { svg, tables } of [timeline, slip, plan].flatMap((it) => it ?? [])) {
      const told = tipsOf(readXml(svg)).flatMap((it) => /: (?<what>.*?)(?:, said in |$)/.exec(it)?.groups?.what ?? []);
      expect(told.length).toBeGreaterThan(3);
      for (const words of told) expect(wordsOf(tables).toLowerCase()).toContain(words.toLowerCase());
    }
    const inCalendar = tipsOf(readXml(calendar?.svg ?? ''));
    const rows = calendar?.tables.flatMap(({ rows }) => rows) ?? [];
    for (const [what, when, kind] of rows)
      expect(inCalendar).toContain(`${what?.words}, ${when?.words}, ${kind?.words}`);
    expect(inCalendar).toHaveLength(rows.length + 3);
    const pairs = network?.tables[0]?.rows.map(
      ([one, other, count]) => `${one?.words} and ${other?.words}: ${count?.words}`,
    );
    expect(tipsOf(readXml(network?.svg ?? '')).filter((it) => it.includes(' and '))).toEqual(pairs?.toReversed());
  });
});
