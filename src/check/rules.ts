/** The list of rules, in reading order: what fields name, what a body holds, and what the minutes record. */
import { compareProblems, type Problem } from '#model/problem.ts';
import { actionIncomplete } from './action-incomplete.ts';
import { alternativeText } from './alternative-text.ts';
import { ambiguousDate } from './ambiguous-date.ts';
import { closedTwice } from './closed-twice.ts';
import { codeSpelling } from './code-spelling.ts';
import { component } from './component.ts';
import { dateOutsideProject } from './date-outside-project.ts';
import { deadLink } from './dead-link.ts';
import { disseminationLevel } from './dissemination-level.ts';
import { dueBeforeMeeting } from './due-before-meeting.ts';
import { eMail } from './e-mail.ts';
import { emptyNote } from './empty-note.ts';
import { endBeforeStart } from './end-before-start.ts';
import { fileNameDate } from './file-name-date.ts';
import { firstName } from './first-name.ts';
import { forbiddenScheme } from './forbidden-scheme.ts';
import { habit } from './habit.ts';
import { heading } from './heading.ts';
import { impossibleDate } from './impossible-date.ts';
import { itemNumber } from './item-number.ts';
import type { Known } from './known.ts';
import { linkAsText } from './link-as-text.ts';
import { linkElsewhere } from './link-elsewhere.ts';
import { meetingNumber } from './meeting-number.ts';
import { missingImage } from './missing-image.ts';
import { misspeltPerson } from './misspelt-person.ts';
import { monthBeyondEnd } from './month-beyond-end.ts';
import { monthForMilestone } from './month-for-milestone.ts';
import { nameSpelling } from './name-spelling.ts';
import { nameThatIsACode } from './name-that-is-a-code.ts';
import { namedTwice } from './named-twice.ts';
import { nearRecord } from './near-record.ts';
import { nesting } from './nesting.ts';
import { noAddress } from './no-address.ts';
import { nonBreakingSpace } from './non-breaking-space.ts';
import { notYetHeld } from './not-yet-held.ts';
import { ownParent } from './own-parent.ts';
import { passcode } from './passcode.ts';
import { pastDue } from './past-due.ts';
import { pastDueAction } from './past-due-action.ts';
import { personByName } from './person-by-name.ts';
import { postponedToEarlier } from './postponed-to-earlier.ts';
import { type LocateField, problemOf } from './problem-of.ts';
import { quotationMarks } from './quotation-marks.ts';
import { rawHtml } from './raw-html.ts';
import { recordNotSaid } from './record-not-said.ts';
import { reservedAddress } from './reserved-address.ts';
import type { Rule } from './rule.ts';
import { sameAddress } from './same-address.ts';
import { sameCode } from './same-code.ts';
import { sameDay } from './same-day.ts';
import { sameMark } from './same-mark.ts';
import { seriesFolder } from './series-folder.ts';
import { seriesGap } from './series-gap.ts';
import { sharedName } from './shared-name.ts';
import { speakersLine } from './speakers-line.ts';
import { statusBackwards } from './status-backwards.ts';
import { statusOfNothing } from './status-of-nothing.ts';
import { supersedingCycle } from './superseding-cycle.ts';
import { telephone } from './telephone.ts';
import { titleDiffers } from './title-differs.ts';
import { unknownCode } from './unknown-code.ts';
import { unknownName } from './unknown-name.ts';
import { unknownOwner } from './unknown-owner.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownRecord } from './unknown-record.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownSpeaker } from './unknown-speaker.ts';
import { wrongMonth } from './wrong-month.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Between files. */
export const RULES_OF_FILES: Rule[] = [
  unknownReference,
  codeSpelling,
  disseminationLevel,
  sameCode,
  nameThatIsACode,
  sharedName,
  noAddress,
  sameAddress,
  reservedAddress,
  ownParent,
  namedTwice,
  fileNameDate,
  seriesFolder,
  sameDay,
  meetingNumber,
  seriesGap,
  dateOutsideProject,
  notYetHeld,
  endBeforeStart,
];

/** Of a text. */
export const RULES_OF_TEXT: Rule[] = [
  nesting,
  speakersLine,
  itemNumber,
  heading,
  deadLink,
  forbiddenScheme,
  linkAsText,
  linkElsewhere,
  missingImage,
  alternativeText,
  component,
  rawHtml,
  quotationMarks,
  nonBreakingSpace,
  passcode,
  telephone,
  eMail,
  unknownSpeaker,
  misspeltPerson,
  unknownCode,
  nameSpelling,
  monthForMilestone,
  wrongMonth,
  titleDiffers,
  emptyNote,
  ambiguousDate,
  impossibleDate,
  wrongWeekday,
];

/** Of what the minutes record. */
export const RULES_OF_MINUTES: Rule[] = [
  nearRecord,
  habit,
  sameMark,
  recordNotSaid,
  statusOfNothing,
  unknownName,
  personByName,
  firstName,
  unknownOwner,
  unknownPerson,
  unknownRecord,
  closedTwice,
  supersedingCycle,
  statusBackwards,
  pastDue,
  postponedToEarlier,
  monthBeyondEnd,
  dueBeforeMeeting,
  actionIncomplete,
  pastDueAction,
];

/** All of them. */
export const RULES: Rule[] = [...RULES_OF_FILES, ...RULES_OF_TEXT, ...RULES_OF_MINUTES];

/** Everything that is wrong between files, in the order in which people mend. */
export function check(known: Known, locate: LocateField): Problem[] {
  const { data } = known.settings;
  return RULES.flatMap((rule) => rule.find(known).flatMap((it) => problemOf(rule, it, data, locate) ?? [])).sort(
    compareProblems,
  );
}
