import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLibrary } from '#site/library.ts';
import { fixture } from '../source/folder.ts';

const [TOPIC = ''] = readdirSync(fixture('rules/topics'));

/** So many notes that they are remembered, each with mistakes of its own. */
function manyNotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fixture('rules'), folder, { recursive: true });
  for (let day = 0; day < 250; day++) {
    const date = new Date(Date.UTC(2020, 5, 1 + day)).toISOString().slice(0, 10);
    const fields = `---\ntitle: Lamp talk\ndate: ${date}\nstatus: held\nminutes: draft\nvisibility: public\n---\n\n`;
    const body = `- ”Lamps“ of M10 (May), lampnet and LAMPNET; D1.1 “Report on the last lamp” by 10/12.\n- ACTION @ann: Ask ${day}.\n- Call +45 70 12 34 56, passcode: 123456.\n- [x](nothing-${day}.md) <b>So</b>, D7.7 and M12 achieved.\n`;
    writeFileSync(join(folder, `meetings/talk-${day}.md`), fields + body);
  }
  return folder;
}

const tell = (folder: string) => {
  const { problems } = readLibrary({ content: [folder], today: '2021-03-01' });
  return problems.map(({ path: _, ...it }) => it);
};

function edit(folder: string): void {
  change(join(folder, 'meetings/talk-3.md'), 'Ask 3.', 'Ask ms12 and 4/5.');
  change(join(folder, 'collaboration.yaml'), 'start: 2020-01-01\nend', 'start: 2019-11-01\nend');
  change(join(folder, 'topics', TOPIC), 'name: LampNet', 'name: LampGrid');
}

test('what is remembered is told as what is read anew, also when notes, settings and names change', () => {
  const folder = manyNotes();
  const first = tell(folder);
  expect(new Set(first.map((it) => it.rule)).size).toBeGreaterThan(10);
  expect(tell(folder)).toEqual(first);
  edit(folder);
  const changed = tell(folder);
  expect(changed).not.toEqual(first);
  const other = manyNotes();
  edit(other);
  expect(tell(other)).toEqual(changed);
});

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
