/** Which parts each kind of record may and must have, and what is wrong when it has others. */
import { distance } from 'fastest-levenshtein';
import type { Mistake, Token, TokenOf } from './head.ts';
import { ID, type Keyword, STATES, type State } from './record.ts';

type Kind = Exclude<Token['kind'], 'mistake'>;

/** The parts that may stand before the colon; people and a date may in all of them. */
const PARTS: Record<Keyword, readonly Kind[]> = {
  DECISION: ['about', 'person', 'date', 'supersedes'],
  ACTION: ['about', 'person', 'date', 'due'],
  QUESTION: ['about', 'person', 'date', 'due'],
  STATUS: ['about', 'person', 'date', 'state', 'to'],
  DONE: ['ref', 'person', 'date'],
  ANSWER: ['ref', 'person', 'date'],
  INFO: ['about', 'person', 'date'],
};

/** What people write for a state, and the states that it may be. */
const MEANT: Record<string, readonly State[]> = {
  approved: ['accepted'],
  cancelled: ['dropped'],
  canceled: ['dropped'],
  completed: ['achieved'],
  delayed: ['postponed'],
  delivered: ['submitted', 'achieved'],
  done: ['achieved'],
  finished: ['achieved'],
  ongoing: ['underway'],
  started: ['underway'],
};

/** Words of a sentence, which no code or name of a thing has: `INFO day is on Monday: …` */
const PROSE =
  /^(?:on|for|by)\s|(?<![\p{L}-])(?:is|are|was|were|be|been|has|have|had|will|would|should|can|could|must|may|we|they|it|that|this|there|not)(?![\p{L}-])/u;

/** A mistake at `start` to `end` of the head. */
export interface Misplaced extends Mistake {
  start: number;
  end: number;
}

/** The first thing wrong with the parts of a record; undefined when all is well. */
export function findMisplaced(keyword: Keyword, tokens: readonly Token[]): Misplaced | undefined {
  const seen = new Set<Kind>();
  const wrongState = keyword === 'STATUS' ? findWrongState(tokens) : undefined;
  if (wrongState) return wrongState;
  for (const token of tokens) {
    const { kind, start, end } = token;
    if (kind === 'mistake') return token;
    if (!PARTS[keyword].includes(kind)) return { start, end, ...whyNot(keyword, token) };
    const next = tokens[tokens.indexOf(token) + 1];
    if (kind === 'about' && next && isFiller(token.value, next)) return filler(token, next);
    if (kind === 'about' && PROSE.test(token.value)) return { start, end, ...surplus(keyword, token) };
    if (kind === 'ref' && seen.has(kind)) return again(keyword, token, tokens);
    if (kind !== 'person' && seen.has(kind)) return { start, end, ...surplus(keyword, token) };
    seen.add(kind);
  }
  const to = tokens.find((it) => it.kind === 'to');
  if (to && !tokens.some((it) => it.kind === 'state' && it.value === 'postponed'))
    return {
      start: to.start,
      end: to.end,
      message: `to M${to.value} stands without postponed`,
      hint: 'write STATUS code postponed to M38, or leave it out',
    };
  return findMissing(keyword, tokens, seen);
}

function findMissing(keyword: Keyword, tokens: readonly Token[], seen: Set<Kind>): Misplaced | undefined {
  const start = tokens[0]?.start ?? 0;
  const missing = (message: string, hint: string): Misplaced => ({ start: -1, end: start, message, hint });
  if (keyword === 'STATUS') {
    const states = STATES.join(', ');
    if (!seen.has('about'))
      return missing('STATUS does not say of what', 'write the code first: STATUS MS12 achieved: …');
    if (!seen.has('state')) return missing('STATUS names no state', `write one of ${states} after the code`);
    const about = tokens.find((it) => it.kind === 'about');
    const [, first] = /^(\p{Lu}+ ?\d[\d.-]*)\s*(?:,|and|&|\+|\/)\s*\p{Lu}+ ?\d/u.exec(about?.value ?? '') ?? [];
    if (about && first)
      return {
        ...about,
        message: 'STATUS speaks of one thing',
        hint: `say it of each: ${statusOfEach(about, tokens)}: …`,
      };
  }
  if ((keyword === 'DONE' || keyword === 'ANSWER') && !seen.has('ref'))
    return missing(`${keyword} does not say ${ENDS[keyword]}`, `write its id: ${keyword} ^its-id: …`);
  return undefined;
}

