import { daysAfter, formatDay, spanOf } from '#model/calendar.ts';
import type { EntryOf } from '#model/entry.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';
import { beatOf, daysFrom, hasInternal, isOff, isOnADay, type Meeting, meetingsInSeries } from './series-in-time.ts';

const note = (date: string) =>
  `---\ntitle: Board of keepers\ndate: ${date}\nseries: board\nvisibility: public\n---\n\n- The keepers have met.\n`;

export const seriesGap: Rule = {
  name: 'series-gap',
  severity: 'warning',
  says: 'A series that keeps to its rhythm has a note for each of its meetings, also for one that was cancelled.',
  because: 'readers cannot tell whether nobody met or a note is missing',
  examples: [
    {
      file: 'meetings/board/late.md',
      part: 'file',
      wrong: note('2020-05-13'),
      line: 3,
      told: 'no meeting between 4 March 2020 and 13 May 2020, and the series meets fortnightly → write the missing notes, or one with status: cancelled where nobody met',
      right: note('2020-03-18'),
    },
  ],
  find: findGaps,
};

/** So many beats may be skipped without a word: holidays, and a week of travel. */
const SKIPPED = 2;
/** A rhythm is known from so many other steps at least, of which most keep to it … */
const FEWEST_STEPS = 4;
const MOST_OF = 3 / 4;
/** … within so many beats before and after. */
const AROUND = 12;

/** A finding for each meeting that comes long after the one before it, in a series that is held regularly around it. */
function findGaps({ model, withheld }: Known): Finding[] {
  return meetingsInSeries(model).flatMap(({ series, meetings }) => {
    const beat = beatOf(series);
    const certain = meetings.filter(isOnADay);
    if (!beat || certain.length < FEWEST_STEPS + 2 || hasInternal(series, withheld)) return [];
    const steps = certain.slice(1).map((to, at) => {
      const from = certain[at] as Meeting;
      return { from, to, days: daysFrom(from, to) };
    });
    return steps
      .filter(({ from, to, days }) => {
        if (days <= (SKIPPED + 1) * beat.days + (beat.most - beat.days) || to.data.date > model.today) return false;
        const others = steps.filter(
          (it) =>
            it.from !== from &&
            it.to.data.date > daysAfter(from.data.date, -Math.ceil(AROUND * beat.days)) &&
            it.from.data.date < daysAfter(to.data.date, Math.ceil(AROUND * beat.days)),
        );
        const kept = others.filter((it) => it.days >= beat.least && it.days <= beat.most);
        const isRegular = others.length >= FEWEST_STEPS && kept.length >= MOST_OF * others.length;
        return (
          isRegular &&
          !isOff(from.data) &&
          !isOff(to.data) &&
          !isCounted(from, to) &&
          !meetings.some((it) => isBetween(it, from, to))
        );
      })
      .map(({ from, to }): Finding => ({ entry: to, path: ['date'], ...remarkOn(from, to, series) }));
  });
}

/** Whether the numbers say that nobody met in between. */
const isCounted = (from: Meeting, to: Meeting) =>
  from.data.number !== undefined && to.data.number === from.data.number + 1;

/** Whether a meeting of which no source gives the day may have been between two others. */
function isBetween(it: Meeting, from: Meeting, to: Meeting): boolean {
  const span = spanOf(it.data.date);
  return !isOnADay(it) && (span.from ?? '') < to.data.date && (span.until ?? '9999') > from.data.date;
}

function remarkOn(from: Meeting, to: Meeting, { data }: EntryOf<'series'>) {
  return {
    message: `no meeting between ${formatDay(from.data.date)} and ${formatDay(to.data.date)}, and the series meets ${data.cadence}`,
    hint: 'write the missing notes, or one with status: cancelled where nobody met',
  };
}
