/** Which month a word names, in the languages that notes are written in. */

/** Languages of Europe, BCP 47; English is known without them. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'fi', 'pl'];

/** Shorter words are no names of months. */
const SHORTEST = 3;

/** Each name, folded, with its number; 0 where two languages mean two months by it. */
let known: Map<string, number> | undefined;

/**
 * The number of a month, 1 to 12, from its name or the beginning of its English one: `March`, `mar`, `Sept`, `février`,
 * `März`; undefined where no language has it, or two mean two months by it.
 */
export function monthNamed(word: string): number | undefined {
  const name = fold(word);
  if (name.length < SHORTEST) return undefined;
  known ??= namesOfMonths();
  return known.get(name) || undefined;
}

function namesOfMonths(): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, month: number) => names.set(name, (names.get(name) ?? month) === month ? month : 0);
  for (let month = 1; month <= 12; month++) {
    const day = new Date(Date.UTC(2022, month - 1, 15));
    for (const language of LANGUAGES) {
      // With a day beside it some languages bend the name: `5 marca`.
      for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
        const words = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(day);
        const name = fold(words.find((it) => it.type === 'month')?.value ?? '');
        add(name, month);
        if (language === 'en') for (let end = SHORTEST; end < name.length; end++) add(name.slice(0, end), month);
      }
    }
  }
  return names;
}

/** Without capitals, accents and the full stop of an abbreviation. */
const fold = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '');
