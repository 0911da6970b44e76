/**
 * Everything that is wrong between files, some of which are wrong themselves. What is well of those is looked at with the
 * others; what nobody can know of them is guessed at in several ways, and only what is wrong whatever they say is told.
 */
import type { LocateField } from '#check/problem-of.ts';
import { type Entry, keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { inRuleWords, type RuleText } from '#model/rule.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import { weave } from '#model/weave.ts';
import type { Content, Part, Told } from '#source/content.ts';
import { locateField } from '#source/locate.ts';
import type { Bodies } from './bodies.ts';
import { checkContent } from './check-content.ts';

/** What was read, with the entries that may be built and those that were refused. */
export type Judged = Omit<Content, 'problems'> & { bodies: Bodies };

/** One way in which everything may be. */
interface World {
  settings: SettingsFile;
  entries: Entry[];
}

interface Checked {
  problems: Problem[];
  /** What was woven on the way, where it is what a build would weave. */
  model: Model | undefined;
}

/** Days on either side of all that may happen. */
const GUESSES = ['0001-01-01', '9999-12-30'] as const;

/** The problems between all files, as of the day `today`. `rules` say what may be told of files that may not be quoted. */
export function checkWorlds(content: Judged, today: string, rules: () => Map<string, RuleText>): Checked {
  const { parts, settings } = content;
  let model: Model | undefined;
  const check = (which: 0 | 1, guests: Part[]): Problem[] => {
    const world = worldOf(content, which, guests);
    const woven = weave(world, today, content.bodies.outlineOf);
    if (parts.length === 0 && settings) model = woven;
    return checkWorld(content, world, woven, guests);
  };
  const open = parts.filter((it) => !it.isMute && !it.isSecond);
  const isSure = settings !== undefined && !parts.some((it) => it.isUndated);
  const checkSurely = (guests: Part[]) =>
    isSure ? check(0, guests) : inBoth(check(0, guests), check(1, guests), inWords);
  let problems = checkSurely(open);
  let guests = parts.filter((it) => it.isMute || it.isSecond);
  while (guests.length > 0) {
    const now = [...new Map(guests.map((it) => [it.key, it])).values()];
    guests = guests.filter((it) => !now.includes(it));
    const others = open.filter((it) => !now.some(({ key }) => key === it.key));
    const paths = new Map(now.map((it) => [it.path, it]));
    const told = Object.groupBy(checkSurely([...others, ...now]), (it) =>
      paths.has(it.path ?? '') ? 'own' : 'others',
    );
    const own = (told.own ?? []).map((it) => (paths.get(it.path ?? '')?.isMute ? muted(it, rules()) : it));
    problems = [...inBoth(problems, told.others ?? [], inPlace), ...own];
  }
  return { problems, model };
}

/** The world in which these guests stand beside the entries that are well, in the place of those with their ids. */
function worldOf({ entries, settings, settingsPart }: Judged, which: 0 | 1, guests: Part[]): World {
  const keys = new Set<string>(guests.map((it) => it.key));
  const all = [...entries.filter((it) => !keys.has(keyOf(it))), ...guests.map((it) => it.on(GUESSES[which]))];
  const guessed = settings ?? settingsPart?.guess(which, rowsNamedIn(all));
  if (!guessed) throw new Error('Neither settings nor a part of them were read.');
  return { settings: guessed, entries: all };
}

/** The rows of the settings that entries name. */
function rowsNamedIn(entries: Entry[]): { series: string[]; periods: string[] } {
  return {
    series: entries.flatMap((it) => (it.kind === 'meetings' && it.data.series) || []),
    periods: entries.flatMap((it) => (it.kind === 'events' && it.data.reportingPeriod) || []),
  };
}

function checkWorld(content: Judged, { settings, entries }: World, model: Model, guests: Part[]): Problem[] {
  const tellers = new Map<string, Told>(guests.map((it) => [it.path, it]));
  if (!content.settings && content.settingsPart) tellers.set(settings.path, content.settingsPart);
  const locate: LocateField = (path, field, becomes) => {
    const teller = tellers.get(path);
    if (teller?.isTold(field)) return undefined;
    return locateField(path, teller?.inFile(field) ?? field, becomes);
  };
  const there = new Set<string>(guests.map((it) => it.key));
  const refused = content.refused.map((it): RefusedEntry => (there.has(it.key) ? { ...it, data: undefined } : it));
  const { withheld, images, bodies } = content;
  const spoiled = new Map(guests.map((it) => [it.path, it.spoiled]));
  return checkContent({ entries, refused, withheld, settings, model, images, bodies }, locate).filter(
    ({ path, line }) => !spoiled.get(path ?? '')?.has(line),
  );
}

/** The problems that are told both times. */
function inBoth(problems: Problem[], others: Problem[], name: (problem: Problem) => string): Problem[] {
  const names = new Set(others.map(name));
  return problems.filter((it) => names.has(name(it)));
}

const inPlace = ({ file, path, line, column, rule }: Problem) => [path ?? file, line, column, rule].join('\n');
const inWords = (problem: Problem) => `${inPlace(problem)}\n${problem.message}`;

/** The problem without a word of the file. */
function muted({ file, path, line, column, severity, rule }: Problem, rules: Map<string, RuleText>): Problem {
  return {
    file,
    ...(path && { path }),
    line,
    column,
    severity,
    rule,
    message: inRuleWords(rules.get(rule)),
    hint: 'add visibility: public, if the note is, and this is told in full',
    isDiscreet: true,
  };
}
