/** What an `.mdx` body may hold. Each refusal has its place in the file, what is wrong, and how to mend it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMdx } from '#markdown/gate.ts';

/** The problems of a body that begins on line 10 of its file, as `line:column message → hint`. */
const refusals = (body: string) =>
  checkMdx(body, 10, 'about.mdx').map(({ line, column, message, hint }) => `${line}:${column} ${message} → ${hint}`);
const places = (body: string) => checkMdx(body, 10, 'about.mdx').map(({ line, column }) => `${line}:${column}`);

describe('the gate', () => {
  it('lets Markdown and the known components pass', () => {
    const body = [
      '## A heading',
      'Text with \\{ a brace, \\< a sign, a < b, `{code}` and **words**.',
      '<Figure src="plan.png" alt="The plan" caption="As &quot;drawn&quot;" />',
      '<Timeline\n  of="milestones"\n/>',
      '<Evidence of="deliverables/d2.3"></Evidence>',
      '```js\nimport x from "y";\n```',
      '| a | b |\n|---|---|\n| 1 | 2 |',
    ];
    expect(refusals(body.join('\n\n'))).toEqual([]);
  });

  it('tells file, line, column, rule, what is wrong and how to mend it', () => {
    expect(checkMdx('Text é {1}', 10, 'pages/about.mdx')).toEqual([
      {
        file: 'pages/about.mdx',
        line: 10,
        column: 8,
        endColumn: 11,
        severity: 'error',
        rule: 'mdx-gate',
        message: 'braces hold code, which a page may not',
        hint: 'write \\{ for a brace, and leave comments out',
      },
    ]);
  });

  it('refuses code, wherever it stands', () => {
    expect(places('import fs from "node:fs"')).toEqual(['10:1']);
    expect(places('ok\n\nexport const a = 1')).toEqual(['12:1']);
    expect(places('{process.exit(0)}')).toEqual(['10:1']);
    expect(places('a {1} b {2}')).toEqual(['10:3', '10:9']);
    expect(places('- a\n  - {1}')).toEqual(['11:5']);
    expect(places('> | a |\n> |---|\n> | {1} |')).toEqual(['12:5']);
    expect(places('{/* a comment */}')).toEqual(['10:1']);
    expect(places('# {1}')).toEqual(['10:3']);
    expect(places('[{1}](https://example.org)')).toEqual(['10:2']);
  });

  it('refuses tags that are not known', () => {
    expect(refusals('<div>hi</div>')).toEqual([
      '10:1 <div> is not known here → use one of Figure, Timeline, Evidence, or plain Markdown; write \\< for a sign',
    ]);
    for (const body of [
      '<script/>',
      '<img src="x"/>',
      '<figure/>',
      '<Figure.x/>',
      '<Other/>',
      '<></>',
      '<constructor/>',
      '<a:b/>',
      'a <b>c</b>',
    ]) {
      expect(places(body), body).toHaveLength(1);
    }
  });

  it('refuses attributes that are not strings of a known name', () => {
    expect(refusals('<Figure\n  src={x}\n  alt="y" onload="z"\n  {...w} caption />')).toEqual([
      '11:3 src is not a string → write src="…"',
      '12:11 <Figure> has no attribute onload → it has src, alt, caption, credit',
      '10:1 <Figure> has braces among its attributes → write each attribute as name="value"',
      '13:10 caption is not a string → write caption="…"',
    ]);
    expect(places('<Evidence of="x" set:html="y" />')).toEqual(['10:18']);
    expect(places('<Evidence of="x" client:load="" />')).toEqual(['10:18']);
    expect(places('<Evidence of="x" toString="y" />')).toEqual(['10:18']);
    expect(places('<Evidence of="x" of="y" />')).toEqual(['10:18']);
  });

  it('asks for what a component needs', () => {
    expect(refusals('<Figure src="plan.png" />')).toEqual([
      '10:1 <Figure> lacks alt → add alt="…": what the image shows, for those who do not see it',
    ]);
    expect(places('<Figure src="plan.png" alt=" " />')).toEqual(['10:24']);
  });

  it('refuses files of other sites', () => {
    for (const src of [
      'https://example.org/a.png',
      '//example.org/a.png',
      'data:image/png;base64,A',
      'java\tscript:x',
    ]) {
      expect(places(`<Figure src="${src}" alt="y" />`), src).toEqual(['10:9']);
    }
  });

  it('wants a component on a line of its own, with nothing between its tags', () => {
    expect(refusals('See <Evidence of="x" /> here')).toEqual([
      '10:5 <Evidence> stands within a line → put it on a line of its own, with an empty line before and after',
    ]);
    expect(refusals('<Evidence of="x">here</Evidence>')).toEqual([
      '10:1 <Evidence> has something between its tags → end it with />: <Evidence of="…" />',
    ]);
  });

  it('tells where a body cannot be read', () => {
    expect(refusals('ok\n\n<Figure>')).toEqual([
      '12:1 <Figure> is not closed → end it with />: <Figure src="…" alt="…" />',
    ]);
    expect(refusals('a {')).toEqual(['10:3 a brace is never closed, and braces hold code → write \\{ for a brace']);
    expect(refusals('a\n\nb <!-- c -->')).toEqual([
      '12:3 comments are not known here → leave the comment out, or say it in plain words',
    ]);
    expect(refusals('<Evidence of="x"')).toEqual([
      '10:1 <Evidence> is not closed → end it with />: <Evidence of="…" />',
    ]);
    expect(refusals('<other>')).toEqual([
      '10:1 <other> is not closed → use one of Figure, Timeline, Evidence, or plain Markdown; write \\< for a sign',
    ]);
    expect(refusals('see <https://lamp.example/a>')).toEqual([
      '10:5 a < begins no known component here → write the address without < and >: https://lamp.example/a',
    ]);
    expect(refusals('a <3 b')).toEqual([
      '10:3 a < begins no known component here → write \\< for a sign; a link is [text](address)',
    ]);
    expect(places('\r\n\r\na <b')).toEqual(['12:3']);
  });

  it('tells every place that cannot be read, and what is wrong elsewhere, in one run', () => {
    expect(places('a {\n\nb <3 c\n\n{1}\n\n- d {\n- e <4')).toEqual(['10:3', '12:3', '16:5', '17:5', '14:1']);
    expect(refusals('<Figure\n  src={x\n  alt="y" />\n\n<Graph />')).toEqual([
      '10:1 a < begins no known component here → write \\< for a sign; a link is [text](address)',
      '14:1 <Graph> is not known here → use one of Figure, Timeline, Evidence, or plain Markdown; write \\< for a sign',
    ]);
  });

  it('outlives a body on which the parser would abort', () => {
    expect(places('import "a\\')).toEqual(['10:1']);
  });

  it('never throws, and each place lies within the file', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/>',
      '{',
      '}',
      'Figure',
      ' src',
      '="a"',
      '={1}',
      '\n',
      '\r\n',
      '\n\n',
      'import ',
      'export ',
      '`',
      '- ',
      '> ',
      '\\',
      'é',
      '\ud800',
      '<!--',
      '&',
      '*',
      '|',
      '{/*',
      '...',
      '"a\\',
      '`${',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 25 }), (parts) => {
        const body = parts.join('');
        const lines = body.split(/\r\n|\n|\r/);
        for (const { line, column } of checkMdx(body, 10, 'about.mdx')) {
          expect(line).toBeGreaterThanOrEqual(10);
          expect(line).toBeLessThan(10 + lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 10]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
