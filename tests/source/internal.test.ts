import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossierOf } from '#model/dossier.ts';
import { keyOf } from '#model/entry.ts';
import { routesBelow } from '#model/routes.ts';
import { weave } from '#model/weave.ts';
import { searchEntries } from '#search/records/entries.ts';
import { readContent } from '#source/read.ts';
import { fixture, folderWith, problemsOf } from './folder.ts';

const NAME = 'meetings/board/vellumheron.md';
const NOTE = readFileSync(join(fixture('project'), NAME), 'utf8');

/** What becomes of a note: published, withheld or rejected. */
function fateOf(text: string, folder = folderWith({ [NAME]: '' })): 'published' | 'withheld' | 'rejected' {
  writeFileSync(join(folder, NAME), text);
  const { entries, withheld, rejected } = readContent([folder]);
  if (entries.length > 0) return 'published';
  if (withheld.length > 0) return 'withheld';
  expect(rejected).toBe(1);
  return 'rejected';
}

test('the note is withheld as it is, and published when it says so', () => {
  expect(fateOf(NOTE)).toBe('withheld');
  expect(fateOf(NOTE.replace('visibility: internal', 'visibility: public'))).toBe('published');
});

describe('nothing else publishes it:', () => {
  test.each([
    ['visibility left out', NOTE.replace('visibility: internal\n', '')],
    ['visibility empty', NOTE.replace('visibility: internal', 'visibility:')],
    ['a typing error in the field', NOTE.replace('visibility', 'visiblity')],
    ['a typing error in the value', NOTE.replace('internal', 'intenral')],
    ['capitals', NOTE.replace('visibility: internal', 'Visibility: internal')],
    ['the field twice', NOTE.replace('visibility: internal', 'visibility: internal\nvisibility: public')],
    ['a list', NOTE.replace('visibility: internal', 'visibility: [public]')],
    ['a field of a prototype', NOTE.replace('visibility: internal', '__proto__:\n  visibility: public')],
    ['a merge key', NOTE.replace('visibility: internal', '<<: {visibility: public}')],
    ['public in the body', NOTE.replace('visibility: internal\n', '').replace('## 1.', 'visibility: public\n\n## 1.')],
    ['front matter that is never closed', NOTE.replace(/\n---\n/, '\n')],
    ['an early end of the front matter', NOTE.replace('visibility:', '---\nvisibility:')],
    ['a comment', NOTE.replace('visibility: internal', '# visibility: public')],
  ])('%s', (_, text) => {
    expect(fateOf(text)).not.toBe('published');
  });
});

describe('of 1,000 mutations of its front matter', () => {
  const end = NOTE.indexOf('\n---\n');
  const visibility = NOTE.split('\n').indexOf('visibility: internal');
  const signs = [
    ...['', ' ', '\n', '\t', ':', '-', '---\n', '#', '"', "'", '[', ']', '{', '}', '&', '*', '!', '\r', 'x', 'é', '\0'],
    ...['public', 'visibility', 'internal'],
  ];
  const lines = [
    '',
    'visibility: public',
    'visibility: Public',
    'Visibility: public',
    'visibility: [public]',
    'public',
  ];
  const splice = fc.record({ at: fc.nat(end), drop: fc.nat(12), insert: fc.constantFrom(...signs) });
  const exchange = fc.record({ line: fc.integer({ min: 1, max: 10 }), by: fc.constantFrom(...lines) });
  const mutations = fc.array(fc.oneof(splice, exchange), { minLength: 1, maxLength: 4 });

  type Mutation = { at: number; drop: number; insert: string } | { line: number; by: string };
  const mutate = (text: string, mutation: Mutation) =>
    'line' in mutation
      ? text.split('\n').with(mutation.line, mutation.by).join('\n')
      : text.slice(0, mutation.at) + mutation.insert + text.slice(mutation.at + mutation.drop);
  const saysPublic = (text: string) => /^["']?visibility["']?\s*:\s*["']?public\b/m.test(text);

  test('none is published that does not say public itself', { timeout: 60_000 }, () => {
    const folder = folderWith({ [NAME]: '' });
    const fates = { published: 0, withheld: 0, rejected: 0 };
    fc.assert(
      fc.property(mutations, (list) => {
        const text = list.reduce(mutate, NOTE);
        const fate = fateOf(text, folder);
        fates[fate] += 1;
        if (fate === 'published') expect(saysPublic(text), text).toBe(true);
      }),
      { numRuns: 1000, examples: [[[]], [[{ line: visibility, by: 'visibility: public' }]]] },
    );
    expect(Math.min(...Object.values(fates)), JSON.stringify(fates)).toBeGreaterThan(0);
  });
});

describe('what is told of a note that is not public repeats none of its words:', () => {
  const words = 'title: 7 Vellum\nchairs: [Vellum Heron, "@vellum", vellum]\ndate: 2026-02-31/vellum\nvellum: heron\n';
  test.each([
    ['internal', `---\n${words}visibility: internal\n---\n`],
    ['without visibility', `---\n${words}---\n`],
    ['of another visibility', `---\n${words}visibility: public vellum\n---\n`],
    ['internal, with public in its body', `---\n${words}visibility: internal\n---\n\nvisibility: public\n`],
    ['public and internal', `---\n${words}visibility: public\nvisibility: internal\n---\n`],
    ['whose fields cannot be read', `---\n${words}chairs: [@vellum, {vellum}]\nx: "vellum\n---\n`],
    ['with a typing error in its visibility', `---\n${words}visibility: intern\nstart: vellum\n---\n`],
    ['that is never closed', `---\n${words}`],
  ])('%s', (_, text) => {
    const problems = problemsOf(fixture('broken/base'), folderWith({ 'meetings/note.md': text }));
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/vellum|heron|2026/i);
  });

  test('and what is told of a public one does', () => {
    const text = `---\n${words}visibility: public\n---\n`;
    const problems = problemsOf(fixture('broken/base'), folderWith({ 'meetings/note.md': text }));
    expect(JSON.stringify(problems)).toMatch(/vellum-heron/);
  });
});

describe('of an internal note, the model and what is made of it', () => {
  const { settings, entries, withheld, images } = readContent([fixture('project')]);
  if (!settings) throw new Error('The fixture has no settings.');
  const model = weave({ settings, entries }, '2026-01-01');

  test('know nothing but that there is one', () => {
    expect(withheld).toEqual(['meetings/board/vellumheron']);
    const known = {
      settings: model.collaboration,
      entries: model.entries,
      problems: problemsOf(fixture('project')),
      images,
      dossiers: model.entries.map((entry) => dossierOf(model, keyOf(entry))),
      outlines: model.entries.map((entry) => model.outline(keyOf(entry))),
      search: searchEntries(model, routesBelow('/')),
    };
    expect(JSON.stringify(known)).toContain('Zoë Ångström');
    expect(JSON.stringify(known)).not.toMatch(/vellumheron/i);
  });
});
