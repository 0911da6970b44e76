/** What stands at the foot of a page, by its settings and its repository? */
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { closeLibrary, currentModel } from '#site/library.ts';
import { pageFoot } from '#site/page-foot.ts';
import { setRun } from '#site/run.ts';
import { Repository } from '../source/repository.ts';

const SETTINGS = `acronym: LAMP
title: Lamp
name: An invented collaboration
description: Invented for a test.
framework: other
start: 2020-01-01
end: 2021-12-31
series:
  - id: s
    name: Series
    cadence: irregular
repository:
  url: https://gitlab.com/lamp-example/notes
  folder: notes
`;
const NOTE = '---\nname: Fog\nkind: concept\n---\n\nIt is white.\n';

/** The feet of the pages of a topic and a series, where the settings say this too. */
function feetWith(own: string) {
  const repository = new Repository();
  repository.commit({ 'notes/collaboration.yaml': SETTINGS + own, 'notes/topics/fog.md': NOTE });
  repository.commit({ 'other/topics/oil.md': NOTE.replace('Fog', 'Oil') }, { by: 'Bo Beam' });
  vi.stubEnv('FORTNIGHT_RUN', '');
  closeLibrary();
  setRun({ content: ['notes', 'other'].map((it) => join(repository.folder, it)), today: '2022-03-04' });
  return currentModel().entries.map(pageFoot);
}

afterEach(() => {
  vi.unstubAllEnvs();
  closeLibrary();
});

const edit = (file: string) => ({
  address: `https://gitlab.com/lamp-example/notes/-/edit/main/notes/${file}`,
  host: 'GitLab',
});
const [settings, fog, oil] = ['collaboration.yaml', 'topics/fog.md', 'topics/oil.md'];
const ann = { day: '2022-03-03', by: ['Ann Lamp'], others: [] };

test('a file has its history and its editor; one of another folder has no editor, a row of the settings no history', () => {
  expect(feetWith('')).toEqual([
    { file: settings, edit: edit(settings) },
    { file: fog, changed: ann, edit: edit(fog) },
    { file: oil, changed: { ...ann, by: ['Bo Beam'] } },
  ]);
});

test('the settings switch the history off', () => {
  expect(feetWith('history: false\n').map((it) => it.changed)).toEqual([undefined, undefined, undefined]);
});
