/** Codes in a text, as the settings say that they are spelled: `D{wp}.{n}`, where `{…}` stands for a number. */

/** The source of an expression that matches codes so spelled. */
export function patternOf(spelling: string): string {
  const literal = (text: string) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
  return spelling
    .split(/\{\w+\}/)
    .map(literal)
    .join('\\d+');
}

/**
 * Finds all words that are spelled in one of these ways, with or without a blank before the number: `MS21`, `MS 21`. Not
 * after a backslash, nor within a longer word or number. A spelling without a letter would be any number: it is passed over.
 */
export function codeIn(spellings: readonly string[]): RegExp {
  const named = spellings.filter((it) => /\p{L}/u.test(it.replace(/\{\w+\}/g, '')));
  const any = named.map((it) => patternOf(it).replace(/^(\p{L}+)(?=\\d)/u, '$1 ?')).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\\\]|[\\p{L}\\p{N}][.-])(?:${any || '(?!)'})(?![\\p{L}\\p{N}]|[.-]\\p{N})`,
    'gu',
  );
}
