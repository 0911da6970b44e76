/** What stands within a line: words, names, links, emphasis, code. */
import type { MdastNode } from 'satteri';
import { childrenOf, isLineBreak, MAX_NESTING, plainText, withoutComments } from '#model/minutes/parse.ts';
import { withoutOptOuts } from '#model/opt-outs.ts';
import { imageAt, linkTo } from './addresses.ts';
import { type Line, linkNames } from './autolink.ts';
import type { RenderContext } from './context.ts';
import { element, type Piece, text } from './piece.ts';
import { recordHead } from './record-head.ts';

export interface Prose {
  context: RenderContext;
  /** Where the reference links of the body lead, by identifier. */
  definitions: Map<string, { url: string; title?: string | null | undefined }>;
  /** The block whose names are linked; undefined where none are: in headings and links. */
  line?: Line | undefined;
  isInLink?: boolean;
}

const WRAPPERS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

/** The pieces of all that stands below a node. */
export function phrasing(parent: MdastNode, prose: Prose, level = 0): Piece[] {
  if (level > MAX_NESTING) return [text(plainText(parent))];
  return childrenOf(parent).flatMap((node) => phrase(node, prose, level + 1));
}

/** Text of a block; where the words of its records begin, their heads stand before them. */
function proseOf(node: MdastNode & { type: 'text' }, line: Line, context: RenderContext): Piece[] {
  const { records, proseOf } = line;
  if (!records || proseOf?.keys().next().value !== node)
    return linkNames(proseOf?.get(node) ?? node.value, line, context);
  return [recordHead(records, line, context), text(' '), ...linkNames(proseOf.get(node) ?? '', line, context)];
}

/** The pieces of one node; what is not known here is shown as text, or is what stands below it. */
function phrase(node: MdastNode, prose: Prose, level: number): Piece[] {
  const { context, line, definitions } = prose;
  switch (node.type) {
    case 'text':
      if (line) return proseOf(node, line, context);
      return [text(prose.isInLink ? node.value : withoutOptOuts(node.value, context))];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [element(WRAPPERS[node.type], {}, phrasing(node, prose, level))];
    case 'inlineCode':
      return [element('code', {}, [text(node.value)])];
    case 'break':
      return [element('br', {}), text('\n')];
    case 'html':
      return isLineBreak(node.value) ? [element('br', {})] : [text(withoutComments(node.value))];
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : definitions.get(node.identifier);
      const words = phrasing(node, { ...prose, line: undefined, isInLink: true }, level);
      return target && !prose.isInLink ? linkTo(target.url, target.title, words, context) : words;
    }
    case 'image':
    case 'imageReference': {
      const target = node.type === 'image' ? node : definitions.get(node.identifier);
      return imageAt(target?.url ?? '', node.alt ?? '', target?.title, prose.isInLink === true, context);
    }
    default:
      return phrasing(node, prose, level);
  }
}
