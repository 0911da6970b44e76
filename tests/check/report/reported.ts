/** A problem to report. */
import type { Reported } from '#check/report/reported.ts';

export const reported = (own: Partial<Reported> = {}): Reported => ({
  file: 'content/meetings/wp1/2020-03-11.md',
  path: '/notes/content/meetings/wp1/2020-03-11.md',
  line: 4,
  column: 10,
  severity: 'error',
  rule: 'unknown-reference',
  message: 'there is no ann-lmap in people',
  hint: 'did you mean ann-lamp?',
  because: 'the page would lead to nothing',
  source: 'chairs: [ann-lmap, bo]',
  ...own,
});
