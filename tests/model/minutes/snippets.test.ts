import { expect, test } from 'vitest';
import { readOutline } from '#model/minutes/read-outline.ts';
import { KEYWORDS, STATES } from '#model/minutes/record.ts';
import { expandSnippet, readSnippets } from '../../expand-snippet.ts';

const snippets = Object.entries(readSnippets('fortnight.code-snippets'));
const records = snippets.filter(([name]) => name !== 'agenda item');

test('every keyword has a snippet, typed as it is written', () => {
  expect(new Set(records.map(([, it]) => it.prefix.split(' ')[0]))).toEqual(new Set(KEYWORDS));
});

test.each(records)('%s: as it stands it is one record', (name, snippet) => {
  const { records: read, nearRecords } = readOutline(`## 1. News\n\n- ${expandSnippet(snippet, '')}\n`, 1);
  expect(nearRecords).toEqual([]);
  expect(read.map((it) => it.keyword)).toEqual([name.split(' ')[0]]);
  expect(snippet).toMatchObject({ scope: 'markdown,mdx', include: ['**/meetings/**'] });
});

test('the states that a status may have are offered, in their order', () => {
  const status = records.find(([name]) => name === 'STATUS')?.[1];
  expect(status?.body[0]).toContain(`|${STATES.join(',')}|`);
});

test('what closes a record names it as the snippet of that record does', () => {
  const idsIn = (name: string) =>
    snippets.find(([it]) => it === name)?.[1].body[0]?.match(/\^\$\{\d+:([a-z-]+)\}/)?.[1];
  expect(idsIn('ACTION')).toBeDefined();
  expect([idsIn('DONE'), idsIn('ANSWER'), idsIn('DECISION supersedes')]).toEqual([
    idsIn('ACTION'),
    idsIn('QUESTION'),
    idsIn('DECISION'),
  ]);
});

test('an agenda item has its number, its title and its speakers', () => {
  const item = snippets.find(([name]) => name === 'agenda item')?.[1];
  const text = item ? expandSnippet(item, '') : '';
  expect(text).toBe('## 1. What it is about\n\nSpeakers: @first-last\n\n- ');
  expect(readOutline(text, 1).items).toMatchObject([{ speakers: ['first-last'] }]);
});
