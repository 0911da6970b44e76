import { describe, expect, test } from 'vitest';
import { listsOfActions } from '#check/lists-of-actions.ts';
import { readOutline } from '#model/minutes/read-outline.ts';

const lines = (body: string) => listsOfActions(readOutline(body, 1)).map((it) => it.block.line);

describe('a table or list of actions without a record is told of at its line:', () => {
  test.each([
    ['| # | Action | Owner |\n|-|-|-|\n| 1 | Ask | Ann |', 1],
    ['| Decision | By whom |\n|-|-|\n| Go | All |', 1],
    ['## 4. Action items\n\n- Ann: ask the sites', 3],
    ['**Actions**\n\n- Ann asks the sites', 3],
    ['Open actions:\n- Ann asks the sites', 2],
    ['To do:\n\n1. Ask the sites', 3],
    ['## 1. Open actions\n\n- [Ask.](a.md#ask); closes with `DONE ^ask: …`\n- Ann asks them again', 4],
  ])('%s', (body, line) => {
    expect(lines(body)).toEqual([line]);
  });
});

test.each([
  '| Task | Lead | Due |\n|-|-|-|\n| T1.1 | CERN | M30 |',
  '| Action | Result |\n|-|-|\n| restart | fine |',
  '## Actions\n\n- ACTION @ann: Ask.\n- More of it later.',
  '## Actions\n\n- None.',
  // What the draft of a meeting brings over.
  '## 1. Open actions\n\n- [Ask.](2020-03-04.md#ask) – asked 4 March 2020; closes with `DONE ^ask: …`',
  '## Actions\n\n- More of it later.\n\nSo:\n\n- ACTION @ann: Ask.',
  '## Actions\n\nNobody had any.\n\n- Next point',
  '## Actions of the sites\n\n- Upgrades',
])('nothing is told of: %s', (body) => {
  expect(lines(body)).toEqual([]);
});
