/** Whether a body nests deeper than a page shows. */
import type { Entry } from './entry.ts';
import { lineTooDeep } from './minutes/parse.ts';
import type { Problem } from './problem.ts';

/** A problem for a body whose lists and quotations nest too deep: what stands deeper would be lost. */
export function checkNesting(entry: Entry): Problem[] {
  const line = lineTooDeep(entry.body, entry.path.endsWith('.mdx') ? 'mdx' : 'md');
  if (line === undefined) return [];
  return [
    {
      file: entry.file,
      line: line + entry.bodyLine - 1,
      column: 1,
      severity: 'error',
      rule: 'nesting',
      message: 'is nested deeper than a page can show',
      hint: 'bring the list or quotation nearer to the margin',
    },
  ];
}
