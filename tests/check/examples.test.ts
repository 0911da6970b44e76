import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import type { Problem } from '#model/problem.ts';
import type { Example } from '#model/rule.ts';
import { readLibrary } from '#site/library.ts';
import { RULE_GROUPS } from '#site/rules.ts';
import { fixture } from '../source/folder.ts';

const BASE = fixture('rules');
const TODAY = '2020-06-15';

/** Rules whose mistakes no text can show: bytes, links, folders. `tests/source` shows them. */
const NO_TEXT = new Set([
  ...['no-settings', 'second-settings', 'not-a-file', 'image', 'file-size', 'encoding', 'control-character'],
]);

test('the collaboration of the examples has no mistake of its own', () => {
  expect(readLibrary({ content: [BASE], today: TODAY }).problems.map(inWords)).toEqual([]);
});

test('no two rules have one name', () => {
  const names = RULE_GROUPS.flatMap(({ rules }) => rules.map((it) => it.name));
  expect(names).toEqual([...new Set(names)]);
});

describe.each(RULE_GROUPS.flatMap(({ rules }) => rules.map((it) => [it.name, it] as const)))('%s', (name, rule) => {
  test('has an example', () => expect(rule.examples.length > 0).toBe(!NO_TEXT.has(name)));

  test.each(rule.examples.map((it) => [it.wrong.split('\n')[(it.line ?? 1) - 1], it] as const))(
    'is told of: %s',
    (_, example) => {
      const { text, firstLine } = textOf(example, example.wrong);
      const told = problemsOf(example, text).filter((it) => it.rule === name && it.file === example.file);
      const at = (example.line ?? 1) + firstLine - 1;
      expect(told.map((it) => `${it.line} ${it.severity} ${inWords(it)}`)).toContain(
        `${at} ${rule.severity} ${example.told}`,
      );
      const fixes = told.flatMap((it) => it.fix ?? []);
      if (example.isFixed) expect(applyEdits(text, fixes)).toBe(textOf(example, example.right).text);
      else expect(fixes).toEqual([]);
    },
  );

  test.each(rule.examples.map((it) => [it.right, it] as const))('has nothing to say of: %s', (_, example) => {
    const { text } = textOf(example, example.right);
    const file = example.rightFile ?? example.file;
    expect(
      problemsOf({ ...example, file }, text)
        .filter((it) => it.file === file)
        .map(inWords),
    ).toEqual([]);
  });
});

/** The problems of the collaboration with the text in the place of the file of an example. */
function problemsOf({ file }: Example, text: string): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(BASE, folder, { recursive: true });
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return readLibrary({ content: [folder], today: TODAY }).problems;
}

/** A part of a file in its place, and the line on which it begins. */
function textOf({ file, part }: Example, snippet: string): { text: string; firstLine: number } {
  if (part === 'file') return { text: snippet, firstLine: 1 };
  const own = readFileSync(join(BASE, file), 'utf8');
  const [, fields = own, body = ''] = /^---\n([\s\S]*?\n)---\n\n?([\s\S]*)$/.exec(own) ?? [];
  if (part === 'body') {
    const head = `---\n${fields}---\n\n`;
    return { text: `${head}${snippet}\n`, firstLine: head.split('\n').length };
  }
  const replaced = new Set([...snippet.matchAll(/^[\w-]+(?=:)/gm)].map(([name]) => name));
  const kept = fields.split(/^(?=\S)/m).filter((it) => !replaced.has(/^[\w-]+/.exec(it)?.[0] ?? ''));
  const isYaml = file.endsWith('.yaml');
  const head = `${isYaml ? '' : '---\n'}${kept.join('')}`;
  const text = `${head}${snippet}\n${isYaml ? '' : `---\n\n${body}`}`;
  return { text, firstLine: head.split('\n').length };
}

const inWords = ({ message, hint }: Problem) => `${message} → ${hint}`;
