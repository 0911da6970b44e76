import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '#markdown/components.ts';
import { collectionNames } from '#schema/collections.ts';
import { PROJECT } from '#site/run.ts';
import { folderWith, problemsOf } from './folder.ts';

const README = readFileSync(join(PROJECT, 'content/README.md'), 'utf8');

/** The example in a language of the page on writing content. */
const example = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(README)?.[1] ?? '';

test('the meeting that the page on writing content shows is taken as it stands', () => {
  const name = 'meetings/wp2/2022-03-16-example.md';
  const problems = problemsOf(join(PROJECT, 'content'), folderWith({ [name]: example('md') }));
  expect(example('md')).toContain('Speakers:');
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
