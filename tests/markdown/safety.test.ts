/** Whatever a body holds, its page has only what is on the lists, and the anchors of its outline. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { isAddressOfSite, safeAddress } from '#markdown/safe.ts';
import { RESERVED_ANCHORS } from '#model/minutes/anchors.ts';
import { readOutline } from '#model/minutes/read-outline.ts';
import { context } from './collaboration.ts';
import { dangersOf, idsOf } from './html.ts';

/** Pieces of Markdown and HTML that mean something, so that arbitrary bodies are more than prose. */
const PIECES = [
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '- ',
  '  - ',
  '1. ',
  '3) ',
  '> ',
  '# ',
  '## ',
  '## 1. ',
  '- [ ] ',
  '- [x] ',
  '---\n',
  '```\n',
  '`',
  '``',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '![',
  '<',
  '>',
  '/>',
  '</',
  '"',
  "'",
  '\\',
  '&',
  ';',
  '|',
  '\n|--|--|\n',
  '| a | b |\n',
  '<br>',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '<svg onload=x>',
  '<a href="javascript:x">',
  '<?',
  ']]>',
  'javascript:',
  'JaVaScRiPt:',
  'data:text/html,',
  'vbscript:',
  'https://example.org/',
  'mailto:a@b.c',
  'www.a.org',
  '&#115;',
  '&Tab;',
  '&colon;',
  '\u0001',
  'D2.3',
  'MS11',
  'MS12',
  '\\D2.3',
  'Data Lake',
  '@rosie-bolton',
  '@nobody',
  'Speakers: ',
  'Rosie Bolton',
  'plan.png',
  '../people/rosie-bolton.md',
  '%',
  'ACTION: ',
  '^mark',
  'é',
  '\u4e2d',
  '\ud83d\ude80',
  '\ud800',
  '\u0000',
  '\u202e',
  '[r]: ',
  '[r]',
  'search',
  'content',
  'import x',
  'export const a',
  '{1}',
  'ACTION ',
  'STATUS MS12 postponed to M40: ',
  'DONE ^replay; ',
  '@rosie-bolton',
  'due M38: ',
  ' ^a&"',
  ' ^replay\n',
  'M40 (May)',
  'M18-M36',
];
const body = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const RUNS = { numRuns: 3_000 };

describe('the page of an arbitrary body', () => {
  it('has no element, attribute or address that is not allowed', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(dangersOf(renderMarkdown(text, context))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has each anchor of the outline once, and no other id', () => {
    fc.assert(
      fc.property(body, (text) => {
        const anchors = readOutline(text, 1).blocks.map((block) => block.anchor);
        expect(idsOf(renderMarkdown(text, context)).sort()).toEqual(anchors.sort());
      }),
      RUNS,
    );
  });

  it('has unique anchors that the page itself does not use', () => {
    fc.assert(
      fc.property(body, (text) => {
        const anchors = readOutline(text, 1).blocks.map((block) => block.anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) {
          expect(RESERVED_ANCHORS).not.toContain(anchor);
          expect(anchor).toMatch(/^[^\s"'<>&#]+$/u);
        }
      }),
      RUNS,
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(renderMarkdown(text, context)).toBe(renderMarkdown(text, context));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an address', () => {
  it('leads to http, https or mailto, or stays below its page', () => {
    const address = fc
      .array(
        fc.oneof(fc.constantFrom(...PIECES, ':', '//', '/', '\r', '\u00a0', '\u200b'), fc.string({ maxLength: 3 })),
      )
      .map((it) => it.join(''));
    fc.assert(
      fc.property(address, (text) => {
        const safe = safeAddress(text);
        if (safe === undefined || !URL.canParse(safe, 'https://site.example/a/')) return;
        expect(['http:', 'https:', 'mailto:']).toContain(new URL(safe, 'https://site.example/a/').protocol);
      }),
      RUNS,
    );
  });

  it('of the site stays on the site', () => {
    for (const address of ['a.png', '../a/b.png', '/a', '#a', '?a', 'a%20b', ''])
      expect(isAddressOfSite(address), address).toBe(true);
    for (const address of [
      '//a.org',
      'https://a.org',
      'data:x',
      'java\tscript:x',
      ' //a.org',
      '\\\\a.org',
      '/\\a.org',
      '/\t/a.org',
    ]) {
      expect(isAddressOfSite(address), address).toBe(false);
    }
  });
});
