import { describe, expect, test } from 'vitest';
import { checkMdx } from '#markdown/gate.ts';
import { dossierOf } from '#model/dossier.ts';
import type { Problem } from '#model/problem.ts';
import { weave } from '#model/weave.ts';
import { readContent } from '#source/read.ts';
import { fixture, problemsOf } from './folder.ts';

const content = readContent([fixture('project')]);
const { settings } = content;
if (!settings) throw new Error('The invented consortium has no settings.');
const model = weave({ ...content, settings }, '2025-02-03');

/** What the registers show as overdue, and is so. */
const OVERDUE = ['meetings/tech/2024-02-21.md:30 past-due-action'];
const placesOf = (problems: Problem[]) => problems.map((it) => `${it.file}:${it.line} ${it.rule}`);

describe('the invented consortium', () => {
  test('has no mistake, but an action that nobody has done', () => {
    expect(placesOf(problemsOf(fixture('project')))).toEqual(OVERDUE);
    const rich = content.entries.filter((it) => it.path.endsWith('.mdx'));
    expect(rich.map((it) => it.file)).toEqual(['deliverables/dl2-1.mdx', 'partners/fso.mdx']);
    expect(rich.flatMap((it) => checkMdx(it.body, it.bodyLine, it.file))).toEqual([]);
  });

  test('says that it is invented', () => {
    expect(settings.data.name).toContain('invented');
    expect(settings.data.description).toContain('invented');
  });

  test('is of another framework, start and spelling than the first collaboration served', () => {
    expect(settings.data).toMatchObject({ framework: 'HORIZON', start: '2023-03-01', end: '2026-02-28' });
    expect(model.of('milestones').map((it) => it.data.code)).toContain('ML2');
    expect(model.of('deliverables').map((it) => it.data.code)).toContain('DL2-1');
  });

  test('accounts for every file', () => {
    expect(content.files).toBe(content.entries.length + 1 + content.images.length + content.withheld.length);
    expect(content.rejected).toBe(0);
    expect(content.withheld).toHaveLength(1);
    expect(content.images.map((it) => it.name)).toEqual(['partners/fso/lens.png']);
  });

  test('has something of every kind', () => {
    const kinds = new Set(model.entries.map((it) => it.kind));
    expect([...kinds].sort()).toEqual([
      ...['deliverables', 'events', 'meetings', 'milestones', 'pages', 'partners', 'people', 'periods', 'series'],
      ...['topics', 'work-packages'],
    ]);
  });
});

describe('what the minutes say of it', () => {
  const quotes = (key: Parameters<typeof dossierOf>[1]) =>
    dossierOf(model, key).story.quotes.map(({ from, itemTitle, before, name, after }) => [
      from.key,
      itemTitle,
      `${before}[${name}]${after}`,
    ]);

  test('is quoted in order of time, each line with its agenda item', () => {
    expect(quotes('deliverables/dl2-1').filter(([from]) => String(from).startsWith('meetings/'))).toEqual([
      [
        'meetings/tech/2024-02-21',
        'First beam',
        '[DL2-1] can now be written; Teo Prisma collects the measurements, DL2-1 itself is with BDC.',
      ],
      [
        'meetings/tech/indico-1005',
        'Beam challenge',
        'STATUS [DL2-1] underway: First chapter is with Inês Farol for reading.',
      ],
      [
        'meetings/fortnightly/2024-06-27',
        'End of the first period',
        'M18 (August) is also [DL2-1]. Bram: “it writes itself”. It does not.',
      ],
      [
        'meetings/fortnightly/2024-07-11',
        'Prototype',
        'ACTION @zoe-angstrom due 2024-08-20: Read [DL2-1] for lies and commas.',
      ],
      [
        'meetings/fortnightly/2024-09-05',
        'Reports',
        'STATUS [DL2-1] submitted 2024-08-30: On a Friday, with a day to spare.',
      ],
      ['meetings/fortnightly/2025-01-09', 'Letter of the reviewers', 'STATUS [DL2-1] accepted 2024-12-16: “Bright.”'],
    ]);
  });

  test('finds people with accents, by alias and by id', () => {
    const lines = (key: Parameters<typeof dossierOf>[1]) => quotes(key).map(([, , line]) => line);
    expect(lines('people/zoe-angstrom')).toContain(
      'Tidewater would keep the catalogue. [Zoë Ångström] was not there, to be asked.',
    );
    expect(lines('people/teo-prisma')).toContain(
      'ACTION [@teo-prisma] due 2023-08-15: Write the chapter on wax cylinders.',
    );
  });

  test('finds a partner under the name it had before', () => {
    expect(quotes('partners/bdc')).toContainEqual([
      'meetings/board/2023-06-13',
      'Handbook and data management plan',
      '[Harbour Computing Centre] stores whatever it is given.',
    ]);
  });

  test('keeps an uncertain date as it is', () => {
    expect(dossierOf(model, 'meetings/tech/indico-1005').card.date).toBe('between 13 May 2024 and 24 May 2024');
  });

  test('puts the meetings of a series in a row', () => {
    const row: (string | undefined)[] = ['meetings/tech/2023-04-05'];
    for (let at = dossierOf(model, 'meetings/tech/2023-04-05'); at.next; at = dossierOf(model, at.next.key))
      row.push(at.next.key);
    expect(row).toEqual([
      'meetings/tech/2023-04-05',
      'meetings/tech/2024-02-21',
      'meetings/tech/indico-1005',
      'meetings/tech/2025-01-08',
    ]);
  });
});

test('a hostile note laid over it is read like any other', () => {
  const places = placesOf(problemsOf(fixture('project'), fixture('hostile')));
  expect(places.filter((it) => !it.startsWith('meetings/hostile.md:'))).toEqual(OVERDUE);
  const { entries } = readContent([fixture('project'), fixture('hostile')]);
  expect(entries.find((it) => it.id === 'hostile')?.body).toContain('<script>');
});
