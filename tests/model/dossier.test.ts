/** What the page of an entry knows beside what is said of it: actions, meetings, companions, outcomes. */
import { describe, expect, test } from 'vitest';
import { dossierOf } from '#model/dossier.ts';
import type { Entry, EntryKey } from '#model/entry.ts';
import { meetingListOf } from '#model/meeting-list.ts';
import { targetOf } from '#model/records/outcomes.ts';
import { companionsOf } from '#model/together.ts';
import { entry, meeting, milestone, modelOf, person, settingsWith, topic } from './invented.ts';

const settings = settingsWith({ series: [{ id: 'weekly', name: 'Weekly', cadence: 'weekly' }] });
const partner = (id: string, short: string) => entry(`partners/${id}`, { name: `The ${short}`, short });
const weekly = { series: 'weekly' };

describe('the actions on a page', () => {
  const model = modelOf(
    [
      partner('ilw', 'ILW'),
      partner('shed', 'Shed'),
      person('ann', 'Ann Lamp', {
        affiliations: [
          { partner: 'ilw', to: '2020-03' },
          { partner: 'shed', from: '2020-04' },
        ],
      }),
      person('bo', 'Bo Lens'),
      meeting(
        'one',
        '2020-02-01',
        '- ACTION @ann due 2020-02-10: Oil. ^oil\n- ACTION @ann @bo due 2020-12-01: Wick. ^wick',
        weekly,
      ),
      meeting(
        'two',
        '2020-05-01',
        '- DONE ^oil: Oiled.\n- ACTION @ann due 2020-05-02: Glass.\n- ACTION @ann: Sand.',
        weekly,
      ),
    ],
    settings,
  );
  const owned = (key: EntryKey) => dossierOf(model, key).owned?.rows.map((it) => [it.said.text, it.state, it.due]);

  test('are those of the person: open ones first, by the day on which they are due', () => {
    expect(owned('people/ann')).toEqual([
      ['Glass.', 'overdue', '2 May 2020'],
      ['Wick.', 'open', '1 December 2020'],
      ['Sand.', 'open', undefined],
      ['Oil.', 'done', '10 February 2020'],
    ]);
    expect(dossierOf(model, 'people/ann').owned).toMatchObject({ open: 3, overdue: 1, total: 4 });
    expect(owned('people/bo')).toEqual([['Wick.', 'open', '1 December 2020']]);
  });

  test('belong to the partner of their owner on the day on which they were asked', () => {
    expect(owned('partners/ilw')?.map(([text]) => text)).toEqual(['Wick.', 'Oil.']);
    expect(owned('partners/shed')?.map(([text]) => text)).toEqual(['Glass.', 'Sand.']);
  });

  test('are bounded, and counted in full', () => {
    const body = Array.from({ length: 40 }, (_, index) => `- ACTION @bo: Lamp ${index}.`).join('\n');
    const { owned } = dossierOf(modelOf([person('bo', 'Bo Lens'), meeting('m', '2020-01-01', body)]), 'people/bo');
    expect([owned?.rows.length, owned?.total]).toEqual([24, 40]);
  });
});

describe('the meetings on a page', () => {
  test('of a partner are those at which its people were, by their affiliation on the day', () => {
    const model = modelOf([
      partner('ilw', 'ILW'),
      person('ann', 'Ann Lamp', { affiliations: [{ partner: 'ilw', from: '2020-02', to: '2020-03' }] }),
      meeting('before', '2020-01-31', '', { present: ['ann'] }),
      meeting('chaired', '2020-02-01', '', { chairs: ['ann'] }),
      meeting('perhaps', '2020-03-30/2020-04-02', '', { present: ['ann'] }),
      meeting('after', '2020-04-01', '', { scribe: 'ann' }),
    ]);
    const { meetings } = dossierOf(model, 'partners/ilw');
    expect(meetings.map(({ label, total }) => [label, total])).toEqual([['Its people attended', 2]]);
    expect(meetings[0]?.years[0]?.cards.map((it) => it.label)).toEqual(['perhaps', 'chaired']);
  });

  test('are counted by year, newest first; so many are named and no more', () => {
    const all = ['2019', '2020'].flatMap((year) =>
      Array.from({ length: 200 }, (_, index) => {
        const day = new Date(Date.UTC(Number(year), 0, 1 + index)).toISOString().slice(0, 10);
        return meeting(day, day, '');
      }),
    );
    const model = modelOf([...all, meeting('never', '2019-01-01/2020-12-31', '')]);
    const keys = model.of('meetings').map((it): EntryKey => `meetings/${it.id}`);
    const list = meetingListOf(model, 'Meetings', keys);
    expect(list.total).toBe(401);
    expect(list.years.map(({ year, count, cards }) => [year, count, cards.length])).toEqual([
      ['2020', 200, 200],
      ['2019', 200, 100],
      ['', 1, 0],
    ]);
  });
});

