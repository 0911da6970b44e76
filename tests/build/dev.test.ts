/** `dev`: what people change while they write shows without a restart, wherever it is shown. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { openIndex } from '#search/query/open-index.ts';
import { addressOf, ask } from '../search/archive.ts';
import { Project, type Running } from './project.ts';

const project = new Project();
let port: number;
let server: Running;

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What the server answers, without the style sheets; an error while it starts is an empty page, for tests that wait. */
async function read(path: string): Promise<string> {
  const answer = await fetch(`http://localhost:${port}${path}`).catch(() => undefined);
  return answer?.ok ? (await answer.text()).replace(/<(style|svg)[\s\S]*?<\/\1>/g, '') : '';
}

const status = async (path: string) => (await fetch(`http://localhost:${port}${path}`).catch(() => undefined))?.status;
function shows(path: string) {
  onTestFailed(() => console.error(server.said()));
  return expect.poll(() => read(path), { timeout: 20_000, interval: 100 });
}

beforeAll(async () => {
  port = await freePort();
  server = project.start(['dev', '--content', 'content', '--today', '2025-10-01'], { PORT: String(port) });
  while (server.child.exitCode === null && !(await read('/')).includes('LIGHTHOUSE')) await sleep(100);
}, 60_000);

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.outcome;
});

test('a changed line shows on its page, and where it is quoted', async () => {
  await shows('/milestones/ml2/').toContain('no loss');
  project.edit('meetings/tech/2024-02-21.md', '3.2 GB, no loss', '3.2 GB, no loss at all');
  await shows('/meetings/tech/2024-02-21/').toContain('no loss at all');
  await shows('/milestones/ml2/').toContain('no loss at all');
});

test('a changed title shows on its page, in its index and where it is named', async () => {
  project.edit(
    'topics/fog-bank.md',
    'name: Fog Bank',
    'name: Fog Bank\naliases: [Mist]\nfullName: The Great Bank of Fog',
  );
  project.edit('meetings/tech/2025-01-08.md', 'under water.', 'under water, the Fog Bank too.');
  await shows('/topics/fog-bank/').toContain('The Great Bank of Fog');
  await shows('/topics/').toContain('The Great Bank of Fog');
  await shows('/meetings/tech/2025-01-08/').toContain('title="Fog Bank · The Great Bank of Fog"');
  await shows('/topics/fog-bank/').toContain('under water');
});

test('a new file has a page, and a renamed or deleted one has none', async () => {
  writeFileSync(join(project.content, 'topics/foam.md'), '---\nname: Foam\nkind: concept\n---\n\nIt is white.\n');
  await shows('/topics/foam/').toContain('It is white.');
  await shows('/topics/').toContain('Foam');
  renameSync(join(project.content, 'topics/foam.md'), join(project.content, 'topics/froth.md'));
  await shows('/topics/froth/').toContain('It is white.');
  rmSync(join(project.content, 'topics/froth.md'));
  await expect.poll(() => status('/topics/froth/'), { timeout: 20_000 }).toBe(404);
  expect(await status('/topics/foam/')).toBe(404);
  await shows('/topics/').not.toContain('Foam');
});

test('an .mdx page follows what its components show', async () => {
  await shows('/deliverables/dl2-1/').toContain('First chapter');
  project.edit('meetings/tech/indico-1005.md', 'First chapter', 'The last chapter');
  await shows('/deliverables/dl2-1/').toContain('The last chapter');
  project.edit('deliverables/dl2-1.mdx', 'carries data from tower to tower', 'carries data over the sea');
  await shows('/deliverables/dl2-1/').toContain('carries data over the sea');
});

test('changed settings show on every page, although no entry has changed', async () => {
  await sleep(1500); // Until what was changed before is at rest: it would take the settings along.
  project.edit('collaboration.yaml', 'title: LIGHTHOUSE (invented)', 'title: LIGHTHOUSE at sea');
  await shows('/people/anna-muller/').toContain('LIGHTHOUSE at sea');
  await shows('/').toContain('LIGHTHOUSE at sea');
});

test('a mistake is told with its place, and the rest goes on', async () => {
  const file = join(project.content, 'topics/broken.md');
  writeFileSync(file, '---\nnmae: Broken\n---\n');
  await expect.poll(server.said, { timeout: 20_000 }).toContain('topics/broken.md:2:1');
  await shows('/topics/').toContain('Lantern');
  rmSync(file);
});

test('settings that cannot be read leave the last good state, until they are mended', async () => {
  project.edit('collaboration.yaml', 'acronym:', 'acronymm:');
  await expect.poll(server.said, { timeout: 20_000 }).toMatch(/collaboration\.yaml:\d+:\d+/);
  await shows('/topics/lantern/').toContain('LIGHTHOUSE at sea');
  project.edit('collaboration.yaml', 'acronymm:', 'acronym:');
  project.edit('topics/lantern.md', 'is an invented service', 'is a mended service');
  await shows('/topics/lantern/').toContain('is a mended service');
});

test('the search knows what was just written', async () => {
  const index = await openIndex(async (path) => {
    const answer = await fetch(`http://localhost:${port}/search-index/${path}`);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  const { shown } = await ask(index, '"is a mended service"');
  expect(shown.map((it) => addressOf(it.url))).toEqual(['/topics/lantern/']);
});
