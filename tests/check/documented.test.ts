import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE_GROUPS } from '#site/rules.ts';
import { PROJECT } from '#site/run.ts';
import { fixture, problemsOf } from '../source/folder.ts';

const documented = new Map(RULE_GROUPS.flatMap(({ rules }) => rules.map((it) => [it.name, it])));

describe('every rule that is told is documented:', () => {
  test.each(readdirSync(fixture('broken/cases')))('%s', (name) => {
    const own = fixture(`broken/cases/${name}/content`);
    const hasSettings = existsSync(`${own}/collaboration.yaml`);
    const folders = [fixture('broken/base-entries'), ...(hasSettings ? [] : [fixture('broken/base')]), own];
    for (const { rule, severity } of problemsOf(...folders))
      expect(documented.get(rule), rule).toMatchObject({ severity });
  });

  test('in the code', () => {
    const files = ['source', 'markdown', 'site'].flatMap((room) =>
      readdirSync(join(PROJECT, 'src', room)).map((it) => readFileSync(join(PROJECT, 'src', room, it), 'utf8')),
    );
    const names = files.flatMap((text) =>
      [...text.matchAll(/(?:rule: |mistake\(\w+, |say\([^'"]*?, )'([a-z]+(?:-[a-z]+)*)'/g)].map((it) => it[1] ?? ''),
    );
    expect(new Set(names).size).toBeGreaterThan(15);
    expect([...new Set(names)].filter((it) => !documented.has(it))).toEqual([]);
  });
});
