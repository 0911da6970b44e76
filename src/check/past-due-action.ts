import { daysBetween, formatDay, projectMonthOf, spanOf } from '#model/calendar.ts';
import type { Model } from '#model/model.ts';
import { dayOf } from '#model/order.ts';
import { type Action, actionsOf } from '#model/records/actions.ts';
import { hasMinutes } from '#model/records/filed.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const pastDueAction: Rule = {
  name: 'past-due-action',
  severity: 'warning',
  says: 'What became of an action is said soon after the day by which it was due.',
  because: 'it stays open and overdue on the pages of those who were asked',
  examples: [
    {
      file: 'meetings/weekly/2020-03-04.md',
      part: 'body',
      wrong: '- ACTION @bo-beam due 2020-04-01: Ask the piers for a date. ^ask-piers',
      told: 'this was due on 1 April 2020, 75 days ago, and no minutes say that it is done → write DONE ^ask-piers: … in the minutes of the meeting that heard of it',
      right:
        '- ACTION @bo-beam due 2020-04-01: Ask the piers for a date. ^ask-piers\n- DONE ^ask-piers: They said so at once.',
    },
  ],
  find: findPastDueActions,
};

/** Nobody reads a longer list: what was due last comes first, and registers show all of them. */
const MOST = 20;
/** Who did it in time has so many days to say so, where nobody meets before. */
const PATIENCE = 30;

/**
 * A finding for each action that is overdue as of today, of which a meeting since then could have said that it is done. Not
 * where nobody is named who could: that is told by itself.
 */
function findPastDueActions({ model }: Known): Finding[] {
  const late = actionsOf(model)
    .filter(
      (it): it is Late => it.state === 'overdue' && it.dueDay !== undefined && isPossible(model, it.said, it.dueDay),
    )
    .filter((it) => it.said.record.people.length > 0)
    .filter((it) => daysBetween(it.dueDay, model.today) > PATIENCE || hasMetSince(model, it))
    .sort((a, b) => (a.dueDay < b.dueDay ? 1 : -1));
  return late.slice(0, MOST).map(({ said: { record, meeting, key }, dueDay }, at): Finding => {
    const { line, column, length } = record.due ?? { ...record, length: undefined };
    const days = daysBetween(dueDay, model.today);
    const others = at === MOST - 1 && late.length > MOST ? `; ${late.length - MOST} more are overdue` : '';
    const message = `this was due on ${formatDay(dueDay)}, ${days === 1 ? 'a day' : `${days} days`} ago, and no minutes say that it is done${others}`;
    const hint = `write DONE ${key.slice(key.indexOf('^'))}: … in the minutes of the meeting that heard of it`;
    return { entry: meeting, line, column, length, message, hint };
  });
}

type Late = Action & { dueDay: string };

/** A day before the meeting itself, or a month after the end of the project, is told of as what it is. */
function isPossible(
  { collaboration: { start, end } }: Model,
  { record, meeting }: Action['said'],
  day: string,
): boolean {
  const isInMonth = record.due?.value.by === 'month';
  return (
    day >= (spanOf(meeting.data.date).from ?? '') &&
    (!isInMonth || projectMonthOf(start, day) <= projectMonthOf(start, end))
  );
}

/** Whether a meeting that keeps minutes, of the series in which it was asked, has met since the day. */
function hasMetSince(model: Model, { said: { meeting }, dueDay }: Late): boolean {
  const { series } = meeting.data;
  return (
    series !== undefined &&
    model
      .of('meetings')
      .some((it) => it.data.series === series && hasMinutes(it) && it.data.date > dueDay && dayOf(it) <= model.today)
  );
}
