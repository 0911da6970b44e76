/** Which words of a language tell nothing of what is meant, such as `what` and `the`? */

/** The languages whose words are known, ISO 639-1. */
const KNOWN: Record<string, () => Promise<{ stopwords: string[] }>> = {
  bg: () => import('@orama/stopwords/bulgarian'),
  da: () => import('@orama/stopwords/danish'),
  de: () => import('@orama/stopwords/german'),
  en: () => import('@orama/stopwords/english'),
  es: () => import('@orama/stopwords/spanish'),
  fi: () => import('@orama/stopwords/finnish'),
  fr: () => import('@orama/stopwords/french'),
  hu: () => import('@orama/stopwords/hungarian'),
  it: () => import('@orama/stopwords/italian'),
  nl: () => import('@orama/stopwords/dutch'),
  no: () => import('@orama/stopwords/norwegian'),
  pt: () => import('@orama/stopwords/portuguese'),
  ro: () => import('@orama/stopwords/romanian'),
  sv: () => import('@orama/stopwords/swedish'),
};

/** The stop words of a language, as they are written; none where they are not known. */
export async function stopWordsOf(language: string): Promise<string[]> {
  return (await KNOWN[language]?.())?.stopwords ?? [];
}
