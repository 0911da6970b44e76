/** Which quotation marks of a text turn the wrong way, and how it reads with the right ones. */

/** At `text.slice(start, end)`: one mark, or a quotation from one mark to the other. */
export interface TurnedMark {
  start: number;
  end: number;
  becomes: string;
}

interface Mark {
  index: number;
  sign: string;
  /** Whether it stands where a quotation begins, where one ends; neither within a word or between blanks. */
  opens: boolean;
  closes: boolean;
}

/** Signs after which a quotation begins, and before which one ends. U+FFFC stands for code and the like. */
const BEFORE = /[\s([{<«‹„“‘‚"'—–/|=+>:\ufffc-]/;
const AFTER = /[\s)\]}>.,;:!?…—–/|»›”’“‘"'\ufffc-]/;
const BEGINS = /[\p{L}\p{N}“‘„‚"'([…€$@#\ufffc]/u;
/** What an apostrophe stands before: years and words that have lost their beginning. */
const ELISION = /^['’‘](?:\d\ds?|tis|twas|em|til|cause|cos|bout|round|n|s|nough|kay|allo)(?![\p{L}\p{N}])/iu;
/** `don‘t`, `l‘eau`: the mark within a word is an apostrophe. */
const CONTRACTION = /^‘(?:s|t|re|ll|ve|d|m)(?![\p{L}\p{N}])/iu;
const FRENCH = /(?<!\p{L})(?:[cdjlmnst]|qu)$/iu;

/**
 * Every mark that turns the wrong way in a paragraph, in order. “…”, ‘…’, „…“, ‚…‘, „…”, «…» and »…« are right ways, ”…”
 * and ’…’ only `amongNordics`; straight marks are right unless the other of the two is curly.
 */
export function findTurnedMarks(text: string, amongNordics: boolean): TurnedMark[] {
  if (!MARKS.test(text)) return [];
  return [...findDouble(text, amongNordics), ...findSingle(text, amongNordics), ...findBorrowed(text)].sort(
    (a, b) => a.start - b.start,
  );
}

/** What may be wrong: quotation marks that are no straight ones, and what stands for them. */
export const MARKS = /[“”„‘’‚´]|``/;
/** ``word'' as LaTeX has it, `word´, and it´s with an accent for an apostrophe. */
const LATEX = /``(?=[^\s`'])([^`'\n]{1,200}?)(?<=\S)''/gu;
const ACCENTS = /(?<![\p{L}\p{N}])[`´](?=[\p{L}\p{N}])([^`´\n]{1,100}?)´(?![\p{L}\p{N}])/gu;
const ACCENT = /(?<=\p{L})´(?=\p{L})/gu;

function findBorrowed(text: string): TurnedMark[] {
  const enclosed = (pattern: RegExp, opening: string, closing: string) =>
    [...text.matchAll(pattern)].map(({ 0: all, 1: words, index }) => {
      return { start: index, end: index + all.length, becomes: `${opening}${words}${closing}` };
    });
  return [
    ...enclosed(LATEX, '“', '”'),
    ...enclosed(ACCENTS, '‘', '’'),
    ...[...text.matchAll(ACCENT)].map(({ index }) => one(index, '’')),
  ];
}

function findDouble(text: string, amongNordics: boolean): TurnedMark[] {
  const turned: TurnedMark[] = [];
  const open: Mark[] = [];
  const nextCurly = finderOf(text, /[“”„]/g);
  for (const mark of marksIn(text, /[“”„"]/g)) {
    const { sign, index } = mark;
    if (mark.opens) open.push(mark);
    if (!mark.closes) continue;
    const first = open.at(-1);
    // A straight mark within a quotation may stand for inches, or for a quotation within it.
    if (sign === '"' && first?.sign === '“' && nextCurly(index + 1) === '”') continue;
    open.pop();
    switch (`${first?.sign ?? ''}${sign}`) {
      case '““':
      case '“"':
        turned.push(one(index, '”'));
        break;
      case '"”':
        turned.push(one(first?.index ?? 0, '“'));
        break;
      case '””':
        if (!amongNordics) turned.push(one(first?.index ?? 0, '“'));
        break;
      case '”“':
      case '"“':
      case '”"':
        turned.push(both(text, first?.index ?? 0, index, '“', '”'));
    }
  }
  // What is never closed is turned all the same: a closing mark at the beginning of a word.
  if (!amongNordics) turned.push(...open.filter(({ sign }) => sign === '”').map(({ index }) => one(index, '“')));
  return turned;
}

function findSingle(text: string, amongNordics: boolean): TurnedMark[] {
  const turned: TurnedMark[] = [];
  let open: Mark | undefined;
  for (const mark of marksIn(text, /[‘’‚']/g)) {
    const { sign, index } = mark;
    const rest = text.slice(index);
    const isWithin = !mark.opens && !mark.closes && sign === '‘';
    if (isWithin && (CONTRACTION.test(rest) || FRENCH.test(text.slice(Math.max(0, index - 4), index))))
      turned.push(one(index, '’'));
    if (mark.opens && !ELISION.test(rest)) open = mark;
    if (!mark.closes) continue;
    const first = open;
    open = undefined;
    const words = first ? text.slice(first.index + 1, index) : '';
    switch (`${first?.sign ?? ''}${sign}`) {
      case '‘':
      case '‘‘':
        turned.push(one(index, '’'));
        break;
      case "‘'":
        if (!/^[^‘]*’(?!\p{L})/u.test(rest)) turned.push(one(index, '’'));
        break;
      case '’‘':
      case "'‘":
        turned.push(both(text, first?.index ?? 0, index, '‘', '’'));
        break;
      // Apostrophes at the ends of words may stand like a quotation.
      case '’’':
        if (!amongNordics && isShort(words)) turned.push(one(first?.index ?? 0, '‘'));
        break;
      case "'’":
        if (isShort(words)) turned.push(one(first?.index ?? 0, '‘'));
    }
  }
  return turned;
}

/** Tells the first sign of a pattern at or after an index; each is asked for an index that is not before the last one. */
function finderOf(text: string, pattern: RegExp): (from: number) => string | undefined {
  let at = -1;
  return (from) => {
    if (at < from) {
      pattern.lastIndex = from;
      at = pattern.exec(text)?.index ?? text.length;
    }
    return text[at];
  };
}

const isShort = (words: string) => /^[^.!?;:\n]*$/.test(words) && words.split(/\s+/).length <= 5;

const one = (start: number, becomes: string): TurnedMark => ({ start, end: start + 1, becomes });

function both(text: string, start: number, last: number, opening: string, closing: string): TurnedMark {
  return { start, end: last + 1, becomes: `${opening}${text.slice(start + 1, last)}${closing}` };
}

function marksIn(text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)].map(({ 0: sign, index }) => {
    // Emphasis and backslashes stand between a mark and its words.
    const before = /[^*_~\\]?[*_~\\]*$/u.exec(text.slice(Math.max(0, index - 6), index))?.[0][0];
    const after = /^[*_~]*([\s\S]?)/u.exec(text.slice(index + 1, index + 8))?.[1];
    const opens =
      (!before || /[*_~\\]/.test(before) || BEFORE.test(before)) && after !== undefined && BEGINS.test(after);
    const closes = before !== undefined && /[^\s([{]/.test(before) && (!after || AFTER.test(after));
    if (opens && closes) return { sign, index, opens: /[“‘„‚]/.test(sign), closes: /[”’]/.test(sign) };
    return { sign, index, opens, closes };
  });
}
