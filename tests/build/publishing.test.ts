/** A build that fails or is killed leaves the published site whole; what comes after it is as if nothing had happened. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestsOf, Project } from './project.ts';

const page = 'topics/lantern/index.html';

const project = new Project();
let old: Record<string, string>;

beforeAll(async () => {
  // These builds are many: a few meetings are enough for them.
  rmSync(join(project.content, 'meetings/fortnightly'), { recursive: true });
  await project.build();
  old = digestsOf(project.site);
}, 60_000);

interface Mistake {
  title: string;
  file: string;
  text: string;
  /** The place that must be told. */
  place: string;
}

const NOTE = `---
title: A note
date: 2024-06-05
series: tech
visibility: public
---

`;

const mistakes: Mistake[] = [
  { title: 'an unknown key', file: 'people/x.md', text: '---\nnmae: X\n---\n', place: 'people/x.md:2:1' },
  {
    title: 'a day that is none',
    file: 'events/x.md',
    text: '---\nname: X\nkind: review\nstart: 2026-02-31\n---\n',
    place: 'events/x.md:4:1',
  },
  {
    title: 'a person who is not there',
    file: 'meetings/tech/x.md',
    text: NOTE.replace('visibility', 'chairs: [nobody]\nvisibility'),
    place: 'meetings/tech/x.md:5:10',
  },
  {
    title: 'a link to nothing',
    file: 'meetings/tech/x.md',
    text: `${NOTE}See [this](../../topics/nowhere.md).\n`,
    place: 'meetings/tech/x.md:8:5',
  },
  {
    title: 'code in an .mdx',
    file: 'pages/x.mdx',
    text: '---\ntitle: X\n---\n\nTwo is {1 + 1}.\n',
    place: 'pages/x.mdx:5:8',
  },
  { title: 'a second settings file', file: 'collaboration.yml', text: 'title: X\n', place: 'collaboration.yml:1:1' },
];

describe('a build of content with a mistake', () => {
  test.each(mistakes)(
    '($title) tells its place and its remedy, and publishes nothing',
    async ({ file, text, place }) => {
      const path = join(project.content, file);
      writeFileSync(path, text);
      const { code, said } = await project.startBuild().outcome;
      rmSync(path);
      expect(code, said).toBe(1);
      expect(said).toMatch(new RegExp(`^content/${place} [a-z-]+ .+(?:\n .*)*\\berror\n(?: .*\n)? +→ .+`, 'm'));
      expect(said).toContain('Nothing was published.');
      expect(said).not.toMatch(/^ +at /m);
      expect(digestsOf(project.site)).toEqual(old);
    },
  );
});

/** What a build has done, in this order, when it is killed a moment later. */
const stages: { title: string; isReached(stage: string): boolean }[] = [
  { title: 'has begun', isReached: () => true },
  { title: 'reads', isReached: () => existsSync(join(project.program, '.cache/building')) },
  { title: 'has opened its stage', isReached: (stage) => existsSync(stage) },
  { title: 'writes pages', isReached: (stage) => existsSync(join(stage, 'meetings')) },
  { title: 'has written its pages', isReached: (stage) => existsSync(join(stage, 'work-packages')) },
  { title: 'writes the index', isReached: (stage) => existsSync(join(stage, 'search-index')) },
];

/** Starts a build and kills it within `delay` milliseconds after it has reached a stage; whether the kill landed. */
async function killBuild(isReached: (stage: string) => boolean, delay: number): Promise<boolean> {
  const { child, outcome } = project.startBuild();
  const stage = join(project.program, `.cache/stage-${child.pid}`);
  while (child.exitCode === null && !isReached(stage)) await sleep(1);
  await sleep(delay * Math.random());
  child.kill('SIGKILL');
  return (await outcome).signal === 'SIGKILL';
}

describe('a killed build', () => {
  const words = ['turns files into light', 'turns light into files'] as const;
  const sites: Record<string, string>[] = [];
  /** Which of the two sites is published. */
  const current = () => sites.findIndex((site) => site[page] === digestsOf(project.site)[page]);

  beforeAll(async () => {
    sites.push(old);
    project.edit('topics/lantern.md', words[0], words[1]);
    await project.build();
    sites.push(digestsOf(project.site));
    expect(sites[0]).not.toEqual(sites[1]);
  }, 60_000);

  test.each(stages)('that $title leaves a whole site', { timeout: 120_000 }, async (stage) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      // Each build is to publish the other of the two sites.
      const note = join(project.content, 'topics/lantern.md');
      const text = readFileSync(note, 'utf8');
      const is = current();
      writeFileSync(note, text.replace(words[0], words[1]).replace(words[1], words[1 - is] ?? ''));
      const hasLanded = await killBuild(stage.isReached, 40);
      expect(sites).toContainEqual(digestsOf(project.site));
      if (hasLanded) return;
    }
    throw new Error('Every build had ended before it could be killed.');
  });

  test('hinders no later one, which makes what a clean one makes', { timeout: 120_000 }, async () => {
    await project.build();
    const next = digestsOf(project.site);
    expect(sites).toContainEqual(next);
    project.forget();
    await project.build();
    expect(digestsOf(project.site)).toEqual(next);
    expect(readdirSync(project.folder).sort()).toEqual(['content', 'program', 'site']);
    expect(readdirSync(join(project.program, '.cache')).filter((it) => /stage|building/.test(it))).toEqual([]);
  });
});

test('a site that a killed build had moved aside comes back, even by a build that fails', async () => {
  const before = digestsOf(project.site);
  renameSync(project.site, join(project.folder, '.site.previous'));
  const broken = join(project.content, 'people/x.md');
  writeFileSync(broken, '---\nnmae: X\n---\n');
  expect((await project.startBuild().outcome).code).toBe(1);
  rmSync(broken);
  expect(digestsOf(project.site)).toEqual(before);
});

test('two builds at once both succeed', { timeout: 120_000 }, async () => {
  const before = digestsOf(project.site);
  const outcomes = await Promise.all(
    [project.startBuild(), project.startBuild('--out', 'other')].map((it) => it.outcome),
  );
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
  expect(outcomes.filter(({ said }) => said.includes('Waiting for another build'))).toHaveLength(1);
  expect(digestsOf(project.site)).toEqual(before);
  expect(digestsOf(join(project.folder, 'other'))).toEqual(before);
  rmSync(join(project.folder, 'other'), { recursive: true });
  expect(existsSync(join(project.program, '.cache/building'))).toBe(false);
});
