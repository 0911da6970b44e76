/** What does the answer card say of an entry? At most four facts, in the words of its page. */
import type { Entry, EntryOf } from '#model/entry.ts';
import { keyOf } from '#model/entry.ts';
import { during, link, type Fact as PageFact, type Part } from '#model/facts/fact.ts';
import { factsOf } from '#model/facts/facts-of.ts';
import type { Model } from '#model/model.ts';
import type { Routes } from '#model/routes.ts';
import { dateInWords } from '#model/title.ts';
import type { Fact } from '../record.ts';
import { lastMeeting, lastMention } from './last-mention.ts';
import { standingFacts } from './standing-facts.ts';

const MOST = 4;

/** The facts of an entry, in order; none of a meeting, whose date and series are shown anyway, nor of a page. */
export function answerOf(model: Model, routes: Routes, entry: Entry): Fact[] {
  if (entry.kind === 'meetings' || entry.kind === 'pages') return [];
  const latest = entry.kind === 'series' ? lastMeeting(model, routes, entry) : lastMention(model, routes, keyOf(entry));
  const facts = [...ownFacts(model, routes, entry), latest];
  return facts.filter((it) => it !== undefined).slice(0, MOST);
}

type Told = Exclude<Entry, { kind: 'meetings' | 'pages' }>;

function ownFacts(model: Model, routes: Routes, entry: Told): (Fact | undefined)[] {
  const all = factsOf(model, entry);
  /** A fact of the page, by its label for one line. */
  const told = (one: string, as?: string) => {
    const found = all.find(({ label }) => label === one || label === `${one}s`);
    return found && inWords(routes, { label: as ?? found.label, lines: found.lines });
  };
  switch (entry.kind) {
    case 'deliverables':
    case 'milestones': {
      const owner = told('Lead', 'Owner') ?? told('Work package');
      return [...standingFacts(model, routes, entry), owner];
    }
    case 'work-packages':
      return [told('Lead'), leadersFact(model, routes, entry), tasksFact(entry)];
    case 'people':
      return [told('Affiliation'), told('Role')];
    case 'partners':
      return [told('Role'), told('Place'), told('Part of')];
    case 'topics':
      return [told('Kind'), told('Role here')];
    case 'events':
      return [dateFact(entry), told('Kind'), told('Place')];
    case 'periods':
      return [dateFact(entry), told('Project month'), told('Kind')];
    case 'series':
      return [told('Rhythm'), told('Work package')];
  }
}

/** A fact of a page in one line; it leads to an entry when it names one alone. */
function inWords(routes: Routes, { label, lines }: PageFact): Fact {
  const words = lines.map((line) => line.map(wordsOf).join('')).join('; ');
  const keys = lines.flat().flatMap((part) => (typeof part === 'object' && 'key' in part ? [part.key] : []));
  const [key, ...others] = keys;
  return { label, words, ...(key && others.length === 0 && { url: routes.entry(key) }) };
}

const wordsOf = (part: Part) => (typeof part === 'string' ? part : part.text);

/** Who leads it, and since when; how that is known is told on its page. */
function leadersFact(model: Model, routes: Routes, { data: { leaders = [] } }: EntryOf<'work-packages'>) {
  const lines = leaders.map(({ person, from, to }) => [link(model, `people/${person}`), during(from, to)]);
  if (lines.length === 0) return undefined;
  return inWords(routes, { label: lines.length === 1 ? 'Leader' : 'Leaders', lines });
}

/** Their codes are enough to count them, and to look for one. */
function tasksFact({ data: { tasks = [] } }: EntryOf<'work-packages'>): Fact | undefined {
  if (tasks.length === 0) return undefined;
  return { label: tasks.length === 1 ? 'Task' : 'Tasks', words: tasks.map((it) => it.code).join(', ') };
}

function dateFact(entry: EntryOf<'events'> | EntryOf<'periods'>): Fact {
  const isPlanned = entry.kind === 'events' && entry.data.planned;
  return { label: 'Date', words: `${dateInWords(entry)}${isPlanned ? ', as announced beforehand' : ''}` };
}
