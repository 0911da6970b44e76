import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESERVED_PAGES } from '#model/routes.ts';
import { collectionNames } from '#schema/collections.ts';
import { type House, LAWS } from './floors.ts';

const ROOT = join(import.meta.dirname, '..');
const FIRST_WORDS = [...collectionNames, ...RESERVED_PAGES];

/** The sources as they are; their map and other prose have no laws but one. */
function readHouse(): House {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
  const map = join(ROOT, 'src/README.md');
  return {
    files: Object.fromEntries(files.map((file) => [nameOf(file), readFileSync(file, 'utf8')])),
    map: existsSync(map) ? readFileSync(map, 'utf8') : '',
    firstWords: FIRST_WORDS,
  };
}

const nameOf = (file: string) => file.slice(ROOT.length + 1).replaceAll('\\', '/');

describe('the house is in order', () => {
  const house = readHouse();
  test.each(LAWS.map((law) => [law.title, law] as const))('%s', (_, { broken }) => {
    expect(broken(house)).toEqual([]);
  });
});

const MAP = '| Room | What it does |\n|---|---|\n| `model` | what is known |\n| [`cli`](cli/) | the terminal |\n';

/** What all laws say of these files. */
function complaints(files: Record<string, string>, map?: string): string[] {
  const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[1]))];
  const drawn = map ?? `| Room |\n|---|\n${rooms.map((room) => `| ${room} |`).join('\n')}`;
  return LAWS.flatMap(({ broken }) => broken({ files, map: drawn, firstWords: FIRST_WORDS }));
}

describe('the guard sees', () => {
  test('nothing wrong with a house in order', () => {
    const files = {
      'src/schema/fields.ts': `import { z } from 'zod';`,
      'src/model/weave.ts': `import { line } from '#schema/fields.ts'; import './order.ts'; new Date('2022-01-01');`,
      'src/model/routes.ts': `export const meetings = '/meetings/';`,
      'src/source/read.ts': `import { readFileSync } from 'node:fs'; import '#model/weave.ts';`,
      'src/pages/index.astro': `---\nimport Page from '../layouts/Page.astro';\n---\n<p>/meetings/ is where they are</p>`,
      'src/cli/build.ts': `import '../site/run.ts'; import { build } from 'astro'; Date.now();`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content'; import '#site/loader.ts';`,
    };
    const map = ['schema', 'model', 'source', 'pages', 'cli'].map((room) => `| ${room} |`).join('\n');
    expect(complaints(files, `| Room |\n|---|\n${map}`)).toEqual([]);
  });

  test.each([
    ['a lower floor that knows a higher one', 'src/model/a.ts', `import '#source/read.ts'`],
    ['the schema that knows the model', 'src/schema/a.ts', `export { b } from '../model/b.ts'`],
    ['two workshops that know each other', 'src/feeds/a.ts', `import type { B } from '#search/b.ts'`],
    ['a workshop that knows a door', 'src/draw/a.ts', `const b = await import('../site/b.ts')`],
    ['a type fetched from above', 'src/model/a.ts', `type B = import('#cli/b.ts').B`],
  ])('%s', (_, path, text) => {
    expect(complaints({ [path]: text })).toEqual([
      expect.stringMatching(/^src\/\w+\/a\.ts:1 imports .* may not know \w+$/),
    ]);
  });

  test.each([
    ['src/model/a.ts', `import { getCollection } from 'astro:content'`],
    ['src/markdown/a.ts', `import type { AstroConfig } from 'astro'`],
    ['src/feeds/a.ts', `import rss from '@astrojs/rss'`],
  ])('that %s meets Astro', (path, text) => {
    expect(complaints({ [path]: text })).toEqual([expect.stringContaining(`${path}:1 imports`)]);
  });

  test.each([
    ['src/model/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/pages/a.astro', `---\nimport fs from 'fs';\n---\n`],
    ['src/search/a.ts', `import { execFile } from 'node:child_process'`],
  ])('that %s touches the disk', (path, text) => {
    expect(complaints({ [path]: text })).toEqual([expect.stringMatching(/^src\/\w+\/a\.\w+:[12] imports/)]);
  });

  test.each(['new Date()', 'new Date', 'Date.now()', 'Temporal.Now.plainDateISO()', 'Date()'])(
    'that %s asks for the time',
    (text) => {
      expect(complaints({ 'src/model/a.ts': `const day = 1;\nconst now = ${text};` })).toEqual([
        'src/model/a.ts:2 asks for the time',
      ]);
    },
  );

  test.each([
    ['src/components/a.astro', '<p>\n<a href="/meetings/">Meetings</a></p>'],
    ['src/components/a.astro', '---\n---\n<a href={`/search/?q=a`}>Search</a>'],
    ['src/components/a.astro', "<p></p>\n<script>\nlocation.href = '/search';\n</script>"],
    ['src/model/a.ts', `\nconst a = \`\${base}/deliverables/\${id}\``],
    ['src/feeds/a.ts', "\nconst a = '/work-packages/'"],
  ])('that %s spells an address', (path, text) => {
    expect(complaints({ [path]: text })).toEqual([expect.stringMatching(/^src\/\w+\/a\.\w+:[23] spells \//)]);
  });

  test('a file that is too long', () => {
    expect(complaints({ 'src/styles/a.css': 'a {}\n'.repeat(251) })).toEqual(['src/styles/a.css has 251 lines']);
  });

  test('a file that is on the map only', () => {
    const map = '| Room |\n|---|\n| `model` |\n\nSee `model/a.ts`, `model/gone.ts` and `tests/gone.test.ts`.\n';
    expect(complaints({ 'src/model/a.ts': '' }, map)).toEqual(['src/model/gone.ts is on the map only']);
  });

  test('a room on no floor, and a folder named after nothing', () => {
    expect(complaints({ 'src/attic/a.ts': '', 'src/model/utils/a.ts': '' })).toEqual([
      'src/attic is on no floor',
      'src/model/utils is named after nothing: say what is in it',
    ]);
  });

  test('a map that is missing, that forgets a room, or that names one that is not there', () => {
    expect(complaints({ 'src/model/a.ts': '' }, '')).toEqual(['src/README.md has no table with a column headed Room']);
    expect(complaints({ 'src/model/a.ts': '', 'src/draw/a.ts': '' }, MAP)).toEqual([
      'src/draw is not on the map',
      'src/cli is on the map only',
    ]);
  });
});
