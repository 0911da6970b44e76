/** The timeline of the whole project: plan against what was reached, happenings and meetings below it. */
import { formatDay } from '#model/calendar.ts';
import type { TimelinePicture } from '#model/pictures/timeline.ts';
import type { Routes } from '#model/routes.ts';
import { datedLegend, eventLines, meetingLanes } from './dated-marks.ts';
import { type Frame, frameOf, type Part, told } from './frame.ts';
import { type LegendItem, legendOf } from './legend.ts';
import { planLegend, planRows } from './plan-rows.ts';
import { stroke, words } from './shapes.ts';
import { drawing, type Markup } from './svg.ts';
import { monthRule, TODAY, timeHead, todayLine, yearLines } from './time-head.ts';
import { shorten, TYPE } from './words.ts';

const HEADING = 27;

/** The SVG of the timeline, `width` px wide. */
export function drawTimeline(picture: TimelinePicture, routes: Routes, width: number): string {
  const frame = frameOf(picture, routes, width);
  const top = picture.today === undefined ? 0 : TODAY;
  const head = timeHead(frame, picture, top);
  const marks: Markup[] = [...head.marks];
  let { bottom } = head;
  const add = (part: Part) => {
    marks.push(...part.marks);
    bottom = part.bottom;
  };
  for (const { card, rows } of picture.groups) {
    const name = card ? [card.label, card.title].filter(Boolean).join(' · ') : 'In no work package';
    add(heading(frame, name, card ?? {}, bottom));
    add(planRows(frame, rows, bottom));
  }
  if (picture.events.length > 0) {
    add(heading(frame, 'Events', {}, bottom));
    add(eventLines(frame, picture.events, bottom + 2));
  }
  if (picture.lanes.length > 0) {
    add(heading(frame, 'Meetings', {}, bottom));
    add(meetingLanes(frame, picture.lanes, bottom + 2));
  }
  const foot = monthRule(frame.scale, picture.start, picture.end, bottom + 10);
  return drawing(
    { width, height: foot.bottom },
    {
      title: 'Timeline of the project',
      description: `From ${formatDay(picture.from)} to ${formatDay(picture.until)}. Deliverables and milestones by work package: ${countRows(picture)}; events: ${picture.events.length}; meetings: ${countMeetings(picture)}. The tables below say the same.`,
      hasLinks: true,
    },
    ...yearLines(frame.scale, top, foot.bottom - 20),
    ...todayLine(frame.scale, picture.today, foot.bottom - 20),
    ...marks,
    ...foot.marks,
  );
}

/** The name of a group above its rows, over the whole width. */
function heading({ width, routes }: Frame, name: string, to: Parameters<typeof told>[2], top: number): Part {
  const text = words(shorten(name, width, TYPE.label), 0, top + HEADING - 8, 'heading');
  return {
    marks: [stroke('rule', 0, top + 6.5, width, top + 6.5), told(routes, name, to, text)],
    bottom: top + HEADING,
  };
}

const countRows = ({ groups }: TimelinePicture) => groups.reduce((sum, { rows }) => sum + rows.length, 0);
const countMeetings = ({ lanes }: TimelinePicture) => lanes.reduce((sum, { items }) => sum + items.length, 0);

/** What its marks mean. */
export const timelineLegend = ({ groups, lanes, events }: TimelinePicture): LegendItem[] =>
  legendOf([
    ...planLegend(groups.flatMap(({ rows }) => rows)),
    ...datedLegend(
      lanes.flatMap(({ items }) => items),
      events,
    ),
  ]);
