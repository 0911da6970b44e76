import { describe, expect, test } from 'vitest';
import { meeting, person, topic } from '../model/invented.ts';
import { told } from './told.ts';

const toldOf = (body: string, rule: string) =>
  told([person('ann-lamp', 'Ann Lamp'), person('ann-wick', 'Ann Wick'), meeting('m', '2020-03-11', body)])
    .filter((it) => it.includes(` ${rule}:`))
    .map((it) => it.replace(/^meetings\/m\.md:(\S+) warning [\w-]+: /, '$1 '));

describe('a heading that is none is told of:', () => {
  test.each([
    ['a\n\n##News', '12:1 this is no heading: a blank is missing after ## → write ## News'],
    ['###1. News', '10:1 this is no heading: a blank is missing after ### → write ### 1. News'],
    ['# 1. News', '10:1 a heading with one # is no agenda item: the page has its title already → write ## 1. News'],
    ['### 1. News', '10:1 a heading with ### is no agenda item → write ## 1. News'],
    ['**2) News**', '10:1 an agenda item is written in bold, and is none → write ## 2) News'],
  ])('%j', (body, words) => {
    expect(toldOf(body, 'heading')).toEqual([words]);
  });

  test.each([
    '## 1. News\n\n### 1. Of Ann\n\n**Bold** words, **2 March** and\n\n**2 March** it is.',
    '```\n# a comment\n##none\n```\n\n#5 is mended, #lamps are on',
    '###\n\n######',
  ])('not: %j', (body) => {
    expect(toldOf(body, 'heading')).toEqual([]);
  });

  test('a page that is no meeting may have headings of any level', () => {
    expect(told([{ ...topic('t', 'Lamp'), body: '# Lamp\n\n### 1. Wick\n\n**1. Oil**' }])).toEqual([]);
  });
});

test.each([
  ['## 1. A\n\n## 2. B\n\n## 4. C', ['14:4 item 4 stands after item 2 → number it 3, or add the item that is missing']],
  [
    '## 1. A\n\n## 3. B\n\n## 2. C',
    [
      '12:4 item 3 stands after item 1 → number it 2, or add the item that is missing',
      '14:4 item 2 stands after item 3 → number this one 4',
    ],
  ],
  ['## 3. A\n\n## B\n\n## 4. C\n\n## 4.a D\n\n## 5) E', []],
])('numbers of items follow one another: %j', (body, words) => {
  expect(toldOf(body, 'item-number')).toEqual(words);
});

describe('a line of speakers', () => {
  const item = '## 1. A\n\n';
  test.each([
    [`${item}Speakers: @ann-lamp, @ann-wick\n\n- a`, []],
    [`${item}- a\n- Speakers were loud: they spoke of Ann Lamp`, []],
    [
      `${item}Speakers: @ann-lamp; @ann-wick`,
      ['12:1 this line is not read as one of speakers → write Speakers: @ann-lamp, @ann-wick'],
    ],
    [`${item}Presenter: Ann Lamp`, ['12:1 this line is not read as one of speakers → write Speakers: @ann-lamp']],
    [`${item}Speakers: Ann`, []],
    [`${item}Speakers: Jo Doe`, []],
    [
      `${item}- Speakers: @ann-lamp`,
      [
        '12:3 this line is not read as one of speakers → put it right below the heading of its item: Speakers: @ann-lamp',
      ],
    ],
    [
      `${item}- a\n\nSpeakers: @ann-lamp`,
      [
        '14:1 this line is not read as one of speakers → put it right below the heading of its item: Speakers: @ann-lamp',
      ],
    ],
  ])('%j', (body, words) => {
    expect(toldOf(body, 'speakers-line')).toEqual(words);
  });
});
