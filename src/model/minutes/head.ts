/** The words before the colon of a record, part by part: `MS12 postponed to M38 @ann` has four. */
import { parseEdtf } from '#schema/edtf.ts';
import { idFrom } from '#schema/mend.ts';
import { readLooseDate, readProjectMonth, readWhen } from './dates.ts';
import { ID, type RecordRef, STATES, type State, type When } from './record.ts';

/** The parts of a head, with what each says. */
export interface Values {
  person: string;
  state: State;
  due: When;
  to: number;
  supersedes: RecordRef;
  ref: RecordRef;
  date: string;
  /** Words that are none of these: a code or a name. */
  about: string;
}

export type TokenOf<K extends keyof Values> = { kind: K; value: Values[K]; start: number; end: number };
/** A part at `text.slice(start, end)` of the head, or what is wrong there. */
export type Token =
  | { [K in keyof Values]: TokenOf<K> }[keyof Values]
  | ({ kind: 'mistake'; start: number; end: number } & Mistake);

/** What is wrong with a part. `mend` is what to write in its place, as far as can be told. */
export interface Mistake {
  message: string;
  hint: string;
  mend?: string | undefined;
  /** Whether somebody must look at what to write: it is shown, and never put there by itself. */
  isGuess?: boolean;
}

const PERSON = new RegExp(`^@${ID}$`);
const NAME_AS_ID = /^@\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,2}(?=[\s,]|$)/u;
const APART = new RegExp(`^@ +${ID}(?=[\\s:,]|$)`);
/** What stands after `^` may also be an anchor made from words, in any script. */
const REF = new RegExp(`^(?:(${ID}(?:/${ID})*)\\^|\\^)([\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}_.-]*)$`, 'u');
const WRITE_DUE = 'write a day (due 2022-02-10), a month (due 2022-02, due M38) or due next';
const WRITE_PERSON = 'write the id of a person, which is the name of a file in people: @ann';
/** Words that people put between `due` and the day. */
const FILLERS = /^(?:(?:on|by|before|until|till|at|in|the|end|of)\s+)+/i;

/** What people write after `next`; only the next meeting is known. */
const AFTER_NEXT = /^\s+(?:meeting|week|month|year|quarter|spring|summer|autumn|winter|\p{Lu}\p{Ll}+day)(?!\p{L})/u;

/** Reads the words from `at` on; undefined when they are something else. */
type Reader = (head: string, at: number, before: Token | undefined) => Token | undefined;
const READERS: Reader[] = [readBracket, readPerson, readDue, readTo, readSupersedes, readRef, readState, readDate];

/** Every part of a head, in order; blanks, commas and the `and` between people are none. Never throws. */
export function readHead(head: string): Token[] {
  const tokens: Token[] = [];
  for (let at = afterGap(head, 0); at < head.length; ) {
    const before = tokens.at(-1);
    const and = /^(?:and|&|\+)[\s,]+(?=@)/.exec(head.slice(at, at + 50));
    if (and && before?.kind === 'person') {
      at += and[0].length;
      continue;
    }
    const token = firstOf(head, at, before) ?? readWord(head, at);
    if (token.kind === 'about' && before?.kind === 'about') {
      before.end = token.end;
      before.value = head.slice(before.start, token.end);
    } else tokens.push(token);
    at = afterGap(head, token.end);
  }
  return tokens
    .flatMap(asYear)
    .map((it) => (it.kind === 'about' ? { ...it, value: it.value.replace(/\s+/g, ' ') } : it));
}

function firstOf(head: string, at: number, before: Token | undefined): Token | undefined {
  for (const read of READERS) {
    const token = read(head, at, before);
    if (token) return token;
  }
  return undefined;
}

const afterGap = (head: string, at: number) => at + (/^[\s,]+/.exec(head.slice(at))?.[0].length ?? 0);
const wordAt = (head: string, at: number) => /^[^\s,]+/.exec(head.slice(at))?.[0] ?? '';
const mistake = (start: number, end: number, it: Mistake): Token => ({ kind: 'mistake', start, end, ...it });

function readWord(head: string, at: number): Token {
  const value = wordAt(head, at);
  return { kind: 'about', value, start: at, end: at + value.length };
}

