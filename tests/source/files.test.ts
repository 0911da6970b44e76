import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#source/read.ts';
import { cpuOf } from './cpu.ts';
import { fixture, folderWith, problemsOf } from './folder.ts';
import { reportProblems } from './report-problems.ts';

const base = [fixture('broken/base'), fixture('broken/base-entries')];
const NOTE = '---\ntitle: A note\ndate: 2020-02-03\nvisibility: public\n---\n\nA note.\n';
const BO = '---\nname: Bo\n---\n';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** What a build tells of files laid over a sound folder. */
const told = (files: Record<string, string | Uint8Array>) => reportProblems(problemsOf(...base, folderWith(files)));

test('settings beside the right ones are not read, whatever they say', () => {
  const SETTINGS = readFileSync(fixture('broken/base/collaboration.yaml'), 'utf8');
  const folder = folderWith({ 'collaboration.yaml': SETTINGS, 'collaboration.yml': 'x: 1\n' });
  expect(reportProblems(problemsOf(fixture('broken/base-entries'), folder))).toBe(
    'collaboration.yml:1:1  error  is not read: the settings have another name  (settings-name)\n' +
      '    → delete one of the two, and name the other collaboration.yaml\n\n1 error in 1 file',
  );
});

describe('what git or an editor would mend by itself', () => {
  test('a byte order mark and carriage returns are no mistake', () => {
    const folder = folderWith({ 'meetings/note.md': `\ufeff${NOTE.replaceAll('\n', '\r\n')}` });
    const { entries } = readContent([...base, folder]);
    expect(entries.find((it) => it.kind === 'meetings')).toMatchObject({ body: 'A note.\n', bodyLine: 7 });
    expect(problemsOf(...base, folder)).toEqual([]);
  });

  test('a note saved as Latin-1 is told with the byte', () => {
    const latin = Buffer.from(NOTE.replace('A note.', 'In Besançon.'), 'latin1');
    expect(told({ 'meetings/note.md': latin })).toBe(
      'meetings/note.md:7:9  error  is not UTF-8 text: this character cannot be read  (encoding)\n' +
        '    → save the file as UTF-8\n\n1 error in 1 file',
    );
  });

  test('NUL and a character that turns the text around are told', () => {
    expect(
      told({
        'meetings/a.md': NOTE.replace('A note.', 'A \0 note.'),
        'meetings/b.md': NOTE.replace('title: A', 'title: \u202eA'),
      }),
    ).toBe(
      'meetings/a.md:7:3  error  has a hidden control character (U+0000)  (control-character)\n' +
        '    → delete it: it can make a text read other than it is\n' +
        'meetings/b.md:2:8  error  has a hidden control character (U+202E)  (control-character)\n' +
        '    → delete it: it can make a text read other than it is\n\n2 errors in 2 files',
    );
  });

  test('a note of more than two megabytes is refused at once', () => {
    const folder = folderWith({ 'meetings/note.md': NOTE + 'x'.repeat(9 * 1024 * 1024) });
    expect(cpuOf(() => readContent([folder]))).toBeLessThan(500);
    expect(reportProblems(problemsOf(...base, folder))).toBe(
      'meetings/note.md:1:1  error  has 9.1 MB; 2 MB is the most  (file-size)\n' +
        '    → split it into several files\n\n1 error in 1 file',
    );
  });

  test('links are not followed, neither to files nor to folders nor to nothing', () => {
    const outside = folderWith({ 'secret.md': NOTE, 'meetings/secret.md': NOTE });
    const folder = folderWith({ 'meetings/note.md': NOTE });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'meetings/link.md'));
    symlinkSync(join(outside, 'meetings'), join(folder, 'meetings/folder'));
    symlinkSync('nowhere', join(folder, 'meetings/dangling.md'));
    symlinkSync(join(outside, 'meetings'), join(folder, 'events'));
    const { entries, problems } = readContent([...base, folder]);
    expect(entries.filter((it) => it.kind === 'meetings').map((it) => it.id)).toEqual(['note']);
    expect(problems.map((it) => `${it.file} ${it.rule}: ${it.message}`)).toEqual(
      ['events', 'meetings/dangling.md', 'meetings/folder', 'meetings/link.md'].map(
        (name) => `${name} not-a-file: is a link or a special file`,
      ),
    );
  });

  test('names in capitals or with accents are refused', () => {
    const problems = problemsOf(
      ...base,
      folderWith({ 'people/BO.md': BO, 'people/bö.md': BO, 'people/bo\u0308.md': BO }),
    );
    expect(problems.map((it) => [it.file, it.rule])).toEqual([
      ['people/BO.md', 'file-name'],
      ['people/bo\u0308.md', 'file-name'],
      ['people/bö.md', 'file-name'],
    ]);
  });

  test('ids that differ in what some systems do not tell apart are told of each other', () => {
    const files = {
      'people/bo.md': BO,
      'people/Bo.md': BO,
      'people/fi.md': BO.replace('Bo', 'Fi'),
      'people/\ufb01.md': BO.replace('Bo', 'Fi'),
    };
    expect(problemsOf(...base, folderWith(files)).map((it) => `${it.file} ${it.rule}: ${it.message}`)).toEqual([
      'people/Bo.md same-id: has the same id as people/bo.md, but for its capitals',
      'people/\ufb01.md same-id: has the same id as people/fi.md, but for its capitals',
    ]);
  });

  test.skipIf(process.platform !== 'linux')('names that are not UTF-8, of files and folders, are refused', () => {
    const folder = folderWith({ 'meetings/note.md': NOTE });
    const raw = (name: string) => Buffer.concat([Buffer.from(`${folder}/meetings/`), Buffer.from(name, 'latin1')]);
    writeFileSync(raw('caf\xe9.md'), NOTE);
    writeFileSync(raw('caf\xe9.png'), PNG);
    mkdirSync(raw('d\xe9j\xe0'));
    const { problems, files, rejected } = readContent([...base, folder]);
    expect(problems.map((it) => `${it.file}: ${it.message}`)).toEqual([
      'meetings/caf\ufffd.md: its name is not UTF-8 text',
      'meetings/caf\ufffd.png: its name is not UTF-8 text',
      'meetings/d\ufffdj\ufffd: its name is not UTF-8 text',
    ]);
    expect([files, rejected]).toEqual([8, 3]);
  });

  test.skipIf(process.platform === 'win32')('names cannot write into a terminal or a log', () => {
    const report = told({ 'meetings/a\n::error::b.md': NOTE, 'meetings/\u001b[2J.md': NOTE });
    expect(report).toBe(
      'meetings/\\u001b[2J.md:1:1  error  its name has a hidden control character  (file-name)\n    → rename it\n' +
        'meetings/a\\u000a::error::b.md:1:1  error  its name has a hidden control character  (file-name)\n' +
        '    → rename it\n\n2 errors in 2 files',
    );
  });
});

