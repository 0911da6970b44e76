import type { Finding } from './finding.ts';
import { longestRise } from './longest-rise.ts';
import type { Rule } from './rule.ts';
import { beatOf, daysFrom, hasInternal, isOff, isOnADay, type Meeting, meetingsInSeries } from './series-in-time.ts';

export const meetingNumber: Rule = {
  name: 'meeting-number',
  severity: 'warning',
  says: 'The meetings of a series are numbered one by one, in order of time.',
  because: 'a number that comes twice or never is a slip, or a note is missing',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'number: 1',
      told: 'weekly/2020-03-04 has number 1 too → mend one of the two numbers',
      right: 'number: 2',
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'number: 3',
      told: 'number 2 is missing in this series → write the note of that meeting, or mend the number',
      right: 'number: 2',
    },
  ],
  find: ({ model, withheld }) =>
    meetingsInSeries(model).flatMap(({ series, meetings }) => {
      const numbered = meetings.flatMap((entry) =>
        entry.data.number === undefined ? [] : [{ entry, number: entry.data.number }],
      );
      const twice = findTwice(numbered.filter((it) => !isOff(it.entry.data)));
      const once = numbered.filter((it) => !twice.some(({ entry }) => entry === it.entry));
      const astray = findAstray(once.filter((it) => isOnADay(it.entry) && !isOff(it.entry.data)));
      const wrong = new Set([...twice, ...astray].map((it) => it.entry));
      const missing = hasInternal(series, withheld) ? [] : findMissing(numbered, wrong, meetings, beatOf(series)?.days);
      return [...twice, ...astray, ...missing];
    }),
};

interface Numbered {
  entry: Meeting;
  number: number;
}

const told = (entry: Meeting, message: string, hint: string): Finding => ({ entry, path: ['number'], message, hint });

/** Of those that have one number, all but the one that fits best among its neighbours. */
function findTwice(numbered: Numbered[]): Finding[] {
  const groups = [...Map.groupBy(numbered, (it) => it.number).values()].filter((it) => it.length > 1);
  return groups.flatMap((group) => {
    const fits = (it: Numbered) => {
      const at = numbered.indexOf(it);
      const before = at === 0 ? 0 : numbered[at - 1]?.number;
      return Number(before === it.number - 1) + Number(numbered[at + 1]?.number === it.number + 1);
    };
    const kept = group.reduce((best, it) => (fits(it) > fits(best) ? it : best));
    return group
      .filter((it) => it !== kept)
      .map(({ entry, number }) =>
        told(entry, `${kept.entry.id} has number ${number} too`, 'mend one of the two numbers'),
      );
  });
}

/** Those whose number does not rise with the days. */
function findAstray(numbered: Numbered[]): Finding[] {
  const rise = new Set(longestRise(numbered.map((it) => it.number)));
  return numbered.flatMap(({ entry, number }, at): Finding[] => {
    if (rise.has(at)) return [];
    const before = numbered.findLast((_, other) => other < at && rise.has(other));
    const after = numbered.find((_, other) => other > at && rise.has(other));
    const places = [before && `after number ${before.number}`, after && `before number ${after.number}`];
    const message = `number ${number} comes ${places.filter(Boolean).join(' and ')}`;
    return [told(entry, message, 'mend the number, or the date of the meeting')];
  });
}

/** More numbers that are missing one after the other were never meant to be here. */
const MOST_MISSING = 3;
/** So many numbers ahead, another part of a long series is kept. */
const APART = 10;

/**
 * Numbers that nothing has between two that are there, but for those that a meeting in between, whose number is wrong, was
 * to have; `beat` is how many days lie between two meetings as a rule.
 */
function findMissing(
  numbered: Numbered[],
  wrong: Set<Finding['entry']>,
  meetings: Meeting[],
  beat: number | undefined,
): Finding[] {
  const byNumber = numbered.filter((it) => !wrong.has(it.entry)).toSorted((a, b) => a.number - b.number);
  return byNumber.slice(1).flatMap((to, at): Finding[] => {
    const from = byNumber[at] as Numbered;
    const missing = to.number - from.number - 1;
    const isSure = isOnADay(from.entry) && isOnADay(to.entry) && beat !== undefined;
    const days = isSure ? daysFrom(from.entry, to.entry) : Number.POSITIVE_INFINITY;
    if (missing > MOST_MISSING && days < (missing / 2) * (beat ?? 0)) {
      const message = `number ${to.number} comes ${days} days after number ${from.number}`;
      return [told(to.entry, message, `mend the number; the next one is ${from.number + 1}`)];
    }
    const between = meetings.slice(meetings.indexOf(from.entry) + 1, meetings.indexOf(to.entry));
    if (missing < 1 || missing > MOST_MISSING || !isKept(byNumber, at) || between.some((it) => wrong.has(it)))
      return [];
    const [first, last] = [from.number + 1, to.number - 1];
    const bare = between.filter((it) => it.data.number === undefined);
    const hint =
      missing === 1 && bare.length === 1
        ? `write number: ${first} in ${bare[0]?.id}, or mend the number`
        : 'write the note of that meeting, or mend the number';
    return [told(to.entry, missingInWords(first, last), hint)];
  });
}

function missingInWords(first: number, last: number): string {
  if (first === last) return `number ${first} is missing in this series`;
  return `numbers ${first} ${last === first + 1 ? 'and' : 'to'} ${last} are missing in this series`;
}

/** Whether half of the numbers around a step are there: a series of which few notes are kept misses most of them. */
function isKept(byNumber: Numbered[], at: number): boolean {
  let [first, last] = [at, at + 1];
  const numberAt = (index: number) => byNumber[index]?.number ?? Number.POSITIVE_INFINITY;
  while (first > 0 && numberAt(first) - numberAt(first - 1) <= APART) first -= 1;
  while (numberAt(last + 1) - numberAt(last) <= APART) last += 1;
  return 2 * (last - first + 1) >= numberAt(last) - numberAt(first) + 1;
}
