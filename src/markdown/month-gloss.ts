/** The calendar month beside each project month of a text: not part of its words, and not copied with them. */
import { monthByName } from '#model/minutes/dates.ts';
import { findMonths, type MonthInProse } from '#model/minutes/months.ts';
import type { RenderContext } from './context.ts';
import { element, type Piece, text } from './piece.ts';

/** A gloss, and where in the text it stands. */
export interface Gloss {
  at: number;
  piece: Piece;
}

/** The glosses of a run of prose, in order; each month once for a block, whose months so far are `glossed`. */
export function glossMonths(prose: string, glossed: Set<number>, { monthInWords }: RenderContext): Gloss[] {
  if (!monthInWords) return [];
  const glosses: Gloss[] = [];
  const months = findMonths(prose);
  for (const [i, month] of months.entries()) {
    const words = monthInWords(month.number);
    const [before, after] = [months[i - 1], months[i + 1]];
    // The two ends of a stretch are said after the second: `M18-M36 · Jul 2020 – Jan 2022`.
    if (words === undefined || (after && isStretch(month, after, prose))) continue;
    const first = before && isStretch(before, month, prose) ? monthInWords(before.number) : undefined;
    const gloss = month.claim ? besideClaim(month.claim, words, month.end) : { at: month.end, words: ` · ${words}` };
    if (!gloss || (glossed.has(month.number) && first === undefined)) continue;
    glossed.add(month.number);
    const said = first === undefined ? gloss.words : ` · ${first} – ${words}`;
    glosses.push({ at: gloss.at, piece: element('span', { class: 'gloss' }, [text(said)]) });
  }
  return glosses;
}

function isStretch(a: MonthInProse, b: MonthInProse, prose: string): boolean {
  return !a.claim && !b.claim && b.start === a.end + 1 && /[-–]/.test(prose[a.end] ?? '');
}

/** What is missing of a month that the text names: its year, or all where it names another month than it is. */
function besideClaim(
  claim: NonNullable<MonthInProse['claim']>,
  words: string,
  monthEnd: number,
): { at: number; words: string } | undefined {
  const [, name = '', year] = /^(\p{L}+) (\d{4})$/u.exec(words) ?? [];
  const isRight = monthByName(name) === claim.month && (claim.year === undefined || String(claim.year) === year);
  if (!isRight) return { at: monthEnd, words: ` · ${words}` };
  return claim.year === undefined ? { at: claim.end, words: ` ${year}` } : undefined;
}
