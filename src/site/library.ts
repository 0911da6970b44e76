/** The content and the model of the current run: read and woven once, shared by the command line, the loader and the pages. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkMdx, readableMdx } from '#markdown/gate.ts';
import { type Entry, keyOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { compareProblems, keepDiscreet, type Problem } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { type Routes, routesBelow } from '#model/routes.ts';
import { inRuleWords } from '#model/rule.ts';
import { weave } from '#model/weave.ts';
import type { CollectionName } from '#schema/collections.ts';
import type { Content, Part } from '#source/content.ts';
import type { ImageFile } from '#source/image.ts';
import { readContent } from '#source/read.ts';
import { type Bodies, openBodies } from './bodies.ts';
import { shownImages } from './images.ts';
import { openMemory } from './memory.ts';
import { RULE_GROUPS } from './rules.ts';
import { currentRun, PROJECT, type Run } from './run.ts';
import { checkWorlds, type Judged } from './worlds.ts';

export interface Library {
  content: Content;
  /** The images that the pages of the model show, by name. */
  images: Map<string, ImageFile>;
  /** The entry that lies in a file, by its absolute path; not those of `collaboration.yaml`. */
  byPath: Map<string, Entry>;
  /** What may be built; undefined when there is no usable `collaboration.yaml`. */
  readonly model: Model | undefined;
  /** All problems of all files, in the order in which people mend. */
  problems: Problem[];
}

/** Astro bundles this module more than once in one process; what was read is shared by all copies. */
const shared = globalThis as typeof globalThis & { fortnightLibrary?: Library | undefined };

/** Reads the content of the current run, once. Throws what the disk throws. */
export function openLibrary(): Library {
  shared.fortnightLibrary ??= readLibrary(currentRun());
  return shared.fortnightLibrary;
}

/** Forgets what was read: the next who asks reads again. */
export function closeLibrary(): void {
  shared.fortnightLibrary = undefined;
}

/** Goes back to what was read before. */
export function reopenLibrary(library: Library): void {
  shared.fortnightLibrary = library;
}

/** Reads, checks and weaves the content of a run. Throws what the disk throws. */
export function readLibrary(run: Run): Library {
  const memory = openMemory(fileOfMemory(run));
  const content = readContent(run.content, memory.recall);
  const bodies = openBodies(memory, new Set(content.entries));
  const { gated, judged } = passGate(content, bodies);
  const { problems, model } = checkWorlds(judged, run.today, rulesByName);
  const { entries, settings } = judged;
  let built = model;
  memory.save();
  return {
    content,
    images: shownImages(content.images, entries),
    byPath: new Map(entries.map((entry) => [entry.path, entry])),
    get model() {
      built ??= settings && weave({ settings, entries }, run.today, bodies.outlineOf);
      return built;
    },
    problems: keepDiscreet([...content.problems, ...gated, ...problems].sort(compareProblems), (name) =>
      inRuleWords(rulesByName().get(name)),
    ),
  };
}

/** Each choice of folders has its own: what is not asked for is forgotten. */
const fileOfMemory = ({ content }: Run) =>
  join(PROJECT, '.cache/memory', createHash('sha256').update(content.join('\n')).digest('hex').slice(0, 16));

/** Refuses the `.mdx` that holds what no page may: it is looked at with the others all the same. */
function passGate(content: Content, bodies: Bodies): { gated: Problem[]; judged: Judged } {
  const parts = content.parts.filter((it) => !it.isMute).map((it) => it.on('1970-01-01'));
  const gated = [...content.entries, ...parts]
    .filter((entry) => entry.path.endsWith('.mdx'))
    .flatMap((entry) => checkMdx(entry.body, entry.bodyLine, entry.file, entry.path));
  const linesOf = Map.groupBy(gated, (it) => it.path ?? '');
  const refusedNow = content.entries.filter((it) => linesOf.has(it.path));
  const judged = {
    ...content,
    bodies,
    entries: content.entries.filter((it) => !linesOf.has(it.path)),
    refused: [...content.refused, ...refusedNow.map(asRefused)],
    parts: [...content.parts, ...refusedNow.map((it) => asPart(it, linesOf.get(it.path) ?? []))],
  };
  return { gated, judged };
}

const asRefused = (entry: Entry): RefusedEntry => ({
  key: keyOf(entry),
  file: entry.file,
  path: entry.path,
  kind: entry.kind as CollectionName,
  data: entry.data,
});

/** The entry with as much of its body as can be read. */
const asPart = (entry: Entry, gated: Problem[]): Part => ({
  key: keyOf(entry),
  path: entry.path,
  on: () => ({ ...entry, digest: `${entry.digest} as far as it is read`, body: readableMdx(entry.body) }),
  isTold: () => false,
  inFile: (field) => field,
  spoiled: new Set(gated.map((it) => it.line)),
  isUndated: false,
  isMute: false,
  isSecond: false,
});

const rulesByName = () => new Map(RULE_GROUPS.flatMap(({ rules }) => rules.map((it) => [it.name, it])));

/** The model of the current run. Throws when the content has no settings: the command line has said so before. */
export function currentModel(): Model {
  const { model } = openLibrary();
  if (!model) throw new Error('There is no usable collaboration.yaml in the content.');
  return model;
}

/** The addresses of the current run's site. */
export function currentRoutes(): Routes {
  return routesBelow(new URL(siteOf(currentRun(), openLibrary())).pathname);
}

/** The address of the site: asked for on the command line, else that of the settings, else a placeholder without a path. */
export function siteOf(run: Run, library: Library): string {
  return run.site ?? library.content.settings?.data.site ?? 'http://localhost/';
}

/** The language by which words are stemmed, ISO 639-1: that of the content, without its region. */
export function languageOf({ content }: Library): string {
  return content.settings?.data.languages[0]?.slice(0, 2) ?? 'en';
}
