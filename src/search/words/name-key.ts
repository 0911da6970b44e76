/** When are two names the same to a reader? `MS 12` is `ms12` and `Zoe` is `Zoë`, but `2.3` is not `23`. */
import { withPlainLetters } from './fold.ts';

/** Small letters and digits without accents, blanks and signs, but for a point or hyphen between two digits. */
export const nameKey = (name: string): string =>
  withPlainLetters(name).replace(/(?<!\d)[^\p{L}\p{N}]|[^\p{L}\p{N}.-]|[.-](?!\d)/gu, '');
