/** Where the project stands in its own time. */
import { formatDay, formatProjectMonth, projectMonthOf } from './calendar.ts';
import type { Model } from './model.ts';

/** `M14 · Mar 2020 of M48`; also right before the start and after the end. */
export function projectClock({ collaboration, today }: Model): string {
  const { start, end } = collaboration;
  const months = projectMonthOf(start, end);
  if (today < start) return `Begins on ${formatDay(start)} and runs for ${months} months.`;
  if (today > end) return `Ran for ${months} months, from ${formatDay(start)} to ${formatDay(end)}.`;
  return `Now in ${formatProjectMonth(start, projectMonthOf(start, today))}, of ${months} months to ${formatDay(end)}.`;
}
