import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Failure } from '#cli/failure.ts';
import { makeNew } from '#cli/new.ts';
import { nextDate } from '#model/cadence.ts';
import { datesOf, draftMeeting } from '#model/draft/draft-meeting.ts';
import { readLibrary } from '#site/library.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-')));
const PROJECT = join(import.meta.dirname, '../fixtures/project');
const content = join(home, 'content');
/** Most meetings are left out, for quickness. */
beforeAll(() =>
  cpSync(PROJECT, content, { recursive: true, filter: (it) => !/fortnightly\/(?:202[345]|indico)/.test(it) }),
);
afterAll(() => rmSync(home, { recursive: true }));

/** What `new` prints, what it tells beside it, and how it ends. */
async function run(...words: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const out = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
  const beside = vi.spyOn(console, 'error').mockImplementation((text) => void told.push(text));
  let exit = 0;
  try {
    await makeNew(words);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    told.push(error.message);
    exit = error.exitCode;
  } finally {
    out.mockRestore();
    beside.mockRestore();
  }
  return { out: printed.join('\n'), told: told.join('\n'), exit };
}

const IN = ['--content', content];
const read = (file: string) => readFileSync(join(content, file), 'utf8');
/** Every file of the content. */
const files = () => readdirSync(content, { recursive: true }).length;

describe('new meeting', () => {
  test('writes the next meeting of a series and prints its path', async () => {
    const said = await run('meeting', '--series', 'fortnightly', '--today', '2026-03-10', ...IN);
    expect(said).toEqual({ out: join(content, 'meetings/fortnightly/2026-03-19.md'), told: '', exit: 0 });
    expect(read('meetings/fortnightly/2026-03-19.md')).toMatch(/^---\ntitle: Beam fortnightly 43\ndate: 2026-03-19\n/);
  });

  test('then writes the one after it', async () => {
    const said = await run('meeting', '--series', 'fortnightly', '--today', '2026-03-10', ...IN);
    expect(said.out).toBe(join(content, 'meetings/fortnightly/2026-04-02.md'));
  });

  test('never writes over one, and says where it is', async () => {
    const before = read('meetings/fortnightly/2026-03-05.md');
    expect(await run('meeting', '--series', 'fortnightly', '--date', '2026-03-05', ...IN)).toEqual({
      out: '',
      told: 'meetings/fortnightly/2026-03-05.md is there already, the Beam fortnightly of 5 March 2026: go on in it, or give another --date.',
      exit: 1,
    });
    expect(read('meetings/fortnightly/2026-03-05.md')).toBe(before);
  });

  test('knows a meeting of that day by any name of its file', async () => {
    cpSync(join(content, 'meetings/tech/2025-01-08.md'), join(content, 'meetings/tech/called-off.md'));
    rmSync(join(content, 'meetings/tech/2025-01-08.md'));
    const said = await run('meeting', '--series', 'tech', '--date', '2025-01-08', ...IN);
    expect(said.told).toMatch(/^meetings\/tech\/called-off\.md is there already, the Beam weekly of 8 January 2025: /);
  });

  test('takes the fields that are given, by id or by name', async () => {
    const words = [
      '--series',
      'Monthly board',
      '--date',
      '2026-04-14',
      '--start',
      '09:30',
      '--chairs',
      'Ines Farol,anna-muller',
    ];
    expect((await run('meeting', ...words, '--today', '2026-03-10', ...IN)).told).toBe('');
    expect(read('meetings/board/2026-04-14.md')).toContain(
      'start: "09:30"\nseries: board\nchairs: [ines-farol, anna-muller]\n',
    );
  });

  test('puts an internal note where internal notes lie', async () => {
    const secret = join(home, 'secret');
    mkdirSync(join(secret, 'meetings'), { recursive: true });
    writeFileSync(join(secret, 'meetings/talk.md'), '---\ntitle: Talk\ndate: 2025-01-01\nvisibility: internal\n---\n');
    const words = ['--series', 'tech', '--date', '2026-05-06', '--visibility', 'internal', '--today', '2026-03-10'];
    const said = await run('meeting', ...words, '--content', secret, ...IN);
    expect(said).toMatchObject({ out: join(secret, 'meetings/tech/2026-05-06.md'), exit: 0 });
  });

  test.each([
    [
      ['--date', '2026-05-06'],
      /^A new meeting needs --series:\n {2}--series +The series .* \(fortnightly, tech, board\)\n/,
    ],
    [['--series', 'bord'], /^--series bord: names none of the series: did you mean board\?$/],
    [
      ['--series', 'board', '--date', '2026-02-30'],
      /^--date 2026-02-30: names a day or month that is in no calendar; February 2026 has 28 days/,
    ],
    [
      ['--series', 'board', '--date', '2026-02'],
      /^--date 2026-02 must be one day of the calendar, such as 2022-03-02$/,
    ],
    [['--serie', 'board'], /^There is no --serie: did you mean --series\?$/],
    [['--series'], /^--series has no value: write --series VALUE\.$/],
    [['board'], /^board stands alone: its field goes before it, such as --series VALUE\.$/],
    [['--series', 'board', '--status', 'hold'], /^--status hold: did you mean held\?$/],
  ])('%j is refused', async (words, message) => {
    const before = files();
    expect(await run('meeting', ...words, ...IN)).toEqual({ out: '', told: expect.stringMatching(message), exit: 2 });
    expect(files()).toBe(before);
  });

  test('of a series without rhythm wants a day', async () => {
    const other = join(home, 'other');
    mkdirSync(other);
    const settings = read('collaboration.yaml').replace('cadence: weekly', 'cadence: irregular');
    writeFileSync(join(other, 'collaboration.yaml'), settings.replace(/workPackage: wp2|chairs: .*/g, ''));
    expect(await run('meeting', '--series', 'tech', '--content', other)).toEqual({
      out: '',
      told: 'The series tech has no rhythm (cadence: irregular): give the day with --date YYYY-MM-DD.',
      exit: 2,
    });
  });
});

