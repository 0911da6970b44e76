import { describe, expect, test } from 'vitest';
import { entry, meeting, milestone, settingsWith } from '../model/invented.ts';
import { told } from './told.ts';

const milestones = [milestone('ms1', 'MS1'), milestone('ms12', 'MS12')];
const toldOf = (body: string, settings = settingsWith()) =>
  told([...milestones, meeting('m', '2020-01-08', body)], { settings });

test.each([
  ['- After MS1, MS21.', '10:14', 'MS21', 'did you mean MS12? Or add'],
  ['- After\n  MS 7, nothing.', '11:3', 'MS 7', 'add'],
  ['D4.2', '10:1', 'D4.2', 'add'],
  ['(T2.1)', '10:2', 'T2.1', 'add'],
  ['- MS13', '10:3', 'MS13', 'add'],
  ['## 2. MS13 at last', '10:7', 'MS13', 'add'],
])('%s', (body, place, code, hint) => {
  expect(toldOf(body)).toEqual([
    `meetings/m.md:${place} warning unknown-code: ${code} is spelled like a code, and no entry has it → ${hint} its entry, or write \\${code} where there is to be none`,
  ]);
});

describe('nothing is told of', () => {
  test.each([
    ['codes with an entry, however written', '- MS1, MS 12, MS\n  1.'],
    ['a code after a backslash', '- \\MS21'],
    ['code and links', '`MS21`, [MS21](https://a.example), https://a.example/MS21'],
    ['part of a longer word', '- MS21a, XMS21, MS21.5, MS21-2, v1.MS21'],
    ['months and other words with numbers', '- M40, H2020, RUN3, COVID-19, 3.2'],
  ])('%s', (_, body) => {
    expect(toldOf(body)).toEqual([]);
  });

  test('a page, which may speak of what has no entry', () => {
    expect(told([entry('pages/t', { title: 'T' }, 'Nobody knows of MS21.')])).toEqual([]);
  });

  test('a number by itself, where a code is spelled so', () => {
    expect(toldOf('- 12 of them', settingsWith({ codes: { task: ['{n}'], milestone: ['MS{n}'] } }))).toEqual([]);
  });
});

test('a code is told in every note and on every line, but not more than twenty times', () => {
  const meetings = [meeting('a', '2020-02-05', '- MS21'), meeting('b', '2020-01-08', '- MS21\n- MS21')];
  expect(told([...milestones, ...meetings]).map((it) => it.split(' ')[0])).toEqual([
    'meetings/a.md:10:3',
    'meetings/b.md:10:3',
    'meetings/b.md:11:3',
  ]);
  expect(toldOf('- MS21\n'.repeat(30))).toHaveLength(20);
});

test('what a record is about is told by another rule', () => {
  expect(toldOf('- INFO MS21: It is as it was.')).toEqual([
    'meetings/m.md:10:8 warning unknown-name: nothing goes by the name MS21 → did you mean MS12?',
  ]);
});

test('where nearly everything looks like a code, the first 200 are told', () => {
  const body = Array.from({ length: 1000 }, (_, n) => `- D1.${n}\n`).join('');
  const findings = toldOf(body);
  expect(findings).toHaveLength(200);
  expect(findings[0]).toContain('meetings/m.md:10:3 ');
  expect(findings.at(-1)).toContain('meetings/m.md:209:3 ');
});
