/** The network of partners and topics: who and what is spoken of together, the nearer the more often. */
import type { NetworkNode, NetworkPicture } from '#model/pictures/network.ts';
import type { Routes } from '#model/routes.ts';
import { told } from './frame.ts';
import { layOut } from './layout.ts';
import { type LegendItem, legendOf, MIDDLE, STRETCH } from './legend.ts';
import { shape, words } from './shapes.ts';
import { drawing, element } from './svg.ts';
import { isNarrow } from './widths.ts';
import { shorten, TYPE, widthOf } from './words.ts';

/** The longest label, px. */
const LONGEST = 150;

/** Up to so many mentions nothing is drawn at its largest: little said looks like little. */
const FEW = 6;

/** The SVG of the network, `width` px wide. */
export function drawNetwork({ nodes, links }: NetworkPicture, routes: Routes, width: number): string {
  const most = Math.max(FEW, ...nodes.map(({ count }) => count));
  const drawn = nodes.map((node) => {
    const label = shorten(node.card.label, LONGEST, TYPE.label);
    const radius = 4 + 9 * Math.sqrt(node.count / most);
    return { node, label, radius, width: Math.max(widthOf(label, TYPE.label), 2 * radius), height: 2 * radius + 16 };
  });
  const field = { width, height: heightFor(drawn, width) };
  const strongest = Math.max(FEW, ...links.map(({ count }) => count));
  const places = layOut(
    drawn.map(({ node, width, height }) => ({ id: node.card.key, width, height })),
    links.map(({ one, other, count }) => ({ source: one, target: other, weight: count / strongest })),
    field,
  );
  const at = new Map(
    drawn.map(({ node, height, radius }, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 };
      return [node.card.key, { x, y: y - height / 2 + radius, radius }];
    }),
  );
  const labels = new Map(nodes.map(({ card }) => [card.key, card.label]));
  return drawing(
    field,
    {
      title: 'Partners and topics by common mentions',
      description: `Partners and topics: ${nodes.length}, with lines between those that are spoken of together. The table below counts the pairs.`,
      hasLinks: true,
    },
    ...[...links].reverse().map(({ one, other, count }) => {
      const [from, to] = [at.get(one), at.get(other)];
      const line = element('line', {
        class: 'bond',
        x1: from?.x,
        y1: from?.y,
        x2: to?.x,
        y2: to?.y,
        'stroke-width': 0.75 + (4 * count) / strongest,
      });
      return element('g', {}, element('title', {}, `${labels.get(one)} and ${labels.get(other)}: ${count}`), line);
    }),
    ...drawn.map(({ node, label }) => {
      const { x, y, radius } = at.get(node.card.key) ?? { x: 0, y: 0, radius: 0 };
      return told(
        routes,
        `${node.card.label}: spoken of ${node.count} times`,
        node.card,
        shape(shapeOf(node), x, y, radius, node.card.kind),
        words(label, x, y + radius + 12, 'label halo', 'middle'),
      );
    }),
  );
}

const shapeOf = ({ card }: NetworkNode) => (card.kind === 'partners' ? 'square' : 'disc');

/** So high that the boxes fill about an eighth of the field; a narrow field is filled closer. */
function heightFor(boxes: { width: number; height: number }[], width: number): number {
  const area = boxes.reduce((sum, it) => sum + (it.width + 6) * (it.height + 6), 0);
  const high = (area * (isNarrow(width) ? 3.5 : 8)) / width;
  return Math.round(Math.min(Math.max(high, 260), isNarrow(width) ? 1400 : 760));
}

/** What its marks mean. */
export function networkLegend({ nodes, links }: NetworkPicture): LegendItem[] {
  const { x, y } = MIDDLE;
  const has = (kind: string) => nodes.some(({ card }) => card.kind === kind);
  return legendOf([
    { occurs: has('partners'), marks: [shape('square', x, y, 5, 'partners')], words: 'a partner' },
    { occurs: has('topics'), marks: [shape('disc', x, y, 5, 'topics')], words: 'a topic' },
    {
      occurs: nodes.length > 0,
      marks: [shape('disc', x - 6, y, 2.5, 'topics'), shape('disc', x + 4, y, 6, 'topics')],
      words: 'the larger, the more often spoken of',
    },
    {
      occurs: links.length > 0,
      marks: [element('line', { class: 'bond', x1: STRETCH.from, y1: y, x2: STRETCH.to, y2: y, 'stroke-width': 3 })],
      words: 'spoken of together; the thicker, the more often',
    },
  ]);
}
