import { lineTooDeep } from '#model/minutes/parse.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const nesting: Rule = {
  name: 'nesting',
  severity: 'error',
  says: 'A body nests no deeper than a page shows.',
  because: 'what stands deeper would be lost',
  examples: [
    {
      file: 'topics/datalake.md',
      part: 'body',
      wrong: `${'> '.repeat(201)}Somebody said that somebody said so.`,
      told: 'is nested deeper than a page can show → bring the list or quotation nearer to the margin',
      right: '> > Somebody said that somebody said so.',
    },
  ],
  find: findDeepNesting,
};

/** A finding for each body whose lists and quotations nest too deep. */
function findDeepNesting({ entries }: Known): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const line = lineTooDeep(entry.body, entry.path.endsWith('.mdx') ? 'mdx' : 'md');
    if (line === undefined) return [];
    const message = 'is nested deeper than a page can show';
    const hint = 'bring the list or quotation nearer to the margin';
    return [{ entry, line: line + entry.bodyLine - 1, column: 1, message, hint }];
  });
}
