import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, fieldsOf } from '#model/registers/fields.ts';
import { REGISTERS } from '#model/routes.ts';
import { lampsOn } from './collaboration.ts';

const JUNE = lampsOn('2022-06-15');
const addressOf = (key: string, anchor?: string) => `https://lamps.example/${key}/${anchor ? `#${anchor}` : ''}`;
const recordsOf = (name: (typeof REGISTERS)[number]) => fieldsOf(JUNE, name, addressOf);

describe('the records to download', () => {
  test('stand in the order in which the lines were said, whatever their state', () => {
    expect(recordsOf('actions').map((it) => `${it.id} ${it.state}`)).toEqual([
      'lamps/1^wicks done',
      'lamps/1^stairs open',
      'lamps/2^count overdue',
      'lamps/2^board open',
    ]);
    expect(recordsOf('changes').map((it) => `${it.code} ${it.from} ${it.state}`)).toEqual([
      'D1.1 null underway',
      'MS1 null postponed',
      'D1.1 underway achieved',
      'MS4 null dropped',
      'MS1 postponed postponed',
    ]);
  });

  test('say all there is to say of an action', () => {
    expect(recordsOf('actions')[0]).toEqual({
      id: 'lamps/1^wicks',
      state: 'done',
      owners: ['ann', 'bob'],
      due: '2022-02-10',
      about: null,
      work_packages: ['wp1'],
      text: 'Ask the sites for wicks.',
      meeting: 'lamps/1',
      date: '2022-02-01',
      agenda_item: 'Wicks',
      series: 'lamps',
      address: 'https://lamps.example/meetings/lamps/1/#wicks',
      done_text: 'Forty wicks have come.',
      done_meeting: 'lamps/2',
      done_date: '2022-03-01',
      done_agenda_item: null,
      done_series: 'lamps',
      done_address: 'https://lamps.example/meetings/lamps/2/#forty-wicks-have-come',
      as_of: '2022-06-15',
    });
  });

  test('say all there is to say of a milestone', () => {
    expect(recordsOf('register').find((it) => it.code === 'MS1')).toEqual({
      id: 'milestones/ms1',
      code: 'MS1',
      title: null,
      work_packages: ['wp1', 'wp2'],
      lead: null,
      due: 'M3',
      revised: ['M6', 'M9'],
      due_now: 'M9',
      due_day: '2022-09-30',
      standing: 'open',
      state: 'postponed',
      reached: null,
      reached_month: null,
      slip: 6,
      slip_is_at_most: false,
      page: 'https://lamps.example/milestones/ms1/',
      text: 'Once more.',
      meeting: 'board',
      date: '2022-04-15',
      agenda_item: null,
      series: null,
      address: 'https://lamps.example/meetings/board/#once-more',
      as_of: '2022-06-15',
    });
  });

  test.each(REGISTERS)('of the register %s have the same fields in the same order', (name) => {
    const names = recordsOf(name).map((it) => Object.keys(it));
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual(names.map(() => FIELD_NAMES[name]));
  });
});
