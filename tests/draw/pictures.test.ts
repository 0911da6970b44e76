/** Where the marks of the pictures of a small collaboration lie, in px of their viewBox, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { drawCalendar } from '#draw/calendar.ts';
import { drawNetwork } from '#draw/network.ts';
import { drawSlip } from '#draw/slip.ts';
import { drawTimeline, timelineLegend } from '#draw/timeline.ts';
import { drawWorkPlan } from '#draw/work-plan.ts';
import { calendarPictureOf } from '#model/pictures/meeting-years.ts';
import { networkPictureOf } from '#model/pictures/network.ts';
import { slipPictureOf } from '#model/pictures/slip.ts';
import { timelinePictureOf } from '#model/pictures/timeline.ts';
import { workPlanOf } from '#model/pictures/work-plan.ts';
import { routesBelow } from '#model/routes.ts';
import { modelOf } from '../model/invented.ts';
import { ENTRIES, MODEL, SETTINGS } from './collaboration.ts';
import { type Node, nodesOf, ofClass, readXml, tipsOf } from './xml.ts';

const routes = routesBelow('/base/');

/** The links of a drawing: what they say, and where they lead. */
const linksOf = (root: Node) =>
  Object.fromEntries(
    nodesOf(root)
      .filter(({ name }) => name === 'a')
      .map(({ children: [title], attributes }) => [title?.text, attributes.href]),
  );

/** The middle of the diamonds, crosses and stars of a class: their highest point is above it. */
const tops = (root: Node, name: string) =>
  ofClass(root, name).map(({ attributes }) => Number(attributes.d?.split(' ')[1]));

describe('the timeline of two years, a day 852 / 731 px wide from 310 on', () => {
  const root = readXml(drawTimeline(timelinePictureOf(MODEL), routes, 1172));
  const at = (days: number) => Number((310 + (days * 852) / 731).toFixed(2));

  test('puts what is due at the end of its month, what moved at its new one, what was reached at its last possible day', () => {
    expect(tops(root, 'due')).toEqual([at(60), at(91), at(121), at(366)]);
    expect(tops(root, 'postponed')).toEqual([at(213)]);
    expect(tops(root, 'reached')).toEqual([at(60)]);
    expect(ofClass(root, 'published').map(({ attributes }) => Number(attributes.cx))).toEqual([at(65)]);
    expect(ofClass(root, 'slip').map(({ attributes: { x1, x2 } }) => [Number(x1), Number(x2)])).toEqual([
      [at(121), at(213)],
    ]);
  });

  test('shows work from the line that says it is under way to the last word, and on to the plan', () => {
    const spans = ['work', 'work-planned']
      .flatMap((name) => ofClass(root, name))
      .map(({ attributes }) => [
        Number(attributes.x),
        Number((Number(attributes.x) + Number(attributes.width)).toFixed(1)),
      ]);
    expect(spans).toEqual([
      [at(41), Number(at(105).toFixed(1))],
      [at(105), Number(at(213).toFixed(1))],
    ]);
  });

  test('stretches phases and periods over their days, and marks today', () => {
    expect(ofClass(root, 'era').map(({ attributes: { x, width } }) => [x, width])).toEqual([
      ['310.5', '851'],
      ['310.5', '425.58'],
      ['737.08', '424.42'],
    ]);
    expect(ofClass(root, 'today')[0]?.attributes.x1).toBe(String(at(166.5)));
  });

  test('ticks each meeting with minutes, shows the days among which one lies, and one that did not take place hollow', () => {
    const [ticks] = ofClass(root, 'met');
    expect(ticks?.attributes.d?.match(/M [\d.]+/g)).toEqual([41.5, 104.5, 160.5].map((day) => `M ${at(day)}`));
    expect(ofClass(root, 'between').map(({ attributes: { x, width } }) => [x, width])).toEqual([
      [String(at(31)), String(Number((at(60) - at(31)).toFixed(2)))],
      [String(at(121)), '36.13'],
    ]);
    expect(ofClass(root, 'off')).toHaveLength(1);
  });

  test('links marks to the lines of minutes that made them, and rows to their pages', () => {
    expect(linksOf(root)).toMatchObject({
      'MS1 · Lit': '/base/milestones/ms1/',
      'MS1: Achieved in February 2020, said in m1, 11 February 2020': '/base/meetings/m1/#lit',
      'D1.1: Dropped on 9 June 2020, said in m3, 9 June 2020': '/base/meetings/m3/#nobody-wants-it',
      'Kick-off, 7–8 January 2020, assembly': '/base/events/kick-off/',
      'Weekly, 4 on the picture': '/base/series/weekly/',
    });
    expect(tipsOf(root)).toContain('MS3: Due M12 · Dec 2020');
  });

  test('has a legend of the marks that occur', () => {
    expect(timelineLegend(timelinePictureOf(MODEL)).map(({ words }) => words)).toEqual([
      'due, as first planned',
      'due, as postponed',
      'later by so much',
      'earlier by so much',
      'reached',
      'dropped',
      'printed on its public page',
      'said to be under way',
      'no source gives its month',
      'from the last word to the day due',
      'an assembly, workshop, school or talk',
      'a meeting with minutes',
      'a meeting announced or called off',
      'one of these days',
    ]);
  });
});

