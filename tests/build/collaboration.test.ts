/** Another collaboration's content, built from where its people stand; what is internal stays inside. */
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { PICTURES, REGISTERS } from '#model/routes.ts';
import { digestsOf, filesOf, Project, ROOT } from './project.ts';

const project = new Project();
let said: string;

/** Words that stand in internal notes alone: in the name, the title, the fields and the text. */
const SECRETS = ['vellumheron', 'quillmarsh'];

/** A second folder of content, as a private repository would hold it: a public note and an internal one. */
function writeInternalFolder(): void {
  const folder = join(project.folder, 'internal/meetings/board');
  mkdirSync(folder, { recursive: true });
  const note = (title: string, visibility: string, line: string) =>
    `---\ntitle: ${title}\ndate: 2024-04-10\nseries: board\nvisibility: ${visibility}\n---\n\n## 1. Item\n\n- ${line}\n`;
  writeFileSync(join(folder, 'quillmarsh.md'), note('Quillmarsh', 'internal', 'DL1-1, ML1 and the quillmarsh.'));
  writeFileSync(join(folder, '2024-04-10.md'), note('An open board', 'public', 'The Lantern is bright on Wednesday.'));
}

beforeAll(async () => {
  writeInternalFolder();
  said = await project.build('--content', 'internal');
}, 60_000);

const read = (file: string) => readFileSync(join(project.site, file), 'utf8');

describe('another collaboration', () => {
  test('is built from where one stands, into a folder named from there', () => {
    expect(said).toContain('Built site in');
    expect(read('index.html')).toContain('LIGHTHOUSE (invented)');
  });

  test('speaks its own codes and counts its own months', () => {
    expect(read('deliverables/dl1-1/index.html')).toMatch(/M3 · May 2023/);
    expect(read('meetings/tech/2024-02-21/index.html')).toContain('href="/milestones/ml2/"');
  });

  test('leads to the editor of its own repository, with the next meeting in it', () => {
    const editor = 'https://github.com/lighthouse-example/notes';
    expect(read('people/anna-muller/index.html')).toContain(`href="${editor}/edit/main/content/people/anna-muller.md"`);
    expect(read('series/board/index.html')).toContain(`href="${editor}/edit/main/content/collaboration.yaml"`);
    expect(read('meetings/board/2024-04-10/index.html'), 'a note of another folder').not.toContain(`${editor}/edit/`);
    expect(read('topics/index.html')).toContain(`href="${editor}/new/main?filename=content%2Ftopics%2FNAME.md`);
    for (const page of ['index.html', 'contribute/index.html']) {
      expect(read(page)).toContain(`href="${editor}/new/main?filename=content%2Fmeetings%2Fboard%2F2025-10-14.md`);
    }
  });

  test('carries nothing of the first one', () => {
    const pages = filesOf(project.site).filter((file) => /\.(html|css|js|svg)$/.test(file));
    expect(pages.filter((file) => /ESCAPE|WP2 fortnightly|projectescape/.test(read(file)))).toEqual([]);
  });

  test('gives the same site from another folder, whatever its place and the time zone', {
    timeout: 60_000,
  }, async () => {
    const before = digestsOf(project.site);
    const elsewhere = join(project.folder, 'elsewhere with blanks/deeper');
    cpSync(project.content, join(elsewhere, 'notes'), { recursive: true });
    renameSync(join(project.folder, 'internal'), join(elsewhere, 'internal'));
    const words = [
      '--content',
      `${elsewhere}/notes`,
      '--content',
      `${elsewhere}/internal/`,
      '--out',
      `${elsewhere}/out/site`,
    ];
    const { code, said: told } = await project.start(['build', '--today', '2025-10-01', ...words], {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
    }).outcome;
    expect(code, told).toBe(0);
    expect(digestsOf(join(elsewhere, 'out/site'))).toEqual(before);
  });
});

/** The bytes of a file, unpacked where they are packed. */
function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return path.includes('/search-index/') ? unpacked(bytes) : bytes;
}

/** What the search packs in raw deflate; other files of its index are no such thing. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes);
  } catch {
    return bytes;
  }
}

/** Files below a folder that hold a word, in their names or in their bytes. */
function filesWith(folder: string, word: string): string[] {
  const sought = new RegExp(word, 'i');
  return filesOf(folder).filter(
    (file) => sought.test(file) || sought.test(bytesOf(join(folder, file)).toString('latin1')),
  );
}

describe('what is internal', () => {
  test('is counted, not published', () => {
    expect(said).toMatch(/Read 128 files: 126 published, 2 withheld, 0 rejected\./);
    expect(read('meetings/board/2024-04-10/index.html')).toContain('bright on Wednesday');
  });

  test.each(SECRETS)('(%s) leaves no trace in the site, in the cache or on the terminal', (secret) => {
    expect(filesWith(project.content, 'vellumheron')).toHaveLength(1);
    expect(filesWith(project.site, secret)).toEqual([]);
    expect(filesWith(join(project.program, '.cache'), secret)).toEqual([]);
    expect(said).not.toMatch(new RegExp(secret, 'i'));
  });

  test('would be found if it were there: also in the packed index of the search', () => {
    const found = filesWith(project.site, 'bright on Wednesday');
    expect(found).toContain('meetings/board/2024-04-10/index.html');
    expect(found).toContainEqual(expect.stringMatching(/^search-index\/2024-\w+\/texts\/\d+$/));
  });
});

describe('wrong words', () => {
  test.each([
    [['biuld'], 'There is no command biuld'],
    [['build', '--contnet', 'content'], '--contnet'],
    [['build', '--content', 'content', '--out', '.'], 'holds'],
    [['build', '--content', 'content', '--out', 'content/site'], 'lies in the content'],
  ])('%j are told in plain words', async (words, told) => {
    const outcome = await project.run(...words);
    expect(outcome.code, outcome.said).toBe(2);
    expect(outcome.said).toContain(told);
    expect(outcome.said).not.toMatch(/^ +at /m);
    expect(filesOf(project.content)).toContain('collaboration.yaml');
  });
});

test('a collaboration that has written its settings and nothing else has a site without a dead link', {
  timeout: 60_000,
}, async () => {
  const beginning = new Project(join(ROOT, 'tests/fixtures/broken/base'));
  expect(await beginning.build()).toContain('Read 1 file: 1 published, 0 withheld, 0 rejected.');
  const files = filesOf(beginning.site);
  const pages = files.filter((file) => file.endsWith('.html'));
  const always = [...REGISTERS, ...PICTURES, 'search', 'contribute', 'rules'].map((name) => `${name}/index.html`);
  expect(pages).toEqual(['404.html', 'index.html', ...always].sort());
  for (const page of pages) {
    const html = readFileSync(join(beginning.site, page), 'utf8');
    for (const [, path = ''] of html.matchAll(/ (?:href|src)="\/([^"?#]*)/g)) {
      expect(files, `${page} leads to /${path}`).toContain(
        path === '' || path.endsWith('/') ? `${path}index.html` : path,
      );
    }
  }
});