/** `STATUS MS1 achieved; STATUS MS2 achieved` */
function statusOfEach({ value }: TokenOf<'about'>, tokens: readonly Token[]): string {
  const state = tokens.find((it) => it.kind === 'state')?.value;
  return [...value.matchAll(/\p{Lu}+ ?\d[\d.-]*/gu)].map(([code]) => `STATUS ${code} ${state}`).join('; ');
}

/** `ACTION for @ann`, `achieved on 2020-02-10`: a small word between the parts. */
const isFiller = (words: string, next: Token) =>
  /^(?:on|for|by|at|in|since|to)$/i.test(words) && (next.kind === 'person' || next.kind === 'date');

function filler({ value, start }: TokenOf<'about'>, { start: end }: Token): Misplaced {
  return { start, end, message: `${value} is not needed before the colon`, hint: 'leave it out', mend: '' };
}

/** `DONE ^ask, ^send`: each has a keyword of its own. */
function again(keyword: Keyword, token: TokenOf<'ref'>, tokens: readonly Token[]): Misplaced {
  const start = tokens[tokens.indexOf(token) - 1]?.end ?? token.start;
  const { meeting = '', id } = token.value;
  const mend = `; ${keyword} ${meeting}^${id}`;
  return { start, end: token.end, message: `${keyword} names one record`, hint: 'write the keyword again', mend };
}

const ENDS = { DONE: 'which action is done', ANSWER: 'which question is answered' } as const;

/** A word of a status line that is nearly a state, where there is no state. */
function findWrongState(tokens: readonly Token[]): Misplaced | undefined {
  if (tokens.some((it) => it.kind === 'state')) return undefined;
  for (const token of tokens) {
    if (token.kind !== 'about') continue;
    for (const match of token.value.matchAll(/[\p{L}-]+/gu)) {
      const word = match[0].toLowerCase();
      const near = STATES.filter((state) => distance(state, word) <= 2);
      const meant = near.length > 0 ? near : Object.hasOwn(MEANT, word) ? (MEANT[word] ?? []) : [];
      if (meant.length === 0) continue;
      const start = token.start + match.index;
      const mend = meant.length === 1 ? meant[0] : undefined;
      const isGuess = near.length === 0;
      const hint = `did you mean ${meant.join(' or ')}?`;
      return { start, end: start + word.length, message: `${match[0]} is not a state`, hint, mend, isGuess };
    }
  }
  return undefined;
}

function whyNot(keyword: Keyword, token: Exclude<Token, { kind: 'mistake' }>): Mistake {
  switch (token.kind) {
    case 'state':
      return {
        message: `${token.value} is a state, which ${keyword} does not have`,
        hint: `write a line STATUS code ${token.value}: …, or leave the word out`,
      };
    case 'due':
      return { message: `${keyword} is not due at any time`, hint: 'leave due out, or write an ACTION: …' };
    case 'to':
      return { message: `to M${token.value} stands without postponed`, hint: 'leave it out, or write a STATUS: …' };
    case 'supersedes':
      return { message: `${keyword} supersedes nothing`, hint: 'only a DECISION ends another one' };
    case 'ref':
      return {
        message: `${keyword} does not take ^${token.value.id} here`,
        hint: `${keyword === 'DECISION' ? 'write supersedes before it when the decision ends that one; the' : 'the'} id of the line itself stands at its end`,
      };
    default: {
      const words = 'value' in token ? String(token.value) : '';
      const isId = new RegExp(`^${ID}$`).test(words);
      return {
        message: `${words} is not known before the colon of ${keyword}`,
        hint: `write only ^its-id, people and a date there`,
        mend: isId ? `^${words}` : undefined,
        isGuess: true,
      };
    }
  }
}

function surplus(keyword: Keyword, token: Token): Mistake {
  if (token.kind === 'about') {
    return {
      message: `${token.value} is not known before the colon`,
      hint: `what ${keyword} is about is one code or name; leave the other words to the prose after the colon`,
    };
  }
  const word = { state: 'a state', due: 'due', to: 'to', date: 'a date', supersedes: 'supersedes', ref: 'a ^ref' };
  const name = word[token.kind as keyof typeof word];
  return { message: `${name} stands twice before the colon`, hint: 'leave one of them out' };
}
