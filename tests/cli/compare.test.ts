/** `npm run compare`: from the words that are typed to what a reviewer reads. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { compare } from '#cli/compare.ts';
import { inMarkdown, inText } from '#cli/comparison.ts';
import { asCode, escapeMarkdown } from '#cli/escape-markdown.ts';
import { Failure } from '#cli/failure.ts';
import { Repository } from '../source/repository.ts';

const PROGRAM = join(import.meta.dirname, '../../src/cli/fortnight.ts');

function run(folder: string, ...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'compare', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const note = (title: string, date: string, visibility: string, ...lines: string[]): string =>
  ['---', `title: ${title}`, `date: ${date}`, `visibility: ${visibility}`, '---', '', ...lines, ''].join('\n');

const CONTENT = {
  'content/collaboration.yaml': [
    'acronym: INVENTED',
    'title: INVENTED',
    'name: An invented collaboration',
    'description: Invented for a test.',
    'framework: H2020',
    'start: 2020-01-01',
    'end: 2021-12-31',
    '',
  ].join('\n'),
  'content/people/ann.md': '---\nname: Ann Lee\n---\n',
  'content/milestones/ms13.md': '---\ncode: MS13\nworkPackages: [wp1]\ndue: M12\n---\n',
  'content/work-packages/wp1.md': '---\ncode: WP1\ntitle: Oil\n---\n',
  'content/meetings/one.md': note('One', '2020-01-15', 'public', '- STATUS MS13 planned: In summer.'),
};

test('a pull request is told to its reviewer', { timeout: 30_000 }, () => {
  const repository = new Repository();
  repository.commit(CONTENT);
  repository.git('checkout', '-q', '-b', 'note');
  const lines = ['- ACTION @ann: Ask for ![oil](https://example.org/x.png).', '- STATUS MS13 achieved 2020-02: Done.'];
  repository.commit({
    'content/meetings/two.md': note('Two <b>@team</b>', '2020-02-12', 'public', ...lines),
    'content/meetings/secret.md': note('Secret', '2020-02-13', 'internal', '- DECISION: Not to be read.'),
  });

  const words = ['--base', 'main', '--content', 'content', '--today', '2020-03-20'];
  const text = run(repository.folder, ...words);
  expect(text.err).toBe('');
  expect(text.code).toBe(0);
  expect(text.out).toMatch(
    /^This adds 1 meeting with 1 action and 1 status line; MS13 goes from planned to achieved(?:; \d warnings? (?:is|are) new)?\.\n/,
  );
  expect(text.out).toContain('\n  Meeting  Two <b>@team</b> · 12 February 2020  (meetings/two.md)\n');
  expect(text.out).not.toMatch(/secret|not to be read/i);

  const markdown = run(repository.folder, ...words, '--format', 'markdown');
  expect(markdown.code).toBe(0);
  expect(markdown.out).toMatch(/^### This adds 1 meeting with 1 action/);
  expect(markdown.out).toContain(
    '\n- **Meeting** Two &lt;b&gt;@&#8203;team&lt;/b&gt; · 12 February 2020 `meetings/two.md`\n',
  );
});

test('a mistake of two folders that was there before is not new because it was read elsewhere', {
  timeout: 30_000,
}, () => {
  const repository = new Repository();
  repository.commit({ ...CONTENT, 'more/people/ann.md': CONTENT['content/people/ann.md'] });
  const { out } = run(repository.folder, '--base', 'main', '--content', 'content', '--content', 'more');
  expect(out).toMatch(/^This changes nothing that the site says\.\n/);
  expect(out).not.toContain('/fortnight-');
});

describe('words that cannot be meant are refused, and the remedy is told:', () => {
  test.each([
    [[], '--base is missing'],
    [['--base', 'main', '--format', 'markdwon'], '--format markdwon is not a format: did you mean markdown?'],
    [['--base', 'main', '--bse', 'x'], 'There is no option --bse: did you mean --base?'],
  ])('%j', (words, message) => {
    const refused = expect(() => compare(words));
    refused.toThrow(Failure);
    refused.toThrow(message);
  });
});

/** The elements that Markdown makes of text, and the text that is read. */
function read(markdown: string): { elements: string[]; text: string } {
  const { html } = markdownToHtml(markdown, { features: { smartPunctuation: false } });
  const elements = [...html.matchAll(/<(\w+)/g)].map(([, name]) => name ?? '');
  const text = html
    .replace(/<[^>]*>|\u200b/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name as 'lt'])
    .trim();
  return { elements, text };
}

describe('words of the content stay words in Markdown:', () => {
  test.each([
    '[a](https://evil.example)',
    '![a](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<!-- nothing -->',
    'https://evil.example www.evil.example me@evil.example',
    '_www.evil.example_ *www.evil.example (www.evil.example)',
    '@team and owner/repository#12, GH-12, !7, ~label, %milestone, $1, &2',
    '# a heading',
    '- [x] a task',
    '1. a list',
    '> a quotation',
    '| a | table |',
    '--- ***',
    '`code` and ``` a fence',
    '*a* _b_ ~~c~~ a_b_c',
    '&lt;b&gt; &amp; &#64;',
    '[^1]: a footnote [^1] [a]: https://evil.example',
    '\\[a](b) \\@team \\',
    ':tada: $x^2$ {{ github.token }}',
  ])('%s', (words) => {
    expect(read(`- ${escapeMarkdown(words)}`)).toEqual({ elements: ['ul', 'li'], text: words });
    expect(read(escapeMarkdown(words))).toEqual({ elements: ['p'], text: words });
  });

  test('any sign whatever', () => {
    const signs = fc.constantFrom(...'[](){}<>!#@*_~`^$%&|\\:/.-+=\'"1a w', 'www.', 'https://', 'GH-1');
    const line = fc.array(signs, { maxLength: 24 }).map((it) => it.join('').replace(/ +/g, ' ').trim());
    fc.assert(
      fc.property(line, (words) => {
        fc.pre(words !== '');
        expect(read(`- ${escapeMarkdown(words)}`)).toEqual({ elements: ['ul', 'li'], text: words });
      }),
    );
  });

  test.each(['a', 'a`b', '`', '``', ' `a` ', '```'])('as code: %j', (words) => {
    expect(read(asCode(words))).toMatchObject({ elements: ['p', 'code'] });
  });

  test('no host finds a mention, an issue or an address in them', () => {
    const escaped = escapeMarkdown('@team #12 !7 ~a %b $1 &2 ^3 https://a.example www.a.example');
    expect(escaped.replaceAll('&#8203;', '\u200b')).not.toMatch(/[@#!~%$^;]\w|:\/\/|www\./);
  });
});

test('a long text is cut, control characters are shown, and a summary stays below what GitHub takes', () => {
  const lines = Array.from({ length: 9000 }, () => ({ words: `\u001b[2J${'<'.repeat(400)}`, place: 'a.md:1' }));
  const sections = [{ title: 'Added', lines, more: 0 }];
  const markdown = inMarkdown('This adds.', sections);
  expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
  expect(markdown).toMatch(/There is more, and no room for it here\.$/);
  expect(markdown).not.toContain('\u001b');
  expect(inText('This adds.', sections).split('\n')[3]).toMatch(/^ {2}\\u001b\[2J<+ … {2}\(a\.md:1\)$/);
});
