import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { reportText } from '#check/report/text.ts';
import { asReported } from '#cli/report.ts';
import { COMPONENTS } from '#markdown/components.ts';
import { nextDate } from '#model/cadence.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { KEYWORDS, STATES } from '#model/minutes/record.ts';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import { readLibrary } from '#site/library.ts';
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

test('what it shows of the check is what the check says', () => {
  const name = 'meetings/wp2/2022-03-16.md';
  const folder = folderWith({ [name]: example('md').replace('xavier-espinal]', 'xavier-espinol]') });
  const problems = problemsOf(join(PROJECT, 'content'), folder).filter((it) => it.path?.endsWith(name));
  const told = reportText(asReported(problems, folder)).replace(name, `content/${name}`);
  expect(example('text')).toBe(`${told}\n`);
});

test('it names every state of a deliverable, and every kind of file that can be begun', () => {
  for (const state of STATES) expect(README).toContain(`\`${state}\``);
  const [, others = ''] = /`npm run new -- (person` \([^)]*\))/.exec(README) ?? [];
  const words = others.match(/[a-z-]+/g) ?? [];
  const ones = collectionNames.map((it: CollectionName) => collections[it].one.replace(' ', '-'));
  expect(words.length).toBeGreaterThan(4);
  expect(words.filter((it) => !ones.includes(it as never))).toEqual([]);
});

test.each([
  ['content/README.md', README],
  ['CONTRIBUTING.md', readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8')],
])('%s: the commands it names are there, and its links lead to a file and a heading', (name, text) => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const commands = [...text.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, command]) => command);
  expect(commands.filter((it) => it !== 'ci' && !Object.hasOwn(scripts, String(it)))).toEqual([]);
  // Links in code are examples.
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`]*`/g, '');
  const links = [...prose.matchAll(/\]\((?!https:)([^)#]*)#?([^)]*)\)/g)];
  expect(links.length).toBeGreaterThan(1);
  for (const [, file = '', anchor = ''] of links) {
    const path = file ? join(PROJECT, dirname(name), file) : join(PROJECT, name);
    expect(existsSync(path), path).toBe(true);
    if (anchor) expect(headingsOf(path)).toContain(anchor);
  }
});

/** The anchors that the host of a repository gives to headings. */
const headingsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));

test('the settings with which another collaboration begins are enough, and its next meeting is known', () => {
  const front = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const [, settings = ''] = /```yaml\n([\s\S]*?)```/.exec(front) ?? [];
  const content = folderWith({ 'collaboration.yaml': settings });
  const { model, problems } = readLibrary({ content: [content], today: '2025-02-01' });
  expect(problems).toEqual([]);
  const [series] = model?.of('series') ?? [];
  expect(series && nextDate(series.data, [], '2025-02-01')).toBe('2025-02-11');
});
