import { describe, expect, test } from 'vitest';
import { meeting, milestone } from '../model/invented.ts';
import { told } from './told.ts';

const known = [
  milestone('ms11', 'MS11', { due: 'M10', title: 'First lamp' }),
  milestone('ms12', 'MS12', { due: 'M14', title: 'All lamps lit' }),
  milestone('ms13', 'MS13', { due: 'M12' }),
];
const toldOf = (body: string) =>
  told([...known, meeting('m', '2020-01-08', body)]).filter((it) => !/wrong-month|past-due:/.test(it));

describe('a month that is spoken of as a milestone is told where it stands', () => {
  test.each([
    ['- M12 was achieved.', '10:3'],
    ['- M12 delivered and ticked', '10:3'],
    ['- So M12 has not yet been completed', '10:6'],
    ['- The milestone M12 is late', '10:17'],
    ['- Milestones M12 and M11', '10:14'],
    ['- M12 (All lamps lit)', '10:3'],
    ['- M12: “All lamps lit” is late', '10:3'],
    ['- MS11 and M12 are late', '10:12'],
    ['- M12 and MS11', '10:3'],
    ['- The means of verification of M12', '10:32'],
    ['## 2. M12 achieved', '10:7'],
    ['| a | M12 was dropped |\n| - | - |', '10:7'],
    ['- One\n  - Two\n    - M12 postponed', '12:7'],
    ['- Milestones M99 and M12 are late', '10:22'],
    ['- We ticked M12 on the portal', '10:13'],
    ['- M12: the “All lamps lit” milestone', '10:3'],
  ])('%s', (body, place) => {
    const found = toldOf(body).filter((it) => it.includes('month-for-milestone'));
    expect(found[0]).toBe(
      `meetings/m.md:${place} warning month-for-milestone: M12 is a month, and what is said here is said of a milestone → write MS12, or \\M12 where the month is meant`,
    );
  });
});

describe('nothing is told of', () => {
  test.each([
    'M12 (December)',
    'in M12',
    'due M12, by M12, until the end of M12',
    'M1–M12, M1-M12, from M1 to M12',
    'D1.1 M12 delivered',
    'MS12 (M14) and MS11 (M12)',
    'MS13 and M12, its month',
    'MS11, M12',
    'Postponed from M12 to M14',
    'In M12 delivered, after M12 achieved',
    'M12 was a busy month',
    'MS11 was achieved M12',
    'the milestones of M12',
    'milestone M30, M30 was achieved',
    'the M12 milestones',
    '\\M12 was achieved',
    '`M12 was achieved`',
    'due M12 and MS11',
  ])('%s', (body) => {
    expect(toldOf(`- ${body}`).filter((it) => /month-for-milestone/.test(it))).toEqual([]);
  });
});

test('in a status line it is an error, and not told twice', () => {
  expect(toldOf('- STATUS M12 achieved: It burns.')).toEqual([
    'meetings/m.md:10:10 error status-of-nothing: M12 is a month of the project, and no name of anything → did you mean MS12?',
  ]);
});