describe('what an entry is mentioned together with', () => {
  const together = (...bodies: string[]) => {
    const entries: Entry[] = [topic('fog', 'Fog'), topic('lamp', 'Lamp'), topic('oil', 'Oil'), milestone('ms1', 'MS1')];
    const meetings = bodies.map((body, index) => meeting(`m${index}`, `2020-01-0${index + 1}`, body));
    return companionsOf(modelOf([...entries, ...meetings]), 'topics/fog').map(
      ({ card, items }) => `${card.label} ${items}`,
    );
  };

  test('is what stands in the same line', () => {
    expect(together('- Fog and Oil\n- Lamp')).toEqual(['Oil 1']);
  });

  test('is what stands under the same agenda item more than once, the most frequent first', () => {
    expect(together('## Weather\n\n- Fog\n- Lamp\n- Oil', '## Weather\n\n- Fog\n- Oil\n- Lamp, Fog and MS1')).toEqual([
      'Lamp 2',
      'Oil 2',
      'MS1 1',
    ]);
  });

  test('is not what stands once under the same item, nor under another, nor what no minutes say', () => {
    expect(together('## Weather\n\n- Fog\n- Lamp\n\n## Oil\n\n- Oil')).toEqual([]);
    const agenda = meeting('m', '2020-01-01', '- Fog and Lamp', { minutes: 'none' });
    expect(companionsOf(modelOf([topic('fog', 'Fog'), topic('lamp', 'Lamp'), agenda]), 'topics/fog')).toEqual([]);
  });

  test('is told of twelve, and never of the entry itself', () => {
    const topics = Array.from({ length: 20 }, (_, index) => topic(`t${index}`, `Thing${index}`));
    const body = `- ${topics.map((it) => (it.kind === 'topics' ? it.data.name : '')).join(' ')}`;
    const companions = companionsOf(modelOf([...topics, meeting('m', '2020-01-01', body)]), 'topics/t0');
    expect(companions).toHaveLength(12);
    expect(companions.map((it) => it.card.key)).not.toContain('topics/t0');
  });
});

describe('what became of a record', () => {
  const first =
    '- ACTION: Oil. ^oil\n- QUESTION: Why? ^why\n- DECISION: Red. ^red\n- ACTION: Wick. ^wick\n- DONE ^wick: Cut. ^cut';
  const second =
    '- DONE ^oil 2020-01-09: Oiled. ^oiled\n- ANSWER ^why: So. ^so\n- DECISION supersedes ^red: Blue. ^blue';
  const dossier = (...more: Entry[]) => dossierOf(modelOf([meeting('a', '2020-01-01', first), ...more]), 'meetings/a');

  test('is said with its day, and leads to the line that says so', () => {
    const { outcomes } = dossier(meeting('b', '2020-01-20', second));
    expect(outcomes.map(({ anchor, words, by }) => [anchor, words, `${by.meeting}#${by.anchor}`])).toEqual([
      ['oil', 'done on 9 January 2020', 'meetings/b#oiled'],
      ['why', 'answered on 20 January 2020', 'meetings/b#so'],
      ['red', 'superseded on 20 January 2020', 'meetings/b#blue'],
      ['wick', 'done at this meeting', 'meetings/a#cut'],
    ]);
  });

  test('is not known before it is said', () => {
    const words = (...more: Entry[]) => dossier(...more).outcomes.map((it) => it.words);
    expect(words()).toEqual(['done at this meeting']);
    expect(words(meeting('b', '2020-07-20', second))).toEqual(['done at this meeting']);
  });

  test('the line that says so knows the record of which it speaks, also when its body is read again', () => {
    const entries = [meeting('a', '2020-01-01', first), meeting('b', '2020-01-20', second)];
    const { targets } = dossierOf(modelOf(entries), 'meetings/b');
    const again = modelOf(entries).outline('meetings/b').records;
    expect(again.map((record) => targetOf(targets, record)?.words)).toEqual(['Oil.', 'Why?', 'Red.']);
    expect(targets.map(({ anchor, target }) => [anchor, target.anchor])).toEqual([
      ['oiled', 'oil'],
      ['so', 'why'],
      ['blue', 'red'],
    ]);
  });
});
