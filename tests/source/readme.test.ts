import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '#markdown/components.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { KEYWORDS } from '#model/minutes/record.ts';
import { collectionNames } from '#schema/collections.ts';
import { PROJECT } from '#site/run.ts';
import { folderWith, problemsOf } from './folder.ts';

const README = readFileSync(join(PROJECT, 'content/README.md'), 'utf8');

/** An example in a language of the page on writing content; the first is 0. */
const example = (language: string, at = 0) =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))][at]?.[1] ?? '';

test('the meeting that the page on writing content shows is taken as it stands', () => {
  const name = 'meetings/wp2/2022-03-16-example.md';
  const problems = problemsOf(join(PROJECT, 'content'), folderWith({ [name]: example('md') }));
  expect(example('md')).toContain('Speakers:');
  expect(problems.filter((it) => it.file === name)).toEqual([]);
});

test('the records that it shows are records, and nothing is wrong with them', () => {
  const [front = ''] = example('md').split('## 1.');
  const body = example('md', 1);
  const { records, nearRecords } = readOutline(body, 1);
  expect(new Set(records.map((it) => it.keyword))).toEqual(new Set(KEYWORDS));
  expect(records).toHaveLength(body.trim().split('\n').length);
  expect(nearRecords).toEqual([]);
  const name = 'meetings/wp2/2022-03-16-example.md';
  const problems = problemsOf(join(PROJECT, 'content'), folderWith({ [name]: front + body }));
  expect(problems.filter((it) => it.file === name)).toEqual([]);
});

test('it shows every component with every attribute, and names every folder', () => {
  for (const [component, attributes] of Object.entries(COMPONENTS)) {
    const line = example('mdx')
      .split('\n')
      .find((it) => it.startsWith(`<${component} `));
    for (const attribute of Object.keys(attributes)) expect(line).toContain(` ${attribute}="`);
  }
  for (const folder of collectionNames) expect(README).toMatch(new RegExp(`\`${folder}(?:/<series>/)?\``));
});
