/** `new`: writes the file of a new entry; that of a meeting begins with what is open and its agenda. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { intro, outro } from '@clack/prompts';
import type { Draft } from '#model/draft/draft.ts';
import { visible } from '#model/problem.ts';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import { type Library, readLibrary } from '#site/library.ts';
import { isWithin, type Run } from '#site/run.ts';
import { writeNewFile } from '#source/write.ts';
import { Failure } from './failure.ts';
import { planEntry } from './new-entry.ts';
import { planMeeting } from './new-meeting.ts';
import { askKind, BrokenOff } from './new-questions.ts';
import { type Asked, readNew, wordOf } from './new-words.ts';
import { asReported, inColour, tellAll } from './report.ts';
import { tryDraft } from './try-draft.ts';

/** A file that is to be written, and what it was planned from. */
export interface Plan {
  draft: Draft;
  /** The folder of content that it belongs into. */
  folder: string;
  /** The content without it. */
  library: Library;
  run: Run;
  /** Whether questions were asked. */
  isByHand: boolean;
}

/** Plans and writes. With all fields given it prints the path and nothing else. Throws a Failure when it cannot be. */
export async function makeNew(words: string[]): Promise<void> {
  const asked = readNew(words);
  const canAsk = process.stdin.isTTY === true && process.stdout.isTTY === true;
  try {
    write(await plan(asked, canAsk));
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    process.exitCode = 130;
  }
}

async function plan(asked: Asked, canAsk: boolean): Promise<Plan> {
  const library = readLibrary(asked.run);
  if (!library.model)
    throw new Failure(1, 'There is no collaboration.yaml that can be read: npm run check says what is wrong.');
  const kind = asked.kind ?? (await kindBy(canAsk));
  const begin = () => asked.kind && intro(`A new ${collections[kind].one}`);
  const known = { asked, library, model: library.model, canAsk, begin };
  return kind === 'meetings' ? planMeeting(known) : planEntry(kind, known);
}

async function kindBy(canAsk: boolean): Promise<CollectionName> {
  if (canAsk) {
    intro('A new file');
    return askKind();
  }
  const words = collectionNames.map(wordOf).join(', ');
  throw new Failure(2, `Say what is new, such as: npm run new -- meeting --series ID\nIt may be ${words}.`);
}

/** Writes the file, unless the check would refuse it, and tells where it is. */
function write({ draft, folder, library, run, isByHand }: Plan): void {
  const path = join(folder, draft.file);
  const taken = run.content.map((it) => join(it, draft.file)).find((it) => existsSync(it));
  if (taken !== undefined) throw alreadyThere(taken);
  const problems = tryDraft(draft, path, run, library);
  const hasErrors = problems.some((it) => it.severity === 'error');
  if (!hasErrors) writeUnlessThere(folder, draft);
  if (problems.length > 0)
    console.error(
      tellAll(asReported(problems, process.cwd(), new Map([[path, draft.text]])), 1, inColour(process.stderr)),
    );
  if (hasErrors) throw new Failure(1, `Nothing was written: ${shown(path)} would have these errors.`);
  if (isByHand) outro(`${shown(path)} is written. Open it and go on; npm run check looks it through.`);
  else console.log(shown(path));
}

function writeUnlessThere(folder: string, { file, text }: Draft): void {
  try {
    writeNewFile(folder, file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw alreadyThere(join(folder, file));
  }
}

const alreadyThere = (path: string) =>
  new Failure(1, `${shown(path)} is there already: go on in it, or give another day with --date, or a name with --id.`);

/** The path as whoever stands here finds it. */
function shown(path: string): string {
  const here = process.cwd();
  return visible(isWithin(path, here) ? relative(here, path) : path);
}
