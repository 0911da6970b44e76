import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '#cli/failure.ts';
import { OPTIONS, readWords } from '#cli/words.ts';
import { localDay, PROJECT } from '#site/run.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-')));
const [content, more] = [join(home, 'content'), join(home, 'more')];
mkdirSync(content);
mkdirSync(more);
afterAll(() => rmSync(home, { recursive: true }));

/** Why words are refused. */
function refusal(...words: string[]): string {
  try {
    readWords(words);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).exitCode).toBe(2);
    return (error as Failure).message;
  }
  return 'not refused';
}

test('without words, the content of the project is built for today', () => {
  expect(readWords([])).toEqual({
    content: [resolve(PROJECT, 'content')],
    today: localDay(),
    out: resolve(PROJECT, 'dist'),
    site: undefined,
  });
});

test('every option is taken', () => {
  const words = ['--content', content, '--content', more, '--out', join(home, 'out'), '--today', '2022-03-02'];
  expect(readWords([...words, '--site', 'https://example.org/group/project'])).toEqual({
    content: [content, more],
    today: '2022-03-02',
    out: join(home, 'out'),
    site: 'https://example.org/group/project/',
  });
});

test('the help names every option', () => {
  for (const option of ['--content DIR', '--out DIR', '--today YYYY-MM-DD', '--site URL'])
    expect(OPTIONS).toContain(option);
});

test('a relative folder begins where the user stands', () => {
  expect(readWords(['--out', 'some/folder']).out).toBe(resolve('some/folder'));
});

describe('a day that is none is refused:', () => {
  test.each(['2026-02-31', '2022-03', '2022', '2022-01-01/2022-01-02', '12/03/2026', 'tomorrow', ''])('%j', (day) => {
    expect(refusal('--content', content, `--today=${day}`)).toBe(`--today ${day} is not a day: write it YYYY-MM-DD`);
  });
});

describe('an address that is none is refused:', () => {
  test.each([
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://example.org/?q',
    'https://example.org/#a',
    'https://example.org/?',
    'https://example.org//project/',
    'https://example.org/our group/',
    'https://example.org/gr%C3%BCn/',
    'https://example.org/grün/',
    'https://example.org/a/../b/',
    'https://ann:secret@example.org/',
    'https:example.org',
  ])('%s', (site) => {
    expect(refusal('--site', site)).toMatch(
      /^--site .+ (?:must|has) .+ write it like https:\/\/example.org\/group\/project\/$/,
    );
  });

  test('the words say what is wrong with it', () => {
    expect(refusal('--site', 'https://example.org/our group/')).toBe(
      '--site https://example.org/our group/ has a hidden character or a blank in it: write it like https://example.org/group/project/',
    );
  });

  test('its slash is given to it', () => {
    expect(readWords(['--site', 'http://example.org']).site).toBe('http://example.org/');
  });
});

describe('a folder of content', () => {
  test('that is not there is refused', () => {
    expect(refusal('--content', join(home, 'nowhere'))).toBe(`--content ${join(home, 'nowhere')} is not a folder`);
  });

  test('that is given twice, or lies in another, is refused: every file would be there twice', () => {
    expect(refusal('--content', content, '--content', content)).toBe(
      `--content ${content} is given twice: give it once`,
    );
    expect(refusal('--content', content, '--content', home)).toBe(
      `--content ${content} lies in ${home}: give only one of the two`,
    );
  });

  test('that is a file is refused', () => {
    expect(refusal('--content', join(PROJECT, 'package.json'))).toContain('is not a folder');
  });
});

describe('a folder to publish to, which is replaced as a whole,', () => {
  const replaces = 'and publishing replaces the folder: choose another';

  test.each([
    ['holds the content', home, `--out ${home} holds ${content}, ${replaces}`],
    ['is the content', content, `--out ${content} holds ${content}, ${replaces}`],
    ['is the root of a disk', '/', `--out / holds ${PROJECT}, ${replaces}`],
    [
      'lies in the content',
      join(content, 'dist'),
      `--out ${join(content, 'dist')} lies in the content: choose a folder outside ${content}`,
    ],
  ])('is refused when it %s', (_, out, message) => {
    expect(refusal('--content', content, '--out', out)).toBe(message);
  });

  test('is refused when it holds the project', () => {
    const project = PROJECT.replace(/\/$/, '');
    expect(refusal('--content', content, '--out', PROJECT)).toBe(`--out ${project} holds ${project}, ${replaces}`);
    expect(refusal('--content', content, '--out', resolve(PROJECT, '..'))).toContain(replaces);
  });

  test('is refused when somebody else keeps files there, and taken when a build has put them there', () => {
    const kept = join(home, 'kept');
    mkdirSync(kept);
    expect(readWords(['--content', content, '--out', kept]).out).toBe(kept);
    writeFileSync(join(kept, 'thesis.txt'), 'years of work');
    expect(refusal('--content', content, '--out', kept)).toContain('holds files that no build has put there');
    writeFileSync(join(kept, '.fortnight'), '');
    expect(readWords(['--content', content, '--out', kept]).out).toBe(kept);
  });

  test.each(['src', '.git', 'node_modules', 'tests'])('is refused when it is %s of the program', (folder) => {
    expect(refusal('--content', content, '--out', join(PROJECT, folder))).toContain('no build has put there');
  });

  test('is refused when it is a file', () => {
    writeFileSync(join(home, 'file'), '');
    expect(refusal('--content', content, '--out', join(home, 'file'))).toBe(
      `--out ${join(home, 'file')} is not a folder`,
    );
  });

  test('is known by its own name, not by that of a link to it', () => {
    symlinkSync(content, join(home, 'link'));
    expect(refusal('--content', content, '--out', join(home, 'link/dist'))).toContain('lies in the content');
    expect(readWords(['--content', join(home, 'link')]).content).toEqual([content]);
  });

  test('may have a name that begins like that of the content', () => {
    expect(readWords(['--content', content, '--out', `${content}-site`]).out).toBe(`${content}-site`);
  });
});

describe('words that are not known are refused with those that are:', () => {
  test.each([['--contents', 'x'], ['--today'], ['build'], ['-x']])('%s', (...words) => {
    expect(refusal(...words)).toContain(`The options are:\n${OPTIONS}`);
  });

  test('the word is named', () => {
    expect(refusal('--contents', 'x')).toContain('no option --contents: did you mean --content?');
  });
});
