import { describe, expect, test } from 'vitest';
import type { Fact } from '#model/facts/fact.ts';
import { factsOf } from '#model/facts/facts-of.ts';
import { indexGroups } from '#model/index-groups.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith, topic } from './invented.ts';

const settings = settingsWith({
  timeZone: 'Europe/Paris',
  series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly', timeZone: 'Europe/Athens' }],
  phases: [
    { id: 'club', name: 'Club', kind: 'open-collaboration', start: '2021-12' },
    { id: 'paid', name: 'Paid', kind: 'funded', start: '2020-01-01', end: '2020-12-31' },
  ],
});

const model = modelOf(
  [
    entry('partners/ilw', {
      name: 'Invented Lamp Works',
      short: 'ILW',
      country: 'FR',
      city: 'Brest',
      formerNames: [{ name: 'Lamps & Co', until: '2019' }],
    }),
    person('ann', 'Ann Lamp', { affiliations: [{ partner: 'ilw', from: '2020-03' }] }),
    entry('work-packages/wp1', {
      code: 'WP1',
      title: 'Lamps',
      tasks: [{ code: 'T1.1', leaders: [{ person: 'ann' }] }],
    }),
    milestone('ms1', 'MS1', { due: 'M3', workPackages: ['wp1'] }),
    milestone('ms2', 'MS2', { workPackages: ['wp1'] }),
    entry('deliverables/d1.1', {
      code: 'D1.1',
      workPackage: 'wp1',
      due: 'M2',
      type: 'R',
      dissemination: 'PU',
      links: { doi: '10.5555/lamp' },
    }),
    meeting('one', '2020-02-05', '## 1. Lamps\n\n- MS1 is near.\n- First D1.1, then MS1.', {
      series: 'weekly',
      start: '09:00',
      end: '10:00',
      chairs: ['ann'],
    }),
    meeting('two', '2020-03-01/2020-04-15', '- Told of MS1.', { minutes: 'none', start: '09:00', chairs: ['ann'] }),
    meeting('never', '2020-01-01/2021-12-31', '', { minutes: 'none' }),
    topic('lamp', 'Lamp', { role: 'shines' }),
  ],
  settings,
);

/** Facts as a reader sees them, a line each. */
function said(key: Parameters<typeof model.get>[0]): string[] {
  const found = model.get(key);
  if (!found) throw new Error(`There is no ${key}.`);
  const line = (parts: Fact['lines'][number]) =>
    parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  return factsOf(model, found).map(({ label, lines }) => `${label}: ${lines.map(line).join(' | ')}`);
}

describe('the facts beside the text', () => {
  test.each([
    [
      'deliverables/d1.1',
      ['Work package: WP1', 'Type: Report (R)', 'Dissemination level: Public (PU)', 'Links: doi:10.5555/lamp'],
    ],
    ['milestones/ms2', ['Work package: WP1']],
    ['work-packages/wp1', ['Task: T1.1 · title not found in the sources · Ann Lamp']],
    [
      'meetings/one',
      [
        'Project month: M2 · Feb 2020',
        'Time: 09:00–10:00, Europe/Athens',
        'Series: Weekly',
        // She came to ILW a month later.
        'Chair: Ann Lamp',
        'Minutes: draft',
      ],
    ],
    [
      'meetings/two',
      [
        'Project month: M3 · Mar 2020 to M4 · Apr 2020',
        'Time: 09:00, Europe/Paris',
        'Chair: Ann Lamp, ILW',
        'Minutes: not copied here; see the source',
      ],
    ],
    ['people/ann', ['Affiliation: ILW (since March 2020)']],
    ['partners/ilw', ['Place: Brest, France', 'Former name: Lamps & Co (until 2019)']],
    ['periods/club', ['Kind: Open collaboration', 'Project months: M24 · Dec 2021']],
    ['periods/paid', ['Kind: Funded', 'Project months: M1 · Jan 2020 to M12 · Dec 2020']],
  ] as const)('of %s', (key, facts) => {
    expect(said(key)).toEqual(facts);
  });
});

describe('an index', () => {
  test('of meetings is divided by years, and what has no day that tells when comes last', () => {
    expect(indexGroups(model, 'meetings').map(({ label, rows }) => [label, rows.map((it) => it.card.key)])).toEqual([
      ['2020', ['meetings/two', 'meetings/one']],
      ['Day unknown', ['meetings/never']],
    ]);
  });

  test('tells what a meeting was about: its items, or what its agenda names', () => {
    expect(indexGroups(model, 'meetings')[0]?.rows.map((it) => it.note)).toEqual(['Told of MS1.', 'Lamps']);
  });

  test('of topics says what each is to the collaboration', () => {
    expect(indexGroups(model, 'topics')).toEqual([
      { label: 'Concepts', rows: [{ card: { key: 'topics/lamp', kind: 'topics', label: 'Lamp' }, note: 'shines' }] },
    ]);
  });

  test('of periods says of an open one since when it is', () => {
    const dates = indexGroups(model, 'periods').flatMap(({ rows }) => rows.map((it) => it.card.date));
    expect(dates).toEqual(['1 January – 31 December 2020', 'since December 2021']);
  });
});
