import { type Entry, keyOf } from '#model/entry.ts';
import { findMonths, type MonthInProse } from '#model/minutes/months.ts';
import type { Model } from '#model/model.ts';
import { fromSettings } from '#model/references.ts';
import { aboutPlaces } from './about-places.ts';
import { findInBody } from './find-in-body.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { textsOf } from './place-of-words.ts';
import { proseFields } from './prose-fields.ts';
import type { Rule } from './rule.ts';
import { milestoneOfMonth } from './spellings.ts';

export const monthForMilestone: Rule = {
  name: 'month-for-milestone',
  severity: 'warning',
  says: 'M12 is the twelfth month of the project, and MS12 a milestone.',
  because: 'a milestone that is called by a month is not found under its code',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- M12 was achieved in the north only.',
      told: 'M12 is a month, and what is said here is said of a milestone → write MS12, or \\M12 where the month is meant',
      right: '- MS12 was achieved in the north only.',
      isFixed: true,
    },
    {
      file: 'deliverables/d1.2.md',
      part: 'body',
      wrong: 'It is the means of verification of MS1 and M12.',
      told: 'M12 is a month, and what is said here is said of a milestone → write MS12, or \\M12 where the month is meant',
      right: 'It is the means of verification of MS1 and MS12.',
      isFixed: true,
    },
  ],
  find: findMonthsForMilestones,
};

/** A finding for each month of a text or field that is spoken of as only a milestone is, where one has its number. */
function findMonthsForMilestones(known: Known): Finding[] {
  const { model, entries } = known;
  const inBodies = entries
    .filter(({ kind }) => !fromSettings(kind))
    .flatMap((entry) =>
      findInBody(known, entry, `month-for-milestone ${known.register}`, () => findInBlocks(known, entry)),
    );
  const inFields = proseFields(known).flatMap(({ entry, path, text }) =>
    milestonesIn(text, model)
      .slice(0, 1)
      .map(({ month, code }): Finding => {
        const becomes = text.slice(0, month.start) + code + text.slice(month.end);
        return { entry, path, ...tell(month, code), becomes };
      }),
  );
  return [...inBodies, ...inFields];
}

function findInBlocks(known: Known, entry: Entry): Finding[] {
  const { model } = known;
  const isAbout = aboutPlaces(known, entry);
  const blocks = model.outline(keyOf(entry)).blocks.filter(({ text }) => /M\d/.test(text));
  return blocks.flatMap((block) =>
    textsOf(entry, block).flatMap(({ text, placeOf }) =>
      milestonesIn(text, model)
        .slice(0, MOST_OF_A_LINE)
        .flatMap(({ month, code }): Finding[] => {
          const place = placeOf(month.start, month.end);
          return place && !isAbout(place) ? [{ entry, ...place, ...tell(month, code) }] : [];
        }),
    ),
  );
}

/** More of them in one line are no mistakes one by one. */
const MOST_OF_A_LINE = 20;

function tell({ number }: MonthInProse, code: string) {
  const message = `M${number} is a month, and what is said here is said of a milestone`;
  return { message, hint: `write ${code}, or \\M${number} where the month is meant`, becomes: code };
}

/** Words are looked at no further away than this, in UTF-16 code units. */
const REACH = 200;

/** The months of a text that are meant as milestones, with the codes of those. */
function milestonesIn(text: string, model: Model): { month: MonthInProse; code: string }[] {
  return findMonths(text).flatMap((month) => {
    const code = month.claim ? undefined : milestoneOfMonth(model, `M${month.number}`);
    if (code === undefined) return [];
    const before = text.slice(Math.max(0, month.start - REACH), month.start);
    const after = text.slice(month.end, month.end + REACH);
    return isMilestone(before, after, code, model) ? [{ month, code }] : [];
  });
}

/** `due M12`, `by M12`, `D1.1 M12`, `M1–M12`: a time, whatever follows. */
const IS_TIME =
  /(?:\b(?:in|by|due|until|till|before|after|from|to|since|for|at|on|around|end|mid|middle|early|late|start|month|months|during|than|at|till)(?: of)?|\p{L}+ ?\d[\d.]*|[-–—/(=~<>])\s*$/iu;
const NOT_YET =
  '(?:(?:was|is|are|were|has|have|had|been|be|being|will|not|yet|now|still|already|fully|only|to|can|could|should|must|may) )*';
/** What becomes of a milestone, and not of a month. */
const BECAME = new RegExp(
  `^ ${NOT_YET}(?:achieved|delivered|ticked|completed|accepted|approved|rejected|dropped|dismissed|postponed|reached|submitted|missed|verified|fulfilled|signed off)(?![\\p{L}-])`,
  'u',
);
const OF_MILESTONE =
  /\b(?:milestones?|jalons?|meilensteine?|(?:means of )?verification of|achievement of|completion of|postponement of|dismissal of)\s+(?:(?:milestones?|no\.?)\s+)?(?:M\d{1,3}(?:,? (?:and|&|et|und) |, ?))*$/iu;
/** `we ticked M12`, and not `MS1 achieved M12`: a time. */
const MADE = /(?<!\d[^.;:]{0,40})\b(?:ticked(?: off)?|achieved|verified|dismissed) $/iu;
const JOINED_BEFORE = /\p{L}{2,} ?\d+(?: and | & | und | et | or |, and )$/u;
const JOINED_AFTER = /^(?: and | & | und | et | or |, and )\p{L}{2,} ?\d+(?![\p{L}\p{N}])/u;
const IS_RANGE = /^\s*[-–—/]\s*M?\d/;

function isMilestone(before: string, after: string, code: string, model: Model): boolean {
  if (IS_RANGE.test(after)) return false;
  if (OF_MILESTONE.test(before) || MADE.test(before) || isTitled(after, code, model)) return true;
  return !IS_TIME.test(before) && (BECAME.test(after) || isBesideMilestone(before, after, code, model));
}

/** `MS11 and M12`, `M12 and MS13`: where the other is a milestone that is due in another month. */
function isBesideMilestone(before: string, after: string, code: string, model: Model): boolean {
  const joined = [JOINED_BEFORE.exec(before)?.[0], JOINED_AFTER.exec(after)?.[0]];
  return joined.some((words) => {
    const [other] = /\p{L}{2,} ?\d+/u.exec(words?.replace(/^ (?:and|und|et|or) /, '') ?? '') ?? [];
    const key = other && model.names.entryOf(other);
    const entry = key && model.get(key);
    return entry && entry.kind === 'milestones' && entry.data.due !== `M${/\d+/.exec(code)?.[0]}`;
  });
}

/** `M12 (All lamps lit)`, `M12: “All lamps lit”` */
function isTitled(after: string, code: string, model: Model): boolean {
  const key = model.names.entryOf(code);
  const entry = key && model.get(key);
  const title = entry && entry.kind === 'milestones' ? entry.data.title : undefined;
  if (!title || !/\s/.test(title)) return false;
  return foldWords(after).replace(/^the /, '').startsWith(foldWords(title).replace(/^the /, ''));
}

const foldWords = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
