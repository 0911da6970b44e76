/** What is said of a meeting before anybody has written its note? */
import { expect, test } from 'vitest';
import { bringsOver } from '#model/draft/brings-over.ts';
import { nextMeetings } from '#model/draft/next-meetings.ts';
import { meeting, milestone, modelOf, settingsWith } from '../invented.ts';

const settings = settingsWith({
  series: [{ id: 's', name: 'Series', cadence: 'fortnightly', anchor: '2020-06-03' }],
});
const note = (body: string, own: object = {}) => meeting('s/1', '2020-06-03', body, { series: 's', ...own });

/** The next meetings on 15 June 2020, with what they find open. */
function told(...entries: Parameters<typeof modelOf>[0]): string[] {
  const model = modelOf(entries, settings);
  return nextMeetings(model).map((it) => `${it.date}: ${bringsOver(model, it)}`);
}

test('how much is open is said in a few words', () => {
  expect(told(note('- INFO: All is well.'))).toEqual(['2020-06-17: nothing open']);
  expect(
    told(note('- ACTION: One.\n- ACTION: Two.\n- QUESTION: Why?'), milestone('ms1', 'MS1', { due: 'M6' })),
  ).toEqual(['2020-06-17: 2 open actions, 1 question, 1 due soon']);
});

test('a meeting that has a note already, and is not called off, is not to be written', () => {
  const next = (status?: string) => meeting('s/2', '2020-06-17', '', { series: 's', status });
  expect(told(note('- INFO: Hm.'), next('scheduled'))).toEqual([]);
  expect(told(note('- INFO: Hm.'), next())).toEqual([]);
  expect(told(note('- INFO: Hm.'), next('cancelled'))).toEqual(['2020-07-01: nothing open']);
});
