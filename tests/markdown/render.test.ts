/** Each folder of `cases` holds a body and the page that it becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { context } from './collaboration.ts';
import { dangersOf, elementsOf, idsOf } from './html.ts';

const cases = join(import.meta.dirname, 'cases');

for (const name of readdirSync(cases).sort()) {
  const body = readFileSync(join(cases, name, 'input.md'), 'utf8');

  it(`shows ${name.replaceAll('-', ' ')} as expected`, async () => {
    await expect(`${renderMarkdown(body, context)}\n`).toMatchFileSnapshot(join(cases, name, 'expected.html'));
  });

  it(`lets nothing dangerous through in ${name.replaceAll('-', ' ')}`, () => {
    expect(dangersOf(renderMarkdown(body, context))).toEqual([]);
  });

  it(`gives each line of ${name.replaceAll('-', ' ')} the anchor that its outline has`, () => {
    const anchors = readOutline(body, 1).blocks.map((block) => block.anchor);
    expect(idsOf(renderMarkdown(body, context)).sort()).toEqual(anchors.sort());
  });
}

it('shows the 24 bullets of the seed minutes at their depth', () => {
  const html = renderMarkdown(readFileSync(join(cases, 'seed-minutes/input.md'), 'utf8'), context);
  const depths: number[] = [];
  for (const tag of html.match(/<\/?(?:ul|li)\b/g) ?? []) {
    if (tag === '<ul') depths.push(0);
    if (tag === '</ul') depths.pop();
    if (tag === '<li') depths[0] = (depths[0] ?? 0) + 1;
  }
  expect(elementsOf(html).filter((it) => it.tagName === 'li')).toHaveLength(24);
  const { blocks } = readOutline(readFileSync(join(cases, 'seed-minutes/input.md'), 'utf8'), 1);
  const bullets = blocks.filter((block) => block.kind === 'bullet');
  expect(bullets.map((block) => block.depth)).toEqual([
    0, 1, 1, 1, 1, 2, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 2, 2, 2, 0, 1, 1,
  ]);
});

it('does not overflow, however deep the nesting', () => {
  const deep = [
    `${'>'.repeat(20_000)} a`,
    `${'- '.repeat(5_000)}a`,
    `${'*a **b '.repeat(20_000)}${'c** d*'.repeat(20_000)}`,
    Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
  ];
  for (const body of deep) {
    const html = renderMarkdown(body, context);
    const anchors = readOutline(body, 1).blocks.map((block) => block.anchor);
    expect([...html.matchAll(/ id="([^"]*)"/g)].map((it) => it[1]).sort()).toEqual(anchors.sort());
  }
});

it('does not fill up the short rows of a wide table', () => {
  const wide = `|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${'|a\n'.repeat(2_000)}`;
  expect(renderMarkdown(wide, context).length).toBeLessThan(1_000_000);
});

describe('a record on the page', () => {
  const shown = (html: string) =>
    html
      .replace(/<a class="anchor".*?<\/a>/g, '')
      .replace(/<span class="(?:gloss|record-outcome)">.*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '')
      .trim();

  it('reads as a sentence when it is copied, and its words are as they were written', () => {
    const line = '- ACTION @xavier-espinal due 2022-02-10: Find a week in M37 for the DAC21 “replay”.  ^replay';
    expect(shown(renderMarkdown(line, context))).toBe(
      'Action Xavier Espinal, due 10 February 2022: Find a week in M37 for the DAC21 “replay”.',
    );
  });

  it('is prose where the body is no minutes', () => {
    const line = '- ACTION @rosie-bolton: Ask. ^ask';
    expect(shown(renderMarkdown(line, { ...context, isMinutes: false }))).toBe('ACTION Rosie Bolton: Ask. ^ask');
  });

  it('stands without what nobody can tell: link, outcome, calendar month', () => {
    const { linkToRecord: _, outcomesOf: __, monthInWords: ___, ...bare } = context;
    const html = renderMarkdown('- DONE ^replay: Agreed. ^a\n- STATUS MS13 postponed to M40: Late in M40.', bare);
    expect(shown(html)).toBe('Done ^replay: Agreed.\nStatus MS13 postponed to M40: Late in M40.');
    expect(html).not.toContain('record-outcome');
  });
});
