/** Whether a block is marked in another group's way: never taken as a record, only told how to write it here. */
import { isRecord, parseLine } from './grammar.ts';
import { HABITS, type Habit } from './habits.ts';
import { ID, KEYWORDS, type Keyword } from './record.ts';
import { fold } from './words-of.ts';

/** What a habit is looked for in. */
export interface Habitual {
  /** The plain text with which the block begins; undefined where it begins with markup. */
  opening: string | undefined;
  /** All its words. */
  all: string;
  /** The emphasised words with which it begins. */
  emphasised?: string | undefined;
  /** Of a task: whether its box is ticked. */
  isTicked?: boolean | undefined;
  /** The words after the colon where the block is a record. */
  prose?: string | undefined;
  /** Its words outside code and links, run by run. */
  runs: readonly { text: string }[];
}

/** Cheap to ask, for most blocks are prose: no habit is in a text that neither begins so nor speaks of an action. */
const BEGINNING =
  /^(?:[a-z\d]{1,2}[.)]\s|[@#!%[(→⇒➜➔➡=•▪◦*–—-]|acti|answer|agree|ap\b|ap\d|ai\b|ai\d|a\.i|[àa] faire|acci[óo]n|aufgabe|azione|ação|beschlu|besluit|closed|complet|d[eé]ci|done|entsch|finish|info|offene|open q|q\s?[:：]|question|resol|status|t[aâ]che|tarea|to[ -]?do|\p{Extended_Pictographic})/iu;
export const mayBeHabit = (all: string) => BEGINNING.test(all) || all.includes('ction') || all.includes('ACTION');
/** A sign before the keyword: `✅ DONE ^ask: …` */
const SIGN = /^(?:\p{Extended_Pictographic}\uFE0F?|[→⇒➜➔➡•▪◦*–—-]|[-=]{1,2}>|\(?[\da-z]{1,2}[.)]\s)+\s*/u;

/** What stands before the word that marks it, and says nothing; arrows are pictures too. */
const ORNAMENT = /^(?:(?![→⇒➜➔➡])\p{Extended_Pictographic}\uFE0F?\s*|[•▪◦]\s*)+/u;

/** What is told of a habit: the line as a record, and whoever is to act by name, where the record needs the id. */
interface HabitFound {
  message: string;
  line: string;
  who?: string;
  /** Whether it is a habit only where `who` is somebody. */
  isOfPeople?: true;
}

/** The habit that a block has; undefined for a record in our own way, and for prose. */
export function findHabit(words: Habitual): HabitFound | undefined {
  const it = { ...words, all: fold(words.all) };
  const known = it.prose === undefined ? suggestKeyword(it) : undefined;
  if (known) return { message: 'a record begins with its keyword in capitals, without markup or sign', line: known };
  const meant = it.prose !== undefined ? headInProse(it.all, it.prose) : undefined;
  if (meant) return { message: `this looks like ${WORDS.ACTION} in another way of marking`, line: meant };
  for (const habit of HABITS) {
    const text = textFor(habit, it);
    const found = text === undefined ? undefined : habit.pattern.exec(text);
    if (!text || !found) continue;
    if (habit.in === 'ticked') return { message: 'a ticked box closes no action', line: habit.suggestion };
    const { ref } = found.groups ?? {};
    if (ref)
      return { message: 'this looks like the end of an action in another way of marking', line: `DONE ${ref}: …` };
    const message = `this looks like ${WORDS[habit.keyword]} in another way of marking`;
    const suggestion = suggestionOf(habit.keyword, found.groups ?? {});
    return { message, ...suggestion, ...(habit.isOfPeople && suggestion.who !== undefined && { isOfPeople: true }) };
  }
  return undefined;
}

/** `ACTION: @ann due next: ask the sites`: the parts stand after a colon instead of before it. */
function headInProse(all: string, prose: string): string | undefined {
  if (!prose.startsWith('@') || !/^ACTION\s?[:：]/.test(all)) return undefined;
  const line = `ACTION ${prose}`;
  return isRecord(parseLine(line)) ? line : undefined;
}

const WORDS: Partial<Record<Keyword, string>> = { ACTION: 'an action', DECISION: 'a decision', QUESTION: 'a question' };

/** The text in which a habit may be found; undefined when the block is not of its kind. */
function textFor(habit: Habit, { opening, all, emphasised, isTicked, prose, runs }: Habitual): string | undefined {
  switch (habit.in) {
    case 'record':
      return habit.keyword === 'ACTION' && /^ACTION\s?[:：]/.test(all) ? prose : undefined;
    case 'ticked':
      return prose !== undefined && isTicked === true && all.startsWith('ACTION') ? all : undefined;
    case 'task':
      return isTicked === undefined || prose !== undefined ? undefined : all;
    case 'open task':
      return isTicked === false && prose === undefined ? all : undefined;
    case 'emphasis':
      return emphasised === undefined || !isMarkWord(emphasised) ? undefined : all;
    case 'anywhere':
      return prose === undefined && runs.some((run) => /action/i.test(run.text)) ? all : undefined;
    case 'end':
      return prose === undefined && /ACTION\S{0,2}\s*$/.test(runs.at(-1)?.text ?? '') ? all : undefined;
    default:
      return prose === undefined && (opening !== undefined || emphasised !== undefined)
        ? all.replace(ORNAMENT, '')
        : undefined;
  }
}

const isMarkWord = (text: string) =>
  /^(?:ACTION|Action|DECISION|Decision|QUESTION|Question|RESOLUTION|AGREED)(?:\s(?:\S+\s?){1,5})?\s*[:：.]?\s*$/u.test(
    text,
  );

/** A keyword in small letters, in emphasis or after a sign, where the line would be a record with data but for that. */
function suggestKeyword({ all, opening, emphasised }: Habitual): string | undefined {
  if (opening === undefined && emphasised === undefined) return undefined;
  const bare = all.replace(SIGN, '').replace(/^[[(](?=[A-Z]{4})([^[\]()]*)[\])]\.?$/, '$1');
  const word = /^\p{L}+/u.exec(bare)?.[0] ?? '';
  const keyword = KEYWORDS.find((it) => it === word.toUpperCase());
  if (!keyword || (keyword === word && bare === all && emphasised === undefined)) return undefined;
  const line = parseLine(keyword + bare.slice(word.length));
  if (!isRecord(line)) return undefined;
  const hasData = line.heads.some(({ tokens }) => tokens.some((it) => it.kind !== 'about' && it.kind !== 'date'));
  // A small word before a colon may be prose; one in capitals, or with data after it, is meant.
  return hasData || keyword === word ? keyword + bare.slice(word.length) : undefined;
}

/** The line as a record; `who` is the name of whoever is to act, where that is no id. */
function suggestionOf(keyword: Keyword, { who, what = '' }: Record<string, string | undefined>) {
  const ids = who?.match(new RegExp(`@${ID}`, 'g'))?.join(' ');
  const name = ids === undefined ? (who ?? /^(\p{Lu}\S*(?: \S+){0,6}) to \p{Ll}/u.exec(what)?.[1]) : undefined;
  const people = ids ?? (name === undefined ? '' : '@…');
  return { line: `${keyword}${people && ` ${people}`}: ${what.trim()}`, ...(name !== undefined && { who: name }) };
}
