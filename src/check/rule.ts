/** A rule: what people are told of it, and how its mistakes are found. */
import type { RuleText } from '#model/rule.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

export interface Rule extends RuleText {
  /** Looks at all that is known and says what is wrong. */
  find(known: Known): Finding[];
}
