/** Each folder of `cases` holds a body and the page that it becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