describe('settings', () => {
  const settings =
    'acronym: A\ntitle: A\nname: A\ndescription: A\nframework: other\nstart: 2020-01-01\nend: 2020-12-31\n';

  test('a folder without any is told how to begin', () => {
    const folder = folderWith({ 'meetings/note.md': NOTE });
    expect(readContent([folder]).problems).toEqual([
      {
        file: 'collaboration.yaml',
        path: join(folder, 'collaboration.yaml'),
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'no-settings',
        message: `there is no collaboration.yaml in ${folder}`,
        hint: 'name the folder that holds it with --content, or write one: acronym, title, name, description, framework, start, end',
      },
    ]);
  });

  test('so is an empty folder', () => {
    expect(readContent([folderWith({})])).toMatchObject({ files: 0, problems: [{ rule: 'no-settings' }] });
  });

  test('settings with a mistake are not missing', () => {
    const folder = folderWith({ 'collaboration.yaml': `${settings}colour: red\n` });
    expect(readContent([folder]).problems.map((it) => it.rule)).toEqual(['unknown-field']);
  });

  test('a second one is refused', () => {
    const folders = [folderWith({ 'collaboration.yaml': settings }), folderWith({ 'collaboration.yaml': settings })];
    const { problems, rejected } = readContent(folders);
    expect(problems.map((it) => `${it.rule}: ${it.message}`)).toEqual(['second-settings: there are two of them']);
    expect(rejected).toBe(1);
  });

  test('one below a collection is a file that nobody reads', () => {
    expect(told({ 'meetings/collaboration.yaml': settings })).toContain('(unread-file)');
  });
});

describe('several folders are read as one', () => {
  test('an entry in both is told by its full path', () => {
    const [first, second] = [folderWith({ 'meetings/note.md': NOTE }), folderWith({ 'meetings/note.md': NOTE })];
    expect(readContent([...base, first, second]).problems).toMatchObject([
      { file: 'meetings/note.md', rule: 'same-id', message: `has the same id as ${join(first, 'meetings/note.md')}` },
    ]);
  });

  test('an image in both is told, for only one could be shown', () => {
    const folders = [folderWith({ 'partners/lamp.png': PNG }), folderWith({ 'partners/lamp.png': PNG })];
    const { problems, images } = readContent([...base, ...folders]);
    expect(problems.map((it) => it.rule)).toEqual(['same-id']);
    expect(images).toHaveLength(1);
  });
});

