/** A strict reader of XML for tests: what it does not throw at is well-formed, as far as a drawing uses XML. */

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  /** The text right inside. */
  text: string;
}

const TAG = /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/y;
const TEXT = /[^<]+/y;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The root of a drawing. Throws on anything that is not well-formed. */
export function readXml(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (let at = 0; at < xml.length; ) {
    const inner = open.at(-1) ?? top;
    TAG.lastIndex = TEXT.lastIndex = at;
    const [text] = TEXT.exec(xml) ?? [];
    if (text !== undefined) inner.text += unescaped(text);
    const match = text === undefined ? TAG.exec(xml) : undefined;
    if (text === undefined && !match) throw new Error(`No tag at ${at}: ${xml.slice(at, at + 60)}`);
    if (match) {
      const [, end, name = '', attributes = '', isEmpty] = match;
      if (end) {
        if (open.pop()?.name !== name) throw new Error(`Stray end of ${name} at ${at}`);
      } else {
        const node: Node = { name, attributes: attributesOf(attributes), children: [], text: '' };
        inner.children.push(node);
        if (!isEmpty) open.push(node);
      }
    }
    at += (text ?? match?.[0] ?? '').length;
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || !root || others.length > 0) throw new Error('Not one root, closed');
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`An attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value ?? '')]));
}

function unescaped(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const sign = ENTITIES[entity];
    if (sign === undefined) throw new Error(`Unknown entity ${entity}`);
    return sign;
  });
}

/** Every element below a node and the node itself, in order. */
export const nodesOf = (node: Node): Node[] => [node, ...node.children.flatMap(nodesOf)];

/** The elements of one class, in order. */
export const ofClass = (node: Node, name: string): Node[] =>
  nodesOf(node).filter((it) => (it.attributes.class ?? '').split(' ').includes(name));

/** What the picture says of its marks: the tips, in order. */
export const tipsOf = (node: Node): string[] =>
  nodesOf(node)
    .filter(({ name }) => name === 'title')
    .map(({ text }) => text);
