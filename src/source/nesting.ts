/** How deep a YAML text nests, known before it is composed: composing goes down by recursion and would end the stack. */
import { Lexer, Parser } from 'yaml';

/** The offset at which a text nests deeper than `most`; undefined when it never does. */
export function offsetOfNestingBeyond(most: number, text: string): number | undefined {
  if (boundOf(text) <= most) return undefined;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > most) return Math.max(0, parser.offset - lexeme.length);
  }
  return undefined;
}

/** No text nests deeper than this; quick to find, and far from the limit for what people write. */
function boundOf(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const indent = text.match(/^[ \t?:-]+/gm)?.reduce((most, run) => Math.max(most, run.length), 0) ?? 0;
  return brackets + 2 * (indent + 2);
}
