import { compareMeetings } from '#model/order.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';
import { isOff } from './series-in-time.ts';

export const sameDay: Rule = {
  name: 'same-day',
  severity: 'warning',
  says: 'Two meetings of one series are not on one day.',
  because: 'mostly the second note is a copy of the first whose date was not changed',
  examples: [
    {
      file: 'meetings/weekly/mirrors.md',
      part: 'file',
      wrong:
        '---\ntitle: Lamp meeting\ndate: 2020-03-11\nseries: weekly\nvisibility: public\n---\n\n- The mirrors are clean.\n',
      line: 3,
      told: 'weekly/2020-03-11 is on this day too → mend one of the dates, or write start: "14:00" in both when there were two',
      right:
        '---\ntitle: Lamp meeting\ndate: 2020-03-18\nseries: weekly\nvisibility: public\n---\n\n- The mirrors are clean.\n',
    },
  ],
  find: findSameDay,
};

/** A finding for each meeting on the day of another of its series, unless both say another hour. */
function findSameDay({ model }: Known): Finding[] {
  const certain = model
    .of('meetings')
    .filter(({ data }) => data.series !== undefined && data.date.length === 10 && !isOff(data));
  const days = Map.groupBy(certain.toSorted(compareMeetings), ({ data }) => `${data.series} ${data.date}`);
  return [...days.values()].flatMap((list) =>
    list.slice(1).flatMap((entry, at): Finding[] => {
      const first = list.slice(0, at + 1).find((it) => isSameHour(it.data.start, entry.data.start));
      if (!first) return [];
      const message = `${first.id} is on this day too`;
      const hint = 'mend one of the dates, or write start: "14:00" in both when there were two';
      return [{ entry, path: ['date'], message, hint }];
    }),
  );
}

const isSameHour = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other;
