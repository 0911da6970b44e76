/** The marks of meetings and events: by their days, and by what they were. */
import { type Dated, datedInWords } from '#model/pictures/dated.ts';
import type { Lane } from '#model/pictures/timeline.ts';
import { type Frame, type Part, told } from './frame.ts';
import { MIDDLE, STRETCH } from './legend.ts';
import { pack } from './pack.ts';
import { bar, type Shape, shape, words } from './shapes.ts';
import { element, type Markup, pathOf } from './svg.ts';
import { shorten, TYPE, widthOf } from './words.ts';

const LINE = 17;

/** Events with their names beside them, in as few lines as they need. */
export function eventLines(frame: Frame, events: Dated[], top: number): Part {
  const { scale, routes, isNarrow } = frame;
  const placed = events.map((event) => {
    const span = { from: scale.at(event.from), to: scale.at(event.until, 'end') };
    const middle = (span.from + span.to) / 2;
    const mark = { left: Math.min(span.from, middle - 6) - 5, right: Math.max(span.to, middle + 6) + 5 };
    const space = { after: frame.width - mark.right, before: mark.left - scale.start };
    const whole = shorten(event.card.label, isNarrow ? 130 : 230, TYPE.small);
    const isAfter = widthOf(whole, TYPE.small) <= space.after || space.after > space.before;
    const label = shorten(whole, isAfter ? space.after : space.before, TYPE.small);
    const room = widthOf(label, TYPE.small);
    const ends = isAfter
      ? { left: mark.left, right: mark.right + room }
      : { left: mark.left - room, right: mark.right };
    const text = (y: number) =>
      isAfter ? words(label, mark.right, y, 'small halo') : words(label, mark.left, y, 'small halo', 'end');
    return { event, span, text, ...ends };
  });
  const lines = pack(placed, 6);
  const marks = placed.map(({ event, span, text }, at) => {
    const y = top + (lines[at] ?? 0) * LINE + LINE / 2;
    return told(routes, datedInWords(event), event.card, ...eventMark(event, span, y), text(y + 4));
  });
  return { marks, bottom: top + LINE * (placed.length === 0 ? 0 : Math.max(...lines) + 1) };
}

/** Which shape an event has: what is looked at by the funder, what is tried, what people meet for, what is made known. */
function shapeOf(sort: Dated['sort']): Shape {
  if (sort === 'review' || sort === 'report') return 'triangle';
  if (sort === 'data-challenge') return 'star';
  return sort === 'assembly' || sort === 'workshop' || sort === 'school' || sort === 'talk' ? 'disc' : 'square';
}

const eventMark = ({ sort, came, isUncertain }: Dated, span: { from: number; to: number }, y: number): Markup[] => {
  if (isUncertain) return [bar('between', span, y - 3, 6, { least: 8 })];
  const state = came === 'held' ? 'event' : 'event announced';
  const kind = shapeOf(sort);
  const long = span.to - span.from > 10 ? [bar('lasting', span, y - 1.5, 3)] : [];
  return [...long, shape(kind, (span.from + span.to) / 2, y, kind === 'star' ? 6 : 4.5, state)];
};

const LANE = 18;

/** A line of ticks for each series of meetings. */
export function meetingLanes(frame: Frame, lanes: Lane[], top: number): Part {
  const { routes, gutter, isNarrow } = frame;
  const height = isNarrow ? LANE * 2 : LANE;
  const marks = lanes.flatMap((lane, at): Markup[] => {
    const y = top + at * height + height - LANE / 2;
    const label = shorten(lane.label, isNarrow ? frame.width : gutter - 10, TYPE.label);
    return [
      told(
        routes,
        `${lane.label}, ${lane.items.length} on the picture`,
        lane,
        words(label, 0, isNarrow ? y - 13 : y + 4, 'label halo'),
      ),
      ...tickRows(lane.items, frame, y),
      ...lane.items
        .filter((it) => !isTick(it))
        .map((it) => told(routes, datedInWords(it), it.card, meetingMark(it, spanOf(it, frame), y))),
    ];
  });
  return { marks, bottom: top + lanes.length * height };
}

const isTick = ({ came, isUncertain }: Dated) => came === 'held' && !isUncertain;

const spanOf = ({ from, until }: Dated, { scale }: Frame) => ({ from: scale.at(from), to: scale.at(until, 'end') });

const TICKS = { minutes: 12, agenda: 7 } as const;

/** The meetings of a line in two strokes, however many there are: those with minutes are high, others low. */
function tickRows(items: Dated[], frame: Frame, y: number): Markup[] {
  return (['minutes', 'agenda'] as const).flatMap((sort) => {
    const ticks = items.filter((it) => isTick(it) && it.sort === sort).map((it) => middleOf(spanOf(it, frame)));
    return ticks.length === 0 ? [] : [ticksAt(ticks, y, sort)];
  });
}

const ticksAt = (places: number[], y: number, sort: keyof typeof TICKS): Markup =>
  element('path', {
    class: `met ${sort}`,
    d: pathOf(...places.flatMap((x) => ['M', x, y - TICKS[sort] / 2, 'v', TICKS[sort]])),
  });

const middleOf = ({ from, to }: { from: number; to: number }) => (from + to) / 2;

/** A meeting that is no tick: a stretch where its day is not known, hollow where it did not take place. */
function meetingMark({ came, isUncertain }: Dated, span: { from: number; to: number }, y: number): Markup {
  if (isUncertain) return bar('between', span, y - 3, 6, { least: 4 });
  const middle = middleOf(span);
  return bar(came, { from: middle, to: middle }, y - 6, 12, { least: 4 });
}

/** What the marks of meetings and events mean. */
export function datedLegend(meetings: Dated[], events: Dated[]): { occurs: boolean; marks: Markup[]; words: string }[] {
  const { x, y } = MIDDLE;
  const of = (test: (it: Dated) => boolean) => [...meetings, ...events].some(test);
  const known = events.filter(({ isUncertain }) => !isUncertain);
  const kinds = (['triangle', 'star', 'disc', 'square'] as const).map((kind) => ({
    occurs: known.some(({ sort }) => shapeOf(sort) === kind),
    marks: [shape(kind, x, y, kind === 'star' ? 6 : 4.5, 'event')],
    words: EVENTS[kind],
  }));
  return [
    ...kinds,
    {
      occurs: known.some(({ came }) => came === 'announced'),
      marks: [shape('disc', x, y, 4.5, 'event announced')],
      words: 'an event known only from its announcement',
    },
    ...(['minutes', 'agenda'] as const).map((kind) => ({
      occurs: meetings.some((it) => isTick(it) && it.sort === kind),
      marks: [ticksAt([x], y, kind)],
      words: kind === 'minutes' ? 'a meeting with minutes' : 'a meeting with its agenda only',
    })),
    {
      occurs: meetings.some((it) => it.came !== 'held' && !it.isUncertain),
      marks: [bar('off', { from: x, to: x }, y - 6, 12, { least: 4 })],
      words: 'a meeting announced or called off',
    },
    { occurs: of((it) => it.isUncertain), marks: [bar('between', STRETCH, y - 3, 6)], words: 'one of these days' },
  ];
}

const EVENTS = {
  triangle: 'a review or report',
  star: 'a data challenge',
  disc: 'an assembly, workshop, school or talk',
  square: 'a call, announcement or publication',
};
