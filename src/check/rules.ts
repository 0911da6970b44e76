/** The list of rules, in reading order: first what names what, then what a file is called, then what a body holds. */
import { compareProblems, type Problem } from '#model/problem.ts';
import { findCodeSpelling } from './code-spelling.ts';
import { findComponentsOfNothing } from './component-of-nothing.ts';
import { findDeadLinks } from './dead-link.ts';
import { findDeepNesting } from './deep-nesting.ts';
import { findDisseminationLevels } from './dissemination-level.ts';
import type { Files, Known, Rule } from './known.ts';
import { findMissingImages } from './missing-image.ts';
import { type LocateField, problemOf } from './problem-of.ts';
import { findReservedAddresses } from './reserved-address.ts';
import { findSharedNames } from './shared-name.ts';
import { findTakenAddresses } from './taken-address.ts';
import { findUnknownReferences } from './unknown-reference.ts';
import { findUnknownSpeakers } from './unknown-speaker.ts';

export const RULES: Rule[] = [
  (known) => findUnknownReferences(known, true),
  findCodeSpelling,
  findDisseminationLevels,
  findSharedNames,
  findTakenAddresses,
  findReservedAddresses,
  findDeepNesting,
  findUnknownSpeakers,
  findDeadLinks,
  findMissingImages,
  findComponentsOfNothing,
];

/** Everything that is wrong between files, in the order in which people mend. */
export function check(known: Known, locate: LocateField): Problem[] {
  return RULES.flatMap((find) => find(known))
    .map((finding) => problemOf(finding, known.settings.data, locate))
    .sort(compareProblems);
}

/** What can be said without settings: which entries are named that are not there. */
export function checkWithoutSettings(files: Files, locate: LocateField): Problem[] {
  return findUnknownReferences(files, false)
    .map((finding) => problemOf(finding, undefined, locate))
    .sort(compareProblems);
}
