/** The shapes by which things are told apart, in colour and without it. Places and sizes in px. */
import { element, type Markup, pathOf } from './svg.ts';

/** What a mark stands for decides its shape; the style sheet decides its colour. */
export type Shape = 'diamond' | 'disc' | 'square' | 'triangle' | 'star' | 'cross';

/** A mark with its middle at a place, about `2 * radius` wide. */
export function shape(kind: Shape, x: number, y: number, radius: number, name: string): Markup {
  if (kind === 'disc') return element('circle', { class: name, cx: x, cy: y, r: radius });
  return element('path', { class: name, d: OUTLINES[kind](x, y, radius) });
}

const OUTLINES: Record<Exclude<Shape, 'disc'>, (x: number, y: number, r: number) => string> = {
  diamond: (x, y, r) => pathOf('M', x, y - r, 'L', x + r, y, x, y + r, x - r, y, 'Z'),
  square: (x, y, r) => pathOf('M', x - r * 0.85, y - r * 0.85, 'h', r * 1.7, 'v', r * 1.7, 'h', -r * 1.7, 'Z'),
  triangle: (x, y, r) => pathOf('M', x, y - r, 'L', x + r, y + r * 0.8, x - r, y + r * 0.8, 'Z'),
  star: (x, y, r) => {
    const points = Array.from({ length: 10 }, (_, at) => {
      const [turn, far] = [(Math.PI * at) / 5 - Math.PI / 2, at % 2 === 0 ? r * 1.15 : r * 0.5];
      return [x + far * Math.cos(turn), y + far * Math.sin(turn)];
    });
    return pathOf('M', ...points.flat(), 'Z');
  },
  cross: (x, y, r) =>
    pathOf('M', x - r * 0.8, y - r * 0.8, 'L', x + r * 0.8, y + r * 0.8, 'M', x + r * 0.8, y - r * 0.8) +
    pathOf(' L', x - r * 0.8, y + r * 0.8),
};

/** A straight line. */
export const stroke = (name: string, x1: number, y1: number, x2: number, y2: number): Markup =>
  element('line', { class: name, x1, y1, x2, y2 });

/** A rectangle from one place to another; never narrower than `least`, and then about its middle. */
export function bar(
  name: string,
  span: { from: number; to: number },
  y: number,
  height: number,
  own: { least?: number; round?: number } = {},
): Markup {
  const width = Math.max(span.to - span.from, own.least ?? 0.5);
  const x = (span.from + span.to - width) / 2;
  return element('rect', { class: name, x, y, width, height, rx: own.round });
}

/** Words with the left end of their base line at a place. */
export const words = (text: string, x: number, y: number, name: string, anchor?: 'middle' | 'end'): Markup =>
  element('text', { class: name, x, y, 'text-anchor': anchor }, text);
