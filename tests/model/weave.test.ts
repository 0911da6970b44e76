import { describe, expect, test } from 'vitest';
import { connectionsOf } from '#model/connections.ts';
import { dossierOf } from '#model/dossier.ts';
import { quotesOf } from '#model/story.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith, topic } from './invented.ts';

describe('mentions', () => {
  const model = modelOf([
    meeting(
      'late',
      '2020-05-01',
      '## 1. Lake\n\nSpeakers: @ann\n\n- The Data Lake, the Data Lake.\n  - MS1 and Data Lake\n',
    ),
    meeting(
      'early',
      '2020-02/2020-03',
      'Data\nLake of @ann and Ann Lamp.\n\n`Data Lake`, [Data Lake](https://a.example), \\Data Lake\n',
    ),
    meeting('middle', '2020-04-01', '# Data Lake\n\nNothing.\n'),
    topic('lake', 'Data Lake', {}),
    milestone('ms1', 'MS1'),
    person('ann', 'Ann Lamp'),
    entry('pages/about', { title: 'About' }, 'Of the Data Lake.\n'),
  ]);

  test('are told in order of time, once a line, with the words and the agenda item', () => {
    expect(model.mentionsOf('topics/lake').map((it) => [it.from, it.block.line, it.text, it.itemTitle])).toEqual([
      ['meetings/early', 10, 'Data\nLake', undefined],
      ['meetings/late', 14, 'Data Lake', 'Lake'],
      ['meetings/late', 15, 'Data Lake', 'Lake'],
      ['pages/about', 10, 'Data Lake', undefined],
    ]);
  });

  test('of one entry are told in order of appearance', () => {
    expect(model.mentionsBy('meetings/early').map((it) => [it.of, it.text])).toEqual([
      ['topics/lake', 'Data\nLake'],
      ['people/ann', '@ann'],
    ]);
  });

  test('an entry does not speak of itself', () => {
    const own = modelOf([entry('topics/lake', { name: 'Lake', kind: 'concept' }, 'The Lake is a Lake.\n')]);
    expect(own.mentionsOf('topics/lake')).toEqual([]);
  });

  test('are quoted with what stands before and after', () => {
    expect(quotesOf(model, 'topics/lake').map(({ before, name, after }) => [before, name, after])).toEqual([
      ['', 'Data Lake', ' of Ann Lamp and Ann Lamp.'],
      ['The ', 'Data Lake', ', the Data Lake.'],
      ['MS1 and ', 'Data Lake', ''],
      ['Of the ', 'Data Lake', '.'],
    ]);
  });

  test('the name is quoted where it stands as a word of its own', () => {
    const { MS1, MS12 } = { MS1: milestone('ms1', 'MS1'), MS12: milestone('ms12', 'MS12') };
    const quotes = quotesOf(
      modelOf([MS1, MS12, meeting('m', '2020-01-01', 'After MS12 comes MS1.')]),
      'milestones/ms1',
    );
    expect(quotes.map(({ before, name, after }) => [before, name, after])).toEqual([['After MS12 comes ', 'MS1', '.']]);
  });
});

describe('references', () => {
  const settings = settingsWith({
    series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly', chairs: ['ann'] }],
    reportingPeriods: [{ code: 'RP 1', name: 'first', start: '2020-01-01', end: '2021-12-31' }],
    codes: { reportingPeriod: ['RP {n}'] },
  });
  const model = modelOf(
    [
      meeting('m1', '2020-01-08', '', { series: 'weekly', chairs: ['ann'], present: ['ann'] }),
      meeting('m2', '2020-01-15', '', { series: 'weekly', scribe: 'ann' }),
      meeting('m3', '2020-01-22', '', { series: 'weekly' }),
      entry('events/review', {
        name: 'Review',
        kind: 'review',
        start: '2020-06',
        reportingPeriod: 'rp-1',
        speakers: ['ann'],
      }),
      entry('partners/ilw', { name: 'Invented Lampworks', short: 'ILW' }),
      entry('partners/shed', { name: 'The Shed', short: 'Shed', parent: 'ilw' }),
      person('ann', 'Ann Lamp', { affiliations: [{ partner: 'ilw' }] }),
    ],
    settings,
  );

  test('are told from the other side, in reading order', () => {
    expect(connectionsOf(model, 'people/ann')).toEqual([
      { label: 'Chairs', keys: ['series/weekly'] },
      { label: 'Chaired', keys: ['meetings/m1'] },
      { label: 'Attended', keys: ['meetings/m1'] },
      { label: 'Took the minutes of', keys: ['meetings/m2'] },
      { label: 'Spoke at', keys: ['events/review'] },
    ]);
    expect(connectionsOf(model, 'partners/ilw').map((it) => it.label)).toEqual(['Parts of it', 'People']);
    expect(connectionsOf(model, 'series/weekly')).toEqual([
      { label: 'Meetings', keys: ['meetings/m3', 'meetings/m2', 'meetings/m1'] },
    ]);
  });

  test('reach a period by an id made of its code', () => {
    expect(connectionsOf(model, 'periods/rp-1')).toEqual([{ label: 'Events', keys: ['events/review'] }]);
  });

  test('a meeting knows the one before and the one after in its series', () => {
    const { previous, next } = dossierOf(model, 'meetings/m2');
    expect([previous?.key, next?.key]).toEqual(['meetings/m1', 'meetings/m3']);
    expect(dossierOf(model, 'meetings/m1').previous).toBeUndefined();
  });
});

test('what is woven does not depend on the order of the files', () => {
  const entries = [
    meeting('b', '2020-01-08', 'Ann Lamp and the Fog, @nobody.'),
    meeting('a', '2020-01-08', 'The Fog.', { chairs: ['ann', 'anne'] }),
    topic('fog', 'Fog'),
    topic('mist', 'Mist', { aliases: ['Fog'] }),
    person('ann', 'Ann Lamp'),
  ];
  const told = (list: typeof entries) => {
    const model = modelOf(list);
    return JSON.stringify([
      model.entries,
      model.clashes,
      model.entries.map((it) => dossierOf(model, `${it.kind}/${it.id}`)),
    ]);
  };
  expect(told(entries.toReversed())).toBe(told(entries));
  expect(told(entries.slice(1))).not.toBe(told(entries));
});
