/** Which addresses a body points to within the site, and where. */
import { nodesOf, parseBody } from '#model/minutes/parse.ts';
import { isAddressOfSite } from './safe.ts';

/** A link or an image whose address has no scheme and no host. */
export interface LinkUse {
  isImage: boolean;
  /** As written, without what follows a `?`. */
  path: string;
  /** What follows `#`; empty without it. */
  fragment: string;
  /** Line of the file, the first is 1. */
  line: number;
  /** Column of the file, the first is 1. */
  column: number;
}

/** The links and images of a body that begins on line `bodyLine` of its file, as far as they stay within the site. */
export function readLinks(body: string, bodyLine: number, format: 'md' | 'mdx'): LinkUse[] {
  return [...nodesOf(parseBody(body, format))].flatMap((node) => {
    if ((node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') || !isAddressOfSite(node.url))
      return [];
    const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(node.url) ?? [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return [{ isImage: node.type === 'image', path, fragment, line: line + bodyLine - 1, column }];
  });
}
