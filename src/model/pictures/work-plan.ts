/** What the plan of one work package shows: its deliverables and milestones on the months of the project. */
import { dueDay } from '../calendar.ts';
import type { EntryOf } from '../entry.ts';
import { keyOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { PLAN_HEAD, type PlanRow, planCells } from './plan.ts';
import type { PictureTable } from './table.ts';
import { erasOf, planRowsOf, type TimelinePicture } from './timeline.ts';

export interface WorkPlan extends Pick<TimelinePicture, 'start' | 'end' | 'from' | 'until' | 'periods' | 'phases'> {
  rows: PlanRow[];
}

/** The plan of a work package; undefined when it has no deliverable and no milestone with a day. */
export function workPlanOf(model: Model, workPackage: EntryOf<'work-packages'>): WorkPlan | undefined {
  const { start, end } = model.collaboration;
  const rows = planRowsOf(model, keyOf(workPackage));
  const days = rows.flatMap(({ marks, work }) => [...marks, ...(work ? [work] : [])]);
  if (days.length === 0) return undefined;
  const first = days.reduce((day, { from }) => (from < day ? from : day), start);
  const last = days.reduce((day, { until }) => (until > day ? until : day), end);
  const shown = { from: `${first.slice(0, 8)}01`, until: dueDay(last, 1) };
  return { start, end, ...shown, ...erasOf(model, shown), rows };
}

/** The table beside it. */
export const workPlanTable = ({ rows }: WorkPlan): PictureTable => ({
  caption: 'Deliverables and milestones as planned and as reached',
  head: PLAN_HEAD,
  rows: rows.map(planCells),
});
