/** An `.mdx` body becomes the same page as a `.md` body, and never code, whatever it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { evaluate, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { NO_CONTEXT } from '#markdown/context.ts';
import { checkMdx } from '#markdown/gate.ts';
import { mdxPlugins } from '#markdown/mdx-plugins.ts';
import { element, type Piece, text, writeHtml } from '#markdown/piece.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { context } from './collaboration.ts';

const fileURL = pathToFileURL('/content/milestones/ms11.mdx');
const contextOf = (path: string) => (path === '/content/milestones/ms11.mdx' ? context : NO_CONTEXT);

/** The options with which @astrojs/mdx compiles. */
const optionsWith = (find: Parameters<typeof mdxPlugins>[0]) =>
  ({ ...mdxPlugins(find), fileURL, elementAttributeNameCase: 'html', jsxImportSource: 'astro' }) as const;

/** The module that a body compiles to. */
function compile(body: string, find = contextOf): string {
  const made = mdxToJs(body, optionsWith(find));
  if (made instanceof Promise) throw new Error('The plugins are meant to be synchronous.');
  return made.code;
}

/** The page that a compiled body makes, with a component shown as its name and strings. */
function pageOf(body: string): string {
  const Fragment = 'fragment';
  const jsx = (type: unknown, props: unknown): unknown => {
    const { children, ...rest } = props as Record<string, unknown>;
    return typeof type === 'function' ? type(rest) : { type, attributes: rest, children: [children].flat() };
  };
  const { default: Content } = evaluate(body, { ...optionsWith(contextOf), Fragment, jsx, jsxs: jsx }) as {
    default: (props: object) => unknown;
  };
  const components = Object.fromEntries(
    ['Figure', 'Timeline', 'Evidence'].map((name) => [name, (props: object) => `[${name} ${JSON.stringify(props)}]`]),
  );
  return writeHtml(piecesOf(Content({ components })));
}

function piecesOf(made: unknown): Piece[] {
  if (made === undefined || made === null) return [];
  if (typeof made === 'string') return [text(made)];
  const { type, attributes, children } = made as {
    type: string;
    attributes: Record<string, string | true>;
    children: unknown[];
  };
  const inside = children.flatMap(piecesOf);
  return type === 'fragment' ? inside : [element(type, attributes, inside)];
}

describe('an .mdx body', () => {
  const cases = join(import.meta.dirname, 'cases');
  for (const name of readdirSync(cases).sort()) {
    const body = readFileSync(join(cases, name, 'input.md'), 'utf8');
    if (checkMdx(body, 1, name).length > 0) continue;
    // Indented code is plain text in MDX.
    it.skipIf(name === 'code-and-quotations')(`shows ${name.replaceAll('-', ' ')} as an .md body does`, () => {
      expect(pageOf(body)).toBe(renderMarkdown(body, context));
    });
  }

  it('shows components with their strings', () => {
    expect(pageOf('D2.3\n\n<Figure src="a.png" alt="&quot;b&quot; {c}" />')).toContain(
      '[Figure {&quot;src&quot;:&quot;a.png&quot;,&quot;alt&quot;:&quot;\\&quot;b\\&quot; {c}&quot;}]',
    );
  });

  it('shows text, and links no names, in a file that is no entry', () => {
    const code = compile('D2.3 [x](javascript:alert(1))', () => NO_CONTEXT);
    expect(code).toContain('"D2.3 "');
    expect(code).not.toContain('javascript');
  });

  it('has no code left of what the gate refuses', () => {
    const body = `import fs from 'node:fs'

export const x = ran('export')

{ran('flow')} text {ran('text')}

<Figure src={ran('attribute')} alt="kept" {...ran('spread')} />

<Unknown onload="ran" /> <div set:html="ran">kept</div>

<script>{ran('script')}</script>

- <Timeline of={ran('list')} client:load={ran('directive')} />

![](%) ![x](./ran.png)
`;
    const code = compile(body);
    expect(code).not.toContain('ran');
    expect(code).not.toContain('node:fs');
    expect(pageOf(body)).toContain('[Figure {&quot;alt&quot;:&quot;kept&quot;}]');
  });

  it('compiles to the same imports whatever it holds', () => {
    const pieces = fc.constantFrom(
      '{x}',
      '{y()}',
      '<Figure ',
      'src="a"',
      'alt={z}',
      '{...w}',
      '/>',
      '<b>',
      '</b>',
      '\n\n',
      'import a from "b"',
      'export const c = d',
      '`',
      '**',
      '- ',
      'words',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code that must not run
      '{`${e}`}',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        let code: string;
        try {
          code = compile(parts.join(''));
        } catch {
          return; // Not MDX at all: the gate has said so.
        }
        const imports = code.match(/^(?:import|export).*$/gm);
        for (const line of imports ?? [])
          expect(line).toMatch(/^import \{[\w ,]+\} from "astro\/jsx-runtime";$|^export default MDXContent;$/);
      }),
      { numRuns: 1_000 },
    );
  });
});