test('the plan of a work package shows its rows on the same months, without today', () => {
  const [workPackage] = MODEL.of('work-packages');
  const plan = workPackage && workPlanOf(MODEL, workPackage);
  const root = readXml(drawWorkPlan(plan ?? expect.fail(), routes, 1172, 'Plan'));
  expect(ofClass(root, 'code').map(({ text }) => text)).toEqual(['D1.1', 'MS1', 'MS2', 'MS3', 'MS4']);
  expect(ofClass(root, 'today')).toEqual([]);
});

describe('the slip over the meetings, a day 550 / 731 px wide from 34 on', () => {
  const picture = slipPictureOf(MODEL, [...MODEL.of('milestones'), ...MODEL.of('deliverables')]);
  const root = readXml(drawSlip(picture, routes, 712, 'Slip'));
  const unit = 550 / 731;
  const x = (days: number) => Number((34 + days * unit).toFixed(2));
  // Upwards from 1 February 2020 to 31 January 2021, 366 days, below a head of 24 px.
  const y = (days: number) => Number((24 + (366 + 31 - days) * unit).toFixed(2));

  test('a line is flat at the month due, climbs at the meeting that moved it, and ends on the diagonal', () => {
    expect(ofClass(root, 'trend').map(({ attributes: { class: name, d, x1, x2 } }) => [name, d ?? [x1, x2]])).toEqual([
      ['trend', `M 34 ${y(60)} H ${x(161)}`],
      ['trend', `M 34 ${y(91)} H ${x(60)} V ${y(60)}`],
      ['trend moved', `M 34 ${y(121)} H ${x(104)} V ${y(213)} H ${x(105)}`],
      ['trend ahead', [String(x(105)), String(x(213))]],
      ['trend silent', `M 34 ${y(366)} H ${x(366)}`],
    ]);
    const [diagonal] = ofClass(root, 'diagonal');
    expect(diagonal?.attributes).toMatchObject({ x1: String(x(31)), y1: String(y(31)), x2: String(x(397)), y2: '24' });
  });

  test('what is moved is marked at the meeting that moved it', () => {
    expect(tops(root, 'postponed')).toEqual([x(104)]);
    expect(linksOf(root)).toMatchObject({
      'MS2: Postponed to M7 · Jul 2020, said in m2, 14 April 2020': '/base/meetings/m2/#fog-says-tun-the-lamp-of',
    });
  });

  test('of many lines those that moved keep their names', () => {
    const many = {
      ...picture,
      lines: Array.from({ length: 80 }, (_, at) => ({ ...(picture.lines[at < 70 ? 3 : 2] ?? expect.fail()) })),
    };
    const names = ofClass(readXml(drawSlip(many, routes, 358, 'Slip')), 'strong').map(({ text }) => text);
    expect(names.filter((it) => it === 'MS2')).toHaveLength(10);
    expect(names.length).toBeLessThan(80);
  });
});

describe('the calendar, a day 924 / 366 px wide from 240 on', () => {
  const root = readXml(drawCalendar(calendarPictureOf(MODEL), routes, 1172));
  const at = (days: number) => Number((240 + (days * 924) / 366).toFixed(2));

  test('has a disc for each meeting, hollow when it did not take place, and a bar as long as an event or a doubt', () => {
    const places = (name: string) => ofClass(root, name).map(({ attributes }) => Number(attributes.cx ?? attributes.x));
    expect(places('meeting')).toEqual([at(41.5), at(104.5), at(160.5)]);
    expect(places('off')).toEqual([at(132.5)]);
    expect(places('between')).toEqual([at(121)]);
    expect(ofClass(root, 'event').map(({ attributes: { x, width } }) => [Number(x), width])).toEqual([
      [Number((at(7) - 4.5).toFixed(2)), '9'],
    ]);
    expect(linksOf(root)).toMatchObject({ 'm5, 12 May 2020, did not take place': '/base/meetings/m5/' });
  });
});

test('the network draws partners as squares, topics as discs, and a line for each pair', () => {
  const root = readXml(drawNetwork(networkPictureOf(MODEL), routes, 1172));
  expect(ofClass(root, 'partners').map(({ name }) => name)).toEqual(['path']);
  expect(ofClass(root, 'topics').map(({ name }) => name)).toEqual(['circle', 'circle']);
  expect(tipsOf(root).slice(0, 3)).toEqual(['Fog and Lamp: 1', 'TUN and Fog: 1', 'TUN and Lamp: 2']);
  expect(ofClass(root, 'bond').map(({ attributes }) => attributes['stroke-width'])).toEqual(['1.42', '1.42', '2.08']);
});

test('the order of the files changes no byte', () => {
  const other = modelOf(ENTRIES.toReversed(), SETTINGS);
  const all = (model: typeof MODEL) => [
    drawTimeline(timelinePictureOf(model), routes, 358),
    drawCalendar(calendarPictureOf(model), routes, 358),
    drawNetwork(networkPictureOf(model), routes, 358),
    drawSlip(slipPictureOf(model, model.of('milestones')), routes, 358, 'Slip'),
  ];
  expect(all(other)).toEqual(all(MODEL));
});