describe('every file is accounted for', () => {
  test('found = entries + settings + images + withheld + rejected', () => {
    const folder = folderWith({
      'README.md': 'How this folder is kept.\n',
      '.gitignore': 'x\n',
      'meetings/.gitkeep': '',
      'meetings/open.md': NOTE,
      'meetings/closed.md': NOTE.replace('public', 'internal'),
      'meetings/broken.md': NOTE.replace('title', 'titel'),
      'meetings/many-mistakes.md': '---\na: 1\nb: 2\nc: 3\n---\n',
      'partners/lamp.png': PNG,
      'partners/lamp.svg': '<svg/>',
      'rubbish.tmp': 'x',
    });
    const { entries, images, withheld, refused, rejected, files } = readContent([...base, folder]);
    const keys = refused.map((it) => it.key);
    expect({ entries: entries.length, images: images.length, withheld, refused: keys, rejected, files }).toEqual({
      entries: 4,
      images: 1,
      withheld: ['meetings/closed'],
      refused: ['meetings/broken', 'meetings/many-mistakes'],
      rejected: 4,
      files: 4 + 1 + 1 + 1 + 4,
    });
  });

  test('who names a refused entry has made no mistake', () => {
    const files = {
      'meetings/note.md': NOTE.replace('visibility', 'chairs: [bo, nobody]\nvisibility'),
      'people/bo.md': '---\nnmae: Bo\n---\n',
    };
    expect(problemsOf(...base, folderWith(files)).map((it) => `${it.file} ${it.message}`)).toEqual([
      'meetings/note.md there is no nobody in people: there is no file people/nobody.md',
      'people/bo.md nmae is not a field',
    ]);
  });
});

describe('images are known by their first bytes', () => {
  const riff = (kind: string) => Buffer.from(`RIFF\u0001\u0002\u0003\u0004${kind}`, 'latin1');
  test.each([
    ['a.png', PNG, true],
    ['a.jpg', Buffer.from('ffd8ffe0', 'hex'), true],
    ['a.jpeg', Buffer.from('ffd8ffe0', 'hex'), true],
    ['a.gif', Buffer.from('GIF89a'), true],
    ['b.gif', Buffer.from('GIF87a'), true],
    ['a.webp', riff('WEBP'), true],
    ['b.webp', riff('WAVE'), false],
    ['c.gif', Buffer.from('GIF88a'), false],
    ['b.png', Buffer.from('ffd8ffe0', 'hex'), false],
    ['c.png', Buffer.from('89504e470d0a1a', 'hex'), false],
    ['d.png', Buffer.from(''), false],
    ['a.svg', Buffer.from('<svg/>'), false],
    ['a.avif', Buffer.from('....ftypavif'), false],
    ['a.PNG', PNG, false],
  ])('%s', (name, bytes, isAccepted) => {
    const { images, problems } = readContent([...base, folderWith({ [`partners/${name}`]: bytes })]);
    expect([images.length, problems.map((it) => it.rule)]).toEqual(isAccepted ? [1, []] : [0, ['image']]);
  });
});

test('a field is found again in the file, whatever its line ends', async () => {
  const { locateField } = await import('#source/locate.ts');
  const folder = folderWith({
    'meetings/note.md': `\ufeff${NOTE.replaceAll('\n', '\r\n')}`,
    'collaboration.yaml': 'series:\n  - id: weekly\n    chairs: [ann, bo]\n',
    'utf16.md': Buffer.from('\ufeffa', 'utf16le'),
  });
  const [note, settings] = [join(folder, 'meetings/note.md'), join(folder, 'collaboration.yaml')];
  expect(locateField(note, ['date'])).toEqual({ line: 3, column: 1, endColumn: 17 });
  expect(locateField(settings, ['series', 0, 'chairs', 1])).toEqual({ line: 3, column: 19, endColumn: 21 });
  expect(locateField(join(folder, 'utf16.md'), ['date'])).toEqual({ line: 1, column: 1 });
  const fix = { line: 3, column: 7, endLine: 3, endColumn: 17, text: '2020-02-04' };
  expect(locateField(note, ['date'], '2020-02-04')).toMatchObject({ fix });
});
