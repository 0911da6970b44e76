/** What a rule finds in one body, recalled where the body is as it was. */
import type { Entry } from '#model/entry.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/**
 * The findings of `find`, which looks at the text of the entry only, and at what `what` says beside the name of its rule:
 * a setting, or `known.register` for who goes by which name.
 */
export function findInBody(known: Known, entry: Entry, what: string, find: () => Finding[]): Finding[] {
  const kept = known.recallOf(entry, what, () => find().map(({ entry: _, ...rest }) => rest));
  return kept.map((it): Finding => ({ entry, ...it }) as Finding);
}