describe('the draft of every series passes the check', () => {
  const SERIES = ['tech', 'fortnightly', 'board'];

  /** Puts the drafts of a day into a folder of their own. */
  function writeDrafts(today: string, folder: string, change = (text: string) => text): void {
    const { model } = readLibrary({ content: [PROJECT], today });
    for (const id of SERIES) {
      const series = model?.of('series').find((it) => it.id === id);
      if (!model || !series) throw new Error(`there is no series ${id}`);
      const draft = draftMeeting(model, series, nextDate(series.data, datesOf(model, id), today) ?? today);
      mkdirSync(join(folder, 'meetings', id), { recursive: true });
      writeFileSync(join(folder, draft.file), change(draft.text));
    }
  }

  /** What is told of the files of a folder, beside all others. */
  function toldOf(folder: string, today: string): string[] {
    const { problems } = readLibrary({ content: [PROJECT, folder], today });
    return problems.filter((it) => it.path?.startsWith(folder)).map(({ file, message }) => `${file} ${message}`);
  }

  test.each(['2023-03-02', '2024-03-14', '2025-10-14', '2026-03-10', '2026-11-22'])('made on %s', (today) => {
    const folder = join(home, `of-${today}`);
    writeDrafts(today, folder);
    expect(toldOf(folder, today)).toEqual([]);
  });

  test('and so do the minutes that are made of it', () => {
    const asMinutes = (text: string) => {
      const lines = [...text.matchAll(/`((?:DONE|ANSWER) \S+: )…`/g)].map(([, line]) => `- ${line}It came about.`);
      return `${text.replace('# present:', 'present:').replace('status: scheduled', 'status: held')}\n${lines.join('\n')}\n`;
    };
    const folder = join(home, 'minutes');
    writeDrafts('2026-03-20', folder, asMinutes);
    for (const id of ['tech', 'board']) rmSync(join(folder, 'meetings', id), { recursive: true });
    expect(toldOf(folder, '2026-04-02')).toEqual([]);
    const { model } = readLibrary({ content: [PROJECT, folder], today: '2026-04-02' });
    expect(model?.records.saidAt('fortnightly/2026-04-02').map(({ record }) => record.keyword)).toContain('ANSWER');
  });
});

