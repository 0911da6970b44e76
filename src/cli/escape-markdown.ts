/** How do words of the content stand in Markdown, so that they are nothing but words? For GitHub and GitLab alike. */

/** Parts two signs that would be read together: a mention, an issue, an address. Written out, so that it is seen in the source. */
const APART = '&#8203;';

/**
 * One line of text, escaped: no markup, HTML, link, picture or table; no address that becomes a link by itself; no mention
 * of a person, an issue or a merge request, which hosts look for after the Markdown has been read.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#!|~^$&@%]|:(?=\S)|^[-+=]/g, (sign) => MARKS[sign] ?? `\\${sign}`)
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/(www(?=\.)|GH(?=-))/gi, `$1${APART}`);
}

/** Signs that a host reads even when they are escaped, with what keeps them apart from what follows. */
const MARKS: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': `&amp;${APART}`,
  '@': `@${APART}`,
  '#': `\\#${APART}`,
  '!': `\\!${APART}`,
  $: `\\$${APART}`,
  '%': `%${APART}`,
  '~': `\\~${APART}`,
  '^': `\\^${APART}`,
  ':': `:${APART}`,
};

/** One line of text as code, between as many backticks as it takes. */
export function asCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const edge = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${edge}${text}${edge}${fence}`;
}
