/**
 * Building again: pages that need not be made anew are taken from the cache, and nobody can tell from the bytes.
 *
 * One project keeps its cache and is edited step by step; another forgets everything before each build. To see which
 * pages came from the cache, every page in the cache is signed: a signed page in the site was taken, not made.
 */
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { digestsOf, filesOf, Project } from './project.ts';

const SIGNATURE = '<!-- taken from the cache -->';

const keeping = new Project();
const forgetting = new Project();

interface Build {
  /** The bytes of every file, signatures taken off. */
  files: Record<string, string>;
  /** Pages that were taken from the cache, and pages that were made. */
  taken: string[];
  made: string[];
}

/** Builds in both projects at once. */
async function buildBoth(...words: string[]): Promise<{ again: Build; clean: Build }> {
  forgetting.forget();
  await Promise.all([keeping.build(...words), forgetting.build(...words)]);
  const both = { again: readBuild(keeping), clean: readBuild(forgetting) };
  signCache();
  return both;
}

function readBuild({ site }: Project): Build {
  const pages = filesOf(site).filter((file) => file.endsWith('.html'));
  const taken = pages.filter((file) => readFileSync(join(site, file), 'utf8').endsWith(SIGNATURE));
  for (const file of taken) {
    const path = join(site, file);
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -SIGNATURE.length));
  }
  return { files: digestsOf(site), taken, made: pages.filter((it) => !taken.includes(it)) };
}

function signCache(): void {
  const cache = join(keeping.program, '.cache/astro/dist');
  for (const file of filesOf(cache)) {
    const path = join(cache, file);
    if (!readFileSync(path, 'utf8').endsWith(SIGNATURE)) appendFileSync(path, SIGNATURE);
  }
}

/** Does the same to the content of both projects. */
function inBoth(change: (project: Project) => void): void {
  for (const project of [keeping, forgetting]) change(project);
}

const page = (entry: string) => `${entry}/index.html`;

let first: Build;
beforeAll(async () => {
  const { again, clean } = await buildBoth();
  expect(again.files).toEqual(clean.files);
  expect(again.taken).toEqual([]);
  first = again;
}, 60_000);

test('when nothing has changed, every page of an entry is taken from the cache', async () => {
  await keeping.build();
  const again = readBuild(keeping);
  signCache();
  expect(again.files).toEqual(first.files);
  const entries = first.made.filter((it) => it.split('/').length > 2);
  expect(entries.length).toBeGreaterThan(30);
  expect(again.taken).toEqual(expect.arrayContaining(entries));
});

test('one changed status line changes the state, its history, pictures and registers, and nothing else', async () => {
  inBoth((it) =>
    it.edit('meetings/board/2025-09-09.md', 'STATUS ML4 postponed to M35:', 'STATUS ML4 postponed to M36:'),
  );
  const { again, clean } = await buildBoth();
  expect(again.files).toEqual(clean.files);
  const changed = Object.keys(clean.files).filter((file) => clean.files[file] !== first.files[file]);
  expect(changed.filter((file) => !file.startsWith('search-index/'))).toEqual([
    'changes.csv',
    'changes.json',
    'changes/index.html',
    'index.html',
    page('meetings/board/2025-09-09'),
    // Meetings of the months in which it was due, or is due now.
    page('meetings/fortnightly/2025-11-27'),
    page('meetings/fortnightly/2025-12-11'),
    page('meetings/fortnightly/2026-01-08'),
    page('meetings/fortnightly/2026-01-22'),
    'milestones/index.html',
    page('milestones/ml4'),
    page('periods/funded'),
    page('periods/p2'),
    'register.csv',
    'register.json',
    'register/index.html',
    'timeline/index.html',
    page('work-packages/wp2'),
  ]);
});

interface Edit {
  title: string;
  change(project: Project): void;
  /** Entries whose pages must be made anew. */
  made: string[];
  /** Entries whose pages have nothing to do with it. */
  taken: string[];
}

const edits: Edit[] = [
  {
    title: 'a body, a title that others show, an alias that makes links, what components of another page show',
    change: (it) => {
      it.edit('meetings/tech/2025-01-08.md', 'under water.', 'under water. DL3-1 has to wait.');
      it.edit('milestones/ml2.md', 'First beam between two towers', 'First light between two towers');
      it.edit('topics/night-watch.md', 'kind:', 'aliases: [Cheers]\nkind:');
      it.edit('meetings/tech/indico-1005.md', 'First chapter', 'The second chapter');
      it.edit('milestones/ml4.md', 'due: M32', 'due: M34');
    },
    made: [
      ...['meetings/tech/2025-01-08', 'deliverables/dl3-1'],
      ...['milestones/ml2', 'work-packages/wp2'],
      ...['topics/night-watch', 'meetings/tech/2024-02-21'],
      ...['meetings/tech/indico-1005', 'milestones/ml4', 'deliverables/dl2-1'],
    ],
    taken: ['meetings/board/2023-06-13', 'deliverables/dl1-1', 'people/anna-muller'],
  },
  {
    title: 'the name of a file to which other pages link, a file that goes away',
    change: ({ content }) => {
      renameSync(join(content, 'topics/harbour-light.md'), join(content, 'topics/sister-light.md'));
      rmSync(join(content, 'topics/tower-protocol.md'));
    },
    made: ['topics/sister-light', 'meetings/board/2023-06-13', 'topics/lantern', 'meetings/tech/2023-04-05'],
    taken: ['meetings/board/2025-09-09', 'people/teo-prisma'],
  },
  {
    title: 'the settings',
    change: (it) => it.edit('collaboration.yaml', 'title: LIGHTHOUSE (invented)', 'title: LIGHTHOUSE II (invented)'),
    made: ['meetings/board/2023-06-13', 'people/anna-muller', 'topics/lantern'],
    taken: [],
  },
];

test.each(edits)('$title: the site is what a clean build makes', async ({ change, made, taken }) => {
  inBoth(change);
  const { again, clean } = await buildBoth();
  expect(again.files).toEqual(clean.files);
  expect(again.made).toEqual(expect.arrayContaining(made.map(page)));
  expect(again.taken).toEqual(expect.arrayContaining(taken.map(page)));
});

test('another day, and an image that is replaced: the site is what a clean build makes', async () => {
  const image = 'partners/fso/lens.png';
  const other = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  inBoth(({ content }) => writeFileSync(join(content, image), other));
  const { again, clean } = await buildBoth('--today', '2023-06-01');
  expect(again.files).toEqual(clean.files);
  expect(again.files[`media/${image}`]).not.toBe(first.files[`media/${image}`]);
  expect(again.made).toContain('index.html');
});

/** The control: did the key of a page miss something that it shows, the comparisons above would say so. */
test('a key that misses what its page shows is noticed', async () => {
  const pages = join(keeping.program, '.cache/astro/dist');
  const old = join(keeping.folder, 'old-pages');
  cpSync(pages, old, { recursive: true });
  inBoth((it) => it.edit('topics/lantern.md', 'name: Lantern', 'name: Lamp'));
  const { clean } = await buildBoth();

  // The old pages under the new keys: as if no key had changed.
  rmSync(pages, { recursive: true });
  renameSync(old, pages);
  await keeping.build();
  const stale = readBuild(keeping);
  expect(stale.files[page('topics/lantern')]).not.toBe(clean.files[page('topics/lantern')]);
  expect(stale.files[page('meetings/tech/indico-1005')]).not.toBe(clean.files[page('meetings/tech/indico-1005')]);
});
