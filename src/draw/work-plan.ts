/** The plan of one work package: a line for each deliverable and milestone below the months of the project. */
import type { WorkPlan } from '#model/pictures/work-plan.ts';
import type { Routes } from '#model/routes.ts';
import { frameOf } from './frame.ts';
import { type LegendItem, legendOf } from './legend.ts';
import { planLegend, planRows } from './plan-rows.ts';
import { drawing } from './svg.ts';
import { timeHead, yearLines } from './time-head.ts';

/** The SVG of the plan, `width` px wide. */
export function drawWorkPlan(plan: WorkPlan, routes: Routes, width: number, title: string): string {
  const frame = frameOf(plan, routes, width);
  const head = timeHead(frame, plan, 0);
  const body = planRows(frame, plan.rows, head.bottom + 2);
  return drawing(
    { width, height: body.bottom + 4 },
    {
      title,
      description: `Deliverables and milestones on the months of the project: ${plan.rows.length}. The table below says the same.`,
      hasLinks: true,
    },
    ...yearLines(frame.scale, 0, body.bottom + 4),
    ...head.marks,
    ...body.marks,
  );
}

/** What its marks mean. */
export const workPlanLegend = ({ rows }: WorkPlan): LegendItem[] => legendOf(planLegend(rows));
