/** The list of rules, in reading order: what fields name, what a body holds, and what the minutes record. */
import { compareProblems, type Problem } from '#model/problem.ts';
import { findClosedTwice } from './closed-twice.ts';
import { findCodeSpelling } from './code-spelling.ts';
import { findCodesWithoutEntry } from './code-without-entry.ts';
import { findComponentsOfNothing } from './component-of-nothing.ts';
import { findDeadLinks } from './dead-link.ts';
import { findDeepNesting } from './deep-nesting.ts';
import { findDisseminationLevels } from './dissemination-level.ts';
import { findDueBeforeMeeting } from './due-before-meeting.ts';
import type { Files, Known, Rule } from './known.ts';
import { findMissingImages } from './missing-image.ts';
import { findMisspeltPeople } from './misspelt-person.ts';
import { findMonthsBeyondEnd } from './month-beyond-end.ts';
import { findNearRecords } from './near-record.ts';
import { findPastDue } from './past-due.ts';
import { findPeopleByName } from './person-by-name.ts';
import { findPostponedToEarlier } from './postponed-to-earlier.ts';
import { type LocateField, problemOf } from './problem-of.ts';
import { findRecordsNotSaid } from './record-not-said.ts';
import { findReservedAddresses } from './reserved-address.ts';
import { findSharedNames } from './shared-name.ts';
import { findStatusBackwards } from './status-backwards.ts';
import { findSupersedingCycles } from './superseding-cycle.ts';
import { findTakenAddresses } from './taken-address.ts';
import { findUnknownAbout } from './unknown-about.ts';
import { findUnknownPeople } from './unknown-person.ts';
import { findUnknownRecords } from './unknown-record.ts';
import { findUnknownReferences } from './unknown-reference.ts';
import { findUnknownSpeakers } from './unknown-speaker.ts';
import { findWrongMonths } from './wrong-month.ts';

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
  findMisspeltPeople,
  findCodesWithoutEntry,
  findWrongMonths,

  findNearRecords,
  findRecordsNotSaid,
  findUnknownAbout,
  findPeopleByName,
  findUnknownPeople,
  findUnknownRecords,
  findClosedTwice,
  findSupersedingCycles,
  findStatusBackwards,
  findPastDue,
  findPostponedToEarlier,
  findMonthsBeyondEnd,
  findDueBeforeMeeting,
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
