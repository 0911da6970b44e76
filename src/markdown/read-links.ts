/** Which addresses a body points to, and where. */
import type { MdastNode } from 'satteri';
import { nodesOf } from '#model/minutes/parse.ts';
import { isAddressOfSite, refusedScheme } from './safe.ts';

type Addressed = MdastNode & { type: 'link' | 'image' | 'imageReference' | 'definition' };
type Definition = MdastNode & { type: 'definition' };

/** A link, an image, or where the references of a body lead. */
export interface LinkUse {
  isImage: boolean;
  /** As Markdown reads it, with what follows a `?`. */
  address: string;
  /** Whether it has no scheme and no host, so that it leads to something of this site. */
  isOfSite: boolean;
  /** As written, without what follows a `?`. */
  path: string;
  /** What follows `#`; empty without it. */
  fragment: string;
  /** The scheme for which it leads nowhere on a page, such as `javascript`. */
  refused?: string | undefined;
  /** What an image shows, in words; undefined for a link. */
  alt?: string | undefined;
  /** Line of the file, the first is 1. */
  line: number;
  /** Column of the file, the first is 1. */
  column: number;
  /** From its first sign to its last, in UTF-16 code units; undefined when it goes over several lines. */
  length?: number | undefined;
}

/** The links and images of a body that begins on line `bodyLine` of its file; an image by reference is where it stands. */
export function readLinks(tree: MdastNode, bodyLine: number): LinkUse[] {
  const found: { node: Addressed; url: string }[] = [];
  const definitions = new Map<string, Definition>();
  const [ofImages, ofLinks] = [new Set<string>(), new Set<string>()];
  for (const node of nodesOf(tree)) {
    if (node.type === 'link' || node.type === 'image') found.push({ node, url: node.url });
    else if (node.type === 'linkReference') ofLinks.add(node.identifier);
    else if (node.type === 'imageReference') {
      ofImages.add(node.identifier);
      found.push({ node, url: '' });
    } else if (node.type === 'definition') {
      // Of two by one name, the first counts. CommonMark 4.7.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      found.push({ node, url: node.url });
    }
  }
  return found.flatMap(({ node, url }) => {
    if (node.type === 'imageReference') return [useOf(node, definitions.get(node.identifier)?.url ?? '', bodyLine)];
    const isOfImage = node.type === 'definition' && ofImages.has(node.identifier) && !ofLinks.has(node.identifier);
    return isOfImage ? [] : [useOf(node, url, bodyLine)];
  });
}

function useOf(node: Addressed, address: string, bodyLine: number): LinkUse {
  const isImage = node.type === 'image' || node.type === 'imageReference';
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const { start, end } = node.position ?? {};
  return {
    isImage,
    address,
    isOfSite: isAddressOfSite(address),
    path,
    fragment,
    refused: refusedScheme(address),
    alt: isImage ? (node.alt ?? '') : undefined,
    line: (start?.line ?? 1) + bodyLine - 1,
    column: start?.column ?? 1,
    length: start && end && start.line === end.line ? end.column - start.column : undefined,
  };
}
