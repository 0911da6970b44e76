/** How Markdown says what people say in HTML. */

/** Elements with which people write, and what to write instead. `…` stands for the words between the tags. */
const INSTEAD: Record<string, string> = {
  a: 'write [words](address)',
  b: 'write **words**',
  blockquote: 'begin each line with > and a blank',
  br: 'begin a new paragraph with an empty line, or end the line with a backslash',
  code: 'write `words`',
  del: 'write ~~words~~',
  em: 'write *words*',
  h1: 'write ## and the title',
  h2: 'write ## and the title',
  h3: 'write ### and the title',
  h4: 'write #### and the title',
  hr: 'write --- on a line of its own',
  i: 'write *words*',
  img: 'put the file beside this one and write ![What it shows](plan.png)',
  li: 'begin the line with a hyphen and a blank',
  ol: 'begin each line with a number, a full stop and a blank',
  pre: 'put a line of ``` before and after',
  s: 'write ~~words~~',
  strike: 'write ~~words~~',
  strong: 'write **words**',
  sub: 'leave the tags out; small figures are signs too: H₂O',
  sup: 'leave the tags out; small figures are signs too: m²',
  table: 'write a table with | between its cells',
  td: 'write a table with | between its cells',
  th: 'write a table with | between its cells',
  tr: 'write a table with | between its cells',
  tt: 'write `words`',
  ul: 'begin each line with a hyphen and a blank',
};

const BLOCKS =
  /^(?:address|article|aside|center|dd|details|div|dl|dt|figure|footer|header|main|nav|p|section|summary)$/;
const WORDS =
  /^(?:abbr|big|cite|dfn|figcaption|font|h5|h6|ins|kbd|label|mark|q|samp|small|span|tbody|tfoot|thead|time|u|var)$/;
const CODE =
  /^(?:audio|base|body|button|canvas|embed|form|frame|head|html|iframe|input|link|math|meta|object|script|select|source|style|svg|textarea|title|video)$/;
/** What a page of another format may show. */
const COMPONENTS = /^(?:figure|timeline|evidence)$/;

/** What to write instead of a tag; undefined for a word in angle brackets that is none: `<your-name>`. */
export function insteadOf(name: string, written: string): string | undefined {
  if (COMPONENTS.test(name) && /^<[A-Z]/.test(written))
    return 'only a file whose name ends in .mdx shows it; write its words here, or rename the file';
  if (Object.hasOwn(INSTEAD, name)) return INSTEAD[name];
  if (BLOCKS.test(name)) return 'leave the tags out; an empty line begins a new paragraph';
  if (WORDS.test(name)) return 'leave the tags out';
  if (CODE.test(name)) return 'leave it out, or link to it';
  return /^<[^\s>]+\s+[\w-]+\s*=/.test(written) ? 'leave the tags out' : undefined;
}

/** The signs that stand on both sides of words in Markdown for a tag; undefined where there are none. */
export function signsFor(name: string): string | undefined {
  return SIGNS[name];
}

const SIGNS: Record<string, string | undefined> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
  tt: '`',
};
