/** Where the nodes of a network lie: a force layout without chance, with room for every label. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Box extends SimulationNodeDatum {
  id: string;
  /** Size of the mark with its label, in px. */
  width: number;
  height: number;
}

/** Size of the field in px. */
interface Field {
  width: number;
  height: number;
}

/** A pair of nodes that draw each other near; `weight` from 0 to 1. */
export interface Tie {
  source: string;
  target: string;
  weight: number;
}

const TICKS = 300;
const GAP = 8;

/** The most by which a layout is stretched to fill its field. */
const STRETCH = 2.5;

/** The middle of each box within a field of the given size, px; the same boxes always lie at the same places. */
export function layOut(boxes: Box[], ties: Tie[], field: Field): { x: number; y: number }[] {
  const nodes = boxes.map((it): Box => ({ ...it }));
  const degrees = new Map<string, number>();
  for (const id of ties.flatMap(({ source, target }) => [source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const pull = ({ source, target, weight }: Tie) =>
    (0.3 + 0.7 * weight) / Math.min(degrees.get(source) ?? 1, degrees.get(target) ?? 1);
  const links = ties.map((it) => ({ ...it, pull: pull(it) }));
  forceSimulation(nodes)
    .force('repulsion', forceManyBody().strength(-300))
    .force(
      'ties',
      forceLink<Box, SimulationLinkDatum<Box> & { weight: number; pull: number }>(links)
        .id(({ id }) => id)
        .distance(({ weight }) => 120 - 50 * weight)
        .strength((it) => it.pull),
    )
    .force('across', forceX<Box>(0).strength(0.06))
    .force('down', forceY<Box>(0).strength(0.06))
    .stop()
    .tick(TICKS);
  stretch(nodes, field);
  for (let turn = 0; turn < TICKS; turn++) part(nodes, field);
  return nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** Moves a layout to the middle of its field, and stretches it until it reaches the edges on each side. */
function stretch(nodes: Box[], field: Field): void {
  for (const [axis, size, length] of [
    ['x', 'width', field.width],
    ['y', 'height', field.height],
  ] as const) {
    const places = nodes.map((it) => it[axis] ?? 0);
    const room = length - Math.max(0, ...nodes.map((it) => it[size]));
    const [least, most] = [Math.min(...places), Math.max(...places)];
    const factor = Math.min(STRETCH, most > least ? room / (most - least) : 1);
    for (const node of nodes) node[axis] = length / 2 + ((node[axis] ?? 0) - (least + most) / 2) * factor;
  }
}

/** Pushes boxes that overlap half of the way apart, along the shorter way, and keeps all within the field. */
function part(nodes: Box[], field: Field): void {
  for (const [at, a] of nodes.entries()) {
    for (const b of nodes.slice(at + 1)) {
      const [dx, dy] = [(b.x ?? 0) - (a.x ?? 0), (b.y ?? 0) - (a.y ?? 0)];
      const [overX, overY] = [
        (a.width + b.width) / 2 + GAP - Math.abs(dx),
        (a.height + b.height) / 2 + GAP - Math.abs(dy),
      ];
      if (overX <= 0 || overY <= 0) continue;
      if (overX < overY) shift(a, b, (dx < 0 ? -overX : overX) / 4, 0);
      else shift(a, b, 0, (dy < 0 ? -overY : overY) / 4);
    }
  }
  for (const node of nodes) {
    node.x = hold(node.x ?? 0, node.width / 2, field.width - node.width / 2);
    node.y = hold(node.y ?? 0, node.height / 2, field.height - node.height / 2);
  }
}

function shift(a: Box, b: Box, x: number, y: number): void {
  a.x = (a.x ?? 0) - x;
  b.x = (b.x ?? 0) + x;
  a.y = (a.y ?? 0) - y;
  b.y = (b.y ?? 0) + y;
}

const hold = (place: number, least: number, most: number) => Math.max(least, Math.min(place, Math.max(least, most)));
