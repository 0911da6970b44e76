/** What the words of one family share: `dismissed`, `dismissing` → `dismiss`; by the rules of a language. */

/** Takes a folded word to its stem. The same on both sides: where the index is made, and where it is asked. */
export type Stem = (word: string) => string;

/** The languages whose families are known, ISO 639-1, with their rules. */
const RULES: Record<string, () => Promise<{ stemmer: Stem }>> = {
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  sv: () => import('@orama/stemmers/swedish'),
};

/**
 * The stems of a language; a word is its own stem where no rules are known. Codes, with a digit, stay as they are. Rules
 * are applied twice: once, `deployment` becomes `deploy`, and `deploy` itself `deploi`.
 */
export async function stemOf(language: string): Promise<Stem> {
  const rules = RULES[language];
  if (!rules) return (word) => word;
  const { stemmer } = await rules();
  return (word) => (/\d/.test(word) ? word : stemmer(stemmer(word)));
}
