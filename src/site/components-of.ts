/** Which components the body of an entry uses. */
import { type ComponentUse, readComponents } from '#markdown/read-components.ts';
import type { Entry } from '#model/entry.ts';

/** The components of an `.mdx` body in order; a `.md` body has none. */
export const componentsOf = (entry: Entry): ComponentUse[] =>
  entry.path.endsWith('.mdx') ? readComponents(entry.body, entry.bodyLine) : [];
