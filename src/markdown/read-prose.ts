/** Which signs of a body are prose: words that a reader reads, without code, addresses and raw HTML. */
import type { MdastNode } from 'satteri';
import { childrenOf, nodesOf } from '#model/minutes/parse.ts';

/** Stands where something else than prose stands: U+FFFC, which Unicode calls an object in the place of a letter. */
const OBJECT = '\ufffc';

/** From where to where, in UTF-16 code units of a body. */
export type Span = [start: number, end: number];

/** The stretches of a body that are no prose, in order; none overlaps another. */
export function findHidden(tree: MdastNode): Span[] {
  const hidden: Span[] = [];
  let done = 0;
  for (const [start, end] of [...nodesOf(tree)].flatMap(hiddenIn).sort(([a], [b]) => a - b)) {
    if (end <= done) continue;
    hidden.push([Math.max(start, done), end]);
    done = end;
  }
  return hidden;
}

/**
 * The lines of a body, each as long as it is in the file, in which every sign of the hidden stretches has U+FFFC in its
 * place: what stands in a line of them stands at the same column of the file.
 */
export function readProse(body: string, hidden: readonly Span[]): string[] {
  let prose = '';
  let done = 0;
  for (const [start, end] of hidden) {
    prose += body.slice(done, start) + body.slice(start, end).replace(/[^\n]/g, OBJECT);
    done = end;
  }
  return (prose + body.slice(done)).split('\n');
}

/** The stretches of a node that are no prose, from where to where: all of it, or what stands around the words of a link. */
function hiddenIn(node: MdastNode): Span[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  switch (node.type) {
    case 'code':
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'mdxJsxFlowElement':
      return [[start, end]];
    case 'link':
    case 'linkReference': {
      const words = childrenOf(node);
      const [first, last] = [words[0]?.position?.start.offset, words.at(-1)?.position?.end.offset];
      const isBare = node.type === 'link' && words.length === 1 && isAddress(words[0], node.url);
      if (first === undefined || last === undefined || isBare) return [[start, end]];
      return [
        [start, first],
        [last, end],
      ];
    }
    default:
      return [];
  }
}

/** Whether the words of a link are its address: `<https://a.example>`, `www.a.example`, `ann@a.example`. */
function isAddress(words: MdastNode | undefined, url: string): boolean {
  return words?.type === 'text' && words.value !== '' && url.endsWith(words.value);
}
