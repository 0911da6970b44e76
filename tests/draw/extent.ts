/** How far the parts of a drawing reach, in px of its viewBox. */
import { widthOf } from '#draw/words.ts';
import { type Node, nodesOf } from './xml.ts';

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The parts that reach beyond the viewBox, by half a px or more; a NaN is beyond everything. */
export function beyond(root: Node): string[] {
  const [, , width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').map(Number);
  return nodesOf(root)
    .slice(1)
    .flatMap((node) => {
      const extent = extentOf(node);
      if (!extent) return [];
      const { left, top, right, bottom } = extent;
      const isInside = left >= -0.5 && top >= -0.5 && right <= width + 0.5 && bottom <= height + 0.5;
      return isInside
        ? []
        : [`${node.name} ${JSON.stringify(node.attributes)} ${node.text} reaches ${JSON.stringify(extent)}`];
    });
}

function extentOf({ name, attributes, text }: Node): Extent | undefined {
  const at = (key: string) => Number(attributes[key]);
  if (name === 'rect')
    return { left: at('x'), top: at('y'), right: at('x') + at('width'), bottom: at('y') + at('height') };
  if (name === 'circle') {
    const r = at('r');
    return { left: at('cx') - r, top: at('cy') - r, right: at('cx') + r, bottom: at('cy') + r };
  }
  if (name === 'line') return around([at('x1'), at('x2')], [at('y1'), at('y2')]);
  if (name === 'text') return extentOfText(at('x'), at('y'), text, attributes);
  return name === 'path' ? extentOfPath(attributes.d ?? '') : undefined;
}

function extentOfText(
  x: number,
  y: number,
  text: string,
  { class: name = '', 'text-anchor': anchor }: Node['attributes'],
): Extent {
  // The estimate of a width is careful by a tenth.
  const width = widthOf(text, /small|year|now/.test(name) ? 11 : 12) * 0.9;
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, top: y - 9, right: left + width, bottom: y + 3 };
}

function extentOfPath(d: string): Extent {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y, command] = [0, 0, ''];
  const parts = d.split(/[\s,]+/).filter(Boolean);
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] ?? '';
    if (/^[A-Za-z]$/.test(part)) {
      command = part;
      i++;
      continue;
    }
    const value = Number(part);
    if (command === 'H') x = value;
    else if (command === 'V') y = value;
    else if (command === 'h') x += value;
    else if (command === 'v') y += value;
    else if (command === 'M' || command === 'L') [x, y] = [value, Number(parts[++i])];
    else throw new Error(`No such command: ${command} in ${d}`);
    xs.push(x);
    ys.push(y);
    i++;
  }
  return around(xs, ys);
}

const around = (xs: number[], ys: number[]): Extent => ({
  left: Math.min(...xs),
  top: Math.min(...ys),
  right: Math.max(...xs),
  bottom: Math.max(...ys),
});