/** `(due 2022-02-10)`: only the parts themselves stand in a head. */
function readBracket(head: string, at: number): Token | undefined {
  const [all, inside] = /^[([]\s*((?:@|\^|due\s|to M?\d|\d{4}-\d)[^)\]]*?)\s*[)\]]/i.exec(head.slice(at)) ?? [];
  if (!all) return undefined;
  return mistake(at, at + all.length, {
    message: `${all} stands in brackets`,
    hint: 'write it without them',
    mend: inside,
  });
}

function readPerson(head: string, at: number): Token | undefined {
  const word = wordAt(head, at);
  if (!word.startsWith('@')) return undefined;
  if (PERSON.test(word)) return { kind: 'person', value: word.slice(1), start: at, end: at + word.length };
  // `@Ann Lee` is most likely ann-lee, and `@ ann-lee` is.
  const [name] = NAME_AS_ID.exec(head.slice(at)) ?? APART.exec(head.slice(at)) ?? [];
  const written = name ?? word;
  const several = written
    .split(/[/+&;]+(?=@)/)
    .map((it) => it.replace(/(?:'s|’s|[.;!?])+$/, '').replace(/^@(.*)$/, (_, name: string) => `@${idFrom(name)}`));
  const mend = several.every((it) => PERSON.test(it)) ? several.join(' ') : undefined;
  const message = `${written} is not the id of a person`;
  const isGuess = name !== undefined && !APART.test(name);
  return mistake(at, at + written.length, { message, hint: WRITE_PERSON, mend, isGuess });
}

function readDue(head: string, at: number): Token | undefined {
  const [keyword, lead] = /^(due|by|before|until|deadline)(?::|(?![\p{L}\p{N}]))\s*/iu.exec(head.slice(at)) ?? [];
  if (!keyword || !lead) return undefined;
  const from = at + keyword.length;
  const fillers = FILLERS.exec(head.slice(from))?.[0].length ?? 0;
  const word = wordAt(head, from + fillers);
  const when = readWhen(word);
  const end = from + fillers + word.length;
  const isPlain = lead === 'due' && fillers === 0 && /^due\s+$/.test(keyword);
  const after = when?.by === 'next' ? (AFTER_NEXT.exec(head.slice(end))?.[0] ?? '') : '';
  if (when && isPlain && after === '') return { kind: 'due', value: when, start: at, end };
  const loose = readLooseDate(head.slice(from + fillers));
  const isNextMeeting = /^(?:\s+meeting)?$/.test(after);
  const written = when && isNextMeeting ? word : (loose?.date ?? mendedMonth(word));
  if (lead.toLowerCase() !== 'due' && written === undefined) return undefined;
  const stop = loose ? from + fillers + loose.length : end + after.length;
  const shown = head.slice(at, stop).trim();
  const message = word === '' ? 'due stands without a day' : wrongDay(shown, written);
  // `due 10` may be a day of the month.
  const isGuess = !loose && /^\d+$/.test(word);
  return mistake(at, stop, { message, hint: WRITE_DUE, mend: written && `due ${written}`, isGuess });
}

/** `to M38`; before other words, `to` is a word as any other. */
function readTo(head: string, at: number, before: Token | undefined): Token | undefined {
  const isAfterPostponed = before?.kind === 'state' && before.value === 'postponed';
  const [lead] = /^to\s+/i.exec(head.slice(at)) ?? [];
  if (!lead) {
    const word = wordAt(head, at);
    if (!isAfterPostponed || readProjectMonth(word) === undefined) return undefined;
    const message = `${word} stands after postponed without to`;
    return mistake(at, at + word.length, { message, hint: 'write postponed to M38', mend: `to ${word}` });
  }
  const word = wordAt(head, at + lead.length);
  const end = at + lead.length + word.length;
  const month = readProjectMonth(word);
  if (month !== undefined && lead.startsWith('to')) return { kind: 'to', value: month, start: at, end };
  const mended = mendedMonth(word);
  if (!isAfterPostponed && mended === undefined) return undefined;
  const loose = readLooseDate(head.slice(at + lead.length));
  const stop = loose ? at + lead.length + loose.length : end;
  return mistake(at, stop, {
    message: `${head.slice(at, stop)} names no project month`,
    hint: 'write the month in which it is due now, counted from the start of the project: postponed to M38',
    mend: mended && `to ${mended}`,
  });
}

const mendedMonth = (word: string) => (/^[Mm]?[1-9]\d{0,2}$/.test(word) ? `M${word.replace(/^m/i, '')}` : undefined);

function readSupersedes(head: string, at: number): Token | undefined {
  const word = wordAt(head, at);
  if (!/^(?:supers|superc|superce|replac)\w*$/i.test(word)) return undefined;
  const [gap = ''] = /^\s*/.exec(head.slice(at + word.length)) ?? [];
  const next = wordAt(head, at + word.length + gap.length);
  const value = readReference(next);
  const end = at + word.length + gap.length + next.length;
  if (word === 'supersedes' && value) return { kind: 'supersedes', value, start: at, end };
  if (word !== 'supersedes' && !next.includes('^')) return undefined;
  if (word !== 'supersedes') {
    const message = `${word} is not known before the colon`;
    return mistake(at, at + word.length, { message, hint: 'did you mean supersedes?', mend: 'supersedes' });
  }
  const isBare = new RegExp(`^${ID}$`).test(next);
  const id = `${isBare ? '^' : ''}${next.toLowerCase()}`;
  return mistake(at, isBare || next.includes('^') ? end : at + word.length, {
    message: 'supersedes does not name the decision that ends',
    hint: 'write the id of that decision: supersedes ^its-id, or supersedes meeting-id^its-id',
    mend: readReference(id) && `supersedes ${id}`,
    isGuess: isBare,
  });
}

function readRef(head: string, at: number): Token | undefined {
  const word = wordAt(head, at);
  if (!word.includes('^')) return undefined;
  const end = at + word.length;
  const value = readReference(word);
  if (value) return { kind: 'ref', value, start: at, end };
  const mended = word.toLowerCase().replace(/[.;]+$/, '');
  return mistake(at, end, {
    message: `${word} names no record`,
    hint: 'write ^its-id in lower case, or meeting-id^its-id',
    mend: readReference(mended) && mended,
  });
}

function readReference(word: string): RecordRef | undefined {
  const [, meeting, id] = REF.exec(word) ?? [];
  if (id === undefined || /[.-]$/.test(id)) return undefined;
  return { ...(meeting !== undefined && { meeting }), id };
}

function readState(head: string, at: number): Token | undefined {
  const word = wordAt(head, at);
  const value = STATES.find((state) => state === word);
  return value && { kind: 'state', value, start: at, end: at + word.length };
}

/** A day or month; a year is told from a name such as `workshop 2022` when all words are read. */
function readDate(head: string, at: number): Token | undefined {
  const word = wordAt(head, at);
  const end = at + word.length;
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(word) && parseEdtf(word)) return { kind: 'date', value: word, start: at, end };
  const loose = readLooseDate(head.slice(at));
  const isDay = loose && /^\d|\d{1,2},? \d{4}$/.test(head.slice(at, at + loose.length));
  if (!loose || !isDay) return undefined;
  const shown = head.slice(at, at + loose.length);
  return mistake(at, at + loose.length, {
    message: wrongDay(shown, loose.date),
    hint: 'write year, month and day: 2022-02-10, or 2022-02 for the month',
    mend: loose.date,
  });
}

/** `2022-02-30` is well written and no day; `16/12/2021` is a day in another way of writing. */
const wrongDay = (shown: string, meant: string | undefined) =>
  meant === undefined && /\d{4}-\d{2}/.test(shown)
    ? `${shown.replace(/^due\s+/, '')} is no day of the calendar`
    : `${shown} is not how a day is written here`;

/** A year that stands alone, or right after a code, is a date: `MS11 2021`. In `first workshop 2022` it is part of the name. */
function asYear(token: Token): Token[] {
  if (token.kind !== 'about') return [token];
  const [, code, gap = '', year] = /^(?:([A-Z]{1,4}\d+(?:[.-]\d+)*)(\s+))?((?:19|20)\d\d)$/.exec(token.value) ?? [];
  if (year === undefined) return [token];
  const start = token.start + (code?.length ?? 0) + gap.length;
  const date: Token = { kind: 'date', value: year, start, end: token.end };
  return code ? [{ ...token, value: code, end: token.start + code.length }, date] : [date];
}
