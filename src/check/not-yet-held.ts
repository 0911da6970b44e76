import { daysBetween, formatDay } from '#model/calendar.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';
import { isOnADay, type Meeting } from './series-in-time.ts';

export const notYetHeld: Rule = {
  name: 'not-yet-held',
  severity: 'warning',
  says: 'A meeting that was held, or that has minutes, is not to come.',
  because: 'nothing that is recorded in it counts before its day',
  examples: [
    {
      file: 'meetings/weekly/mirrors.md',
      part: 'file',
      wrong:
        '---\ntitle: Lamp meeting\ndate: 2020-11-03\nstatus: held\nvisibility: public\n---\n\n- The mirrors are on.\n',
      line: 3,
      told: '3 November 2020 is still to come, and the meeting is said to be held → mend the date, or write status: scheduled',
      right:
        '---\ntitle: Lamp meeting\ndate: 2020-03-11\nstatus: held\nvisibility: public\n---\n\n- The mirrors are on.\n',
    },
  ],
  find: findNotYetHeld,
};

/** A meeting so many days after all others is on the wrong day, whatever the day of the site. */
const FAR = 200;

/**
 * A finding for each meeting after today that is said to be held or has minutes. Where several are, the site is built for
 * an earlier day than the notes were written: then only for one that lies far after all others.
 */
function findNotYetHeld({ model }: Known): Finding[] {
  const held = model.of('meetings').filter((it) => isOnADay(it) && isSaidToBeHeld(it));
  const ahead = held.filter((it) => it.data.date > model.today).sort((a, b) => (a.data.date < b.data.date ? -1 : 1));
  return ahead.flatMap((entry, at): Finding[] => {
    const before = ahead[at - 1]?.data.date ?? model.today;
    const isAlone = ahead.length === 1 || (at === ahead.length - 1 && daysBetween(before, entry.data.date) > FAR);
    if (!isAlone) return [];
    const said = entry.data.status === 'held' ? 'is said to be held' : 'has minutes';
    const message = `${formatDay(entry.data.date)} is still to come, and the meeting ${said}`;
    return [{ entry, path: ['date'], message, hint: 'mend the date, or write status: scheduled' }];
  });
}

const isSaidToBeHeld = ({ data: { status, minutes } }: Meeting) =>
  status === 'held' || (status === undefined && minutes !== undefined && minutes !== 'none');
