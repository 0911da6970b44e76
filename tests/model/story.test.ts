/** The lines that speak of an entry: quoted word for word, with their place, in pages of a size that can be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { quotesOf, saidIn, storyOf, storyYears } from '#model/story.ts';
import { meeting, milestone, modelOf, person, topic } from './invented.ts';

const LAKE = topic('lake', 'Data Lake');
const ANN = person('ann', 'Ann Lamp');

const lines = (model: Model) =>
  quotesOf(model, 'topics/lake').map(({ before, name, after, records, proseStart }) => [
    `${before}[${name}]${after}`.slice(before.length >= proseStart ? proseStart : 0),
    records?.map(({ keyword, head }) => `${keyword} ${head}`.trim()).join('; '),
  ]);

describe('a quoted line', () => {
  test('that records something says what, with the head of the record in words and its prose as it stands', () => {
    const body = [
      '- DECISION: Fill the Data Lake. ^fill',
      '- ACTION @ann due 2020-03-08: Dig for the **Data Lake** tomorrow.',
      '- QUESTION @ann due M4: A Data Lake?',
      '- STATUS MS1 postponed to M5; QUESTION: Is the Data Lake dry?',
      '- ACTION due next: No Data Lake without water.',
      '- INFO Data Lake: It rains. ^rain',
      '- The Data Lake rises. ^not-an-id',
    ];
    expect(lines(modelOf([LAKE, ANN, milestone('ms1', 'MS1'), meeting('m', '2020-03-01', body.join('\n'))]))).toEqual([
      ['Fill the [Data Lake].', 'DECISION'],
      ['Dig for the [Data Lake] tomorrow.', 'ACTION Ann Lamp, due 8 March 2020'],
      ['A [Data Lake]?', 'QUESTION Ann Lamp, due M4 · Apr 2020'],
      ['Is the [Data Lake] dry?', 'STATUS MS1 · Postponed to M5 · May 2020; QUESTION'],
      ['No [Data Lake] without water.', 'ACTION due at the next meeting'],
      ['INFO [Data Lake]: It rains.', 'INFO'],
      ['The [Data Lake] rises. ^not-an-id', undefined],
    ]);
  });

  test('of a meeting that was not held, or has no minutes, was not said', () => {
    const model = modelOf([
      LAKE,
      meeting('held', '2020-03-01', 'Data Lake'),
      meeting('off', '2020-03-02', 'Data Lake', { status: 'cancelled' }),
      meeting('planned', '2020-03-03', 'Data Lake', { status: 'scheduled' }),
      meeting('agenda', '2020-03-04', '- ACTION: Data Lake', { minutes: 'none' }),
    ]);
    expect(quotesOf(model, 'topics/lake').map((it) => [it.from.label, it.isSaid, it.records])).toEqual([
      ['held', true, undefined],
      ['off', false, undefined],
      ['planned', false, undefined],
      ['agenda', false, undefined],
    ]);
  });

  test('names those who spoke on its item; on the page of one of them, the others', () => {
    const body = '## 1. Lake\n\nSpeakers: @ann, @bo\n\n- Data Lake\n- @ann digs\n\n## 2. Rain\n\n- Data Lake';
    const model = modelOf([LAKE, ANN, person('bo', 'Bo Lens'), meeting('m', '2020-03-01', body)]);
    const speakers = (key: 'topics/lake' | 'people/ann') =>
      quotesOf(model, key).map(({ isSpeaker, itemTitle, speakers }) => [
        isSpeaker,
        itemTitle,
        speakers.map((it) => it.label).join(', '),
      ]);
    expect(speakers('topics/lake')).toEqual([
      [undefined, 'Lake', 'Ann Lamp, Bo Lens'],
      [undefined, 'Rain', ''],
    ]);
    expect(speakers('people/ann')).toEqual([
      [true, 'Lake', 'Bo Lens'],
      [undefined, 'Lake', 'Bo Lens'],
    ]);
  });

  test('marks the words that name the entry, whatever stands around them', () => {
    const piece = fc.constantFrom(
      'Data Lake',
      'Data  Lake',
      'data',
      '**',
      '`',
      '[x](/y/)',
      '😀',
      'é',
      ' ',
      '\\',
      '\n  ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const model = modelOf([LAKE, meeting('m', '2020-03-01', `- ${pieces.join(' ')}`)]);
        const mentions = model.mentionsOf('topics/lake');
        for (const [index, { before, name, after }] of quotesOf(model, 'topics/lake').entries()) {
          expect(name).toBe('Data Lake');
          expect(`${before}${name}${after}`).toBe(mentions[index]?.block.text);
        }
      }),
    );
  });
});

describe('a story', () => {
  /** Meetings of ten lines each, so many a year. */
  const years = (counts: Record<string, number>, own: object = {}): Entry[] =>
    Object.entries(counts).flatMap(([year, count]) =>
      Array.from({ length: count }, (_, index) => {
        const day = new Date(Date.UTC(Number(year), 0, 1 + index)).toISOString().slice(0, 10);
        return meeting(day, day, '- Data Lake again\n'.repeat(10), own);
      }),
    );

  test('of 300 lines stands on one page', () => {
    const model = modelOf([LAKE, ...years({ 2019: 10, 2020: 20 })]);
    const { quotes, years: apart, untold } = storyOf(model, 'topics/lake');
    expect([quotes.length, apart, untold]).toEqual([300, [], 0]);
  });

  test('of more lines tells the newest hundred, and each year on a page of its own', () => {
    const model = modelOf([LAKE, ...years({ 2019: 11, 2020: 20 })]);
    const { quotes, years: apart } = storyOf(model, 'topics/lake');
    expect([quotes.length, quotes[0]?.from.label]).toEqual([100, '2020-01-11']);
    expect(apart).toEqual([
      { year: '2019', count: 110 },
      { year: '2020', count: 200 },
    ]);
    expect(storyYears(model, 'topics/lake')).toEqual(apart);
    const told = apart.map(({ year }) => saidIn(model, 'topics/lake', year));
    expect(told.flat()).toEqual(quotesOf(model, 'topics/lake'));
  });

  test('leaves no meeting told in part, unless that alone is too much for a page', () => {
    const many = meeting('many', '2020-03-01', '- Data Lake once more\n'.repeat(150));
    const tooMany = meeting('too-many', '2020-03-01', '- Data Lake once more\n'.repeat(400));
    const count = (it: Entry) => storyOf(modelOf([LAKE, it, ...years({ 2019: 30 })]), 'topics/lake').quotes.length;
    expect([count(many), count(tooMany)]).toEqual([150, 300]);
  });

  test('counts the lines of other pages that it leaves out', () => {
    const model = modelOf([LAKE, ...years({ 2019: 40 }, { minutes: 'none' })]);
    const { quotes, years: apart, untold } = storyOf(model, 'topics/lake');
    expect([quotes.length, apart, untold]).toEqual([100, [], 300]);
  });
});