describe('new entry', () => {
  test.each<[words: string[], file: string, text: string]>([
    [
      [
        'deliverable',
        '--code',
        'DL2-9',
        '--title',
        'Lamps: a survey',
        '--workPackage',
        'wp2',
        '--lead',
        'FSO',
        '--links.report',
        'https://example.org/a',
        '--due',
        'M36',
      ],
      'deliverables/dl2-9.md',
      '---\ncode: DL2-9\ntitle: "Lamps: a survey"\nworkPackage: wp2\nlead: fso\ndue: M36\nlinks:\n  report: https://example.org/a\n---\n',
    ],
    [
      ['milestone', '--code', 'ML30', '--work-packages', 'wp1,WP2'],
      'milestones/ml30.md',
      '---\ncode: ML30\nworkPackages: [wp1, wp2]\n---\n',
    ],
    [
      ['partner', '--name', 'Institut für Öl', '--short', 'IÖ', '--country', 'DE'],
      'partners/io.md',
      '---\nname: Institut für Öl\nshort: IÖ\ncountry: DE\n---\n',
    ],
    [
      ['person', '--name', 'Søren Dæmring', '--affiliations.partner', 'fso', '--affiliations.from', '2021'],
      'people/soren-daemring.md',
      '---\nname: Søren Dæmring\naffiliations:\n  - partner: fso\n    from: "2021"\n---\n',
    ],
    [
      ['topic', '--name', 'C/C++', '--kind', 'standard', '--id', 'cpp'],
      'topics/cpp.md',
      '---\nname: C/C++\nkind: standard\n---\n',
    ],
    [
      ['event', '--name', 'Third oil day', '--kind', 'workshop', '--start', '2026-05-04', '--planned'],
      'events/third-oil-day.md',
      '---\nname: Third oil day\nkind: workshop\nstart: 2026-05-04\nplanned: true\n---\n',
    ],
    [
      ['deliverable', '--code', 'DL2-98', '--work-package', 'WP2', '--due', '30', '--type', 'dem'],
      'deliverables/dl2-98.md',
      '---\ncode: DL2-98\nworkPackage: wp2\ntype: DEM\ndue: M30\n---\n',
    ],
  ])('%j', async (words, file, text) => {
    expect(await run(...words, '--today', '2025-01-01', ...IN)).toEqual({
      out: join(content, file),
      told: '',
      exit: 0,
    });
    expect(read(file)).toBe(text);
  });

  test.each<[words: string[], exit: number, told: RegExp]>([
    [[], 2, /^Say what is new, such as: npm run new -- meeting --series ID\nIt may be meeting, /],
    [['persn'], 2, /^There is no kind persn: did you mean person\?\.?$/],
    [['deliverable', '--code', 'DL2-10'], 2, /^A new deliverable needs --work-package:\n.*\(wp1, wp2, wp3, wp4\)\n/],
    [
      ['deliverable', '--code', 'dl2-1', '--work-package', 'wp2'],
      1,
      /^dl2-1 is the code of deliverables\/dl2-1\.mdx already/,
    ],
    [
      ['deliverable', '--code', 'XX1', '--work-package', 'wp2'],
      1,
      /^XX1 is not spelled like DL\{wp\}-\{n\}\. Nothing was written\.$/,
    ],
    [
      ['deliverable', '--code', 'dl2-99', '--work-package', 'wp2'],
      1,
      /^dl2-99 is not spelled like DL\{wp\}-\{n\}: write DL2-99\. Nothing was written\.$/,
    ],
    [
      ['deliverable', '--code', 'DL2-10', '--work-package', 'wp2', '--due', 'May'],
      2,
      /^--due May: must be a project month such as M40/,
    ],
    // Only the file as a whole tells it: its line is shown, though there is no file.
    [
      ['event', '--name', 'Oil day', '--kind', 'workshop', '--start', '2026-05-04', '--end', '2026-05-03'],
      1,
      /oil-day\.md:5:1 .*\n 5 │ end: 2026-05-03\n {3}│ [\s\S]*Nothing was written/,
    ],
    [['person', '--name', '光'], 2, /^No name for the file can be made of these fields: give one with --id/],
    [['person', '--name', 'Ann', '--id', '../Ann'], 2, /^--id \.\.\/Ann cannot be the name of a file/],
    [
      ['person', '--name', 'Zoe Two', '--id', 'zoe-angstrom'],
      1,
      /^There is a person zoe-angstrom already; --id gives another name/,
    ],
    [
      ['event', '--name', 'X', '--kind', 'workshop', '--start', '2026-05-04', '--end', '2026-05-01'],
      1,
      /must not lie before start[\s\S]*Nothing was written/,
    ],
    [['topic', '--name', 'A\u001b[31m', '--kind', 'concept'], 2, /^--name A\\u001b\[31m: /],
  ])('%j is refused', async (words, exit, told) => {
    const before = files();
    expect(await run(...words, ...IN)).toEqual({ out: '', told: expect.stringMatching(told), exit });
    expect(files()).toBe(before);
  });

  test('tells what the check says of it, once it is written', async () => {
    const words = ['deliverable', '--code', 'DL4-9', '--work-package', 'wp4', '--due', 'M20', '--today', '2026-03-10'];
    const said = await run(...words, ...IN);
    expect(said).toMatchObject({ out: join(content, 'deliverables/dl4-9.md'), exit: 0 });
    expect(said.told).toContain('past-due');
    expect(existsSync(join(content, 'deliverables/dl4-9.md'))).toBe(true);
  });
});
