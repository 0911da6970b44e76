/** `compare`: tells what a change of the content does, for those who review it. */
import { compareReadings } from '#model/compare/compare.ts';
import { headlineOf } from '#model/compare/headline.ts';
import { sectionsOf } from '#model/compare/sections.ts';
import type { Reading } from '#model/compare/state.ts';
import { keyOf } from '#model/entry.ts';
import { type Problem, visible } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { type Library, readLibrary } from '#site/library.ts';
import type { Run } from '#site/run.ts';
import { type Moment, NoSnapshot, withSnapshot } from '#source/snapshot.ts';
import { inMarkdown, inText } from './comparison.ts';
import { Failure } from './failure.ts';
import { COMPARE_OPTIONS, CONTENT_OPTIONS, parseWords, readRun } from './words.ts';

const WRITERS = { text: inText, markdown: inMarkdown };

/** Compares the content as it lies there with that of a commit. Throws a Failure when it cannot be asked so. */
export function compare(words: string[]): void {
  const { run, moment, write } = readAsked(words);
  endWhenStopped();
  const after = readingOf(readLibrary(run));
  const before = readBefore(run, moment);
  const comparison = compareReadings(before, after, run.today);
  console.log(write(headlineOf(comparison), sectionsOf(comparison)));
}

function readAsked(words: string[]): { run: Run; moment: Moment; write: typeof inText } {
  const options = {
    ...CONTENT_OPTIONS,
    base: { type: 'string' },
    exact: { type: 'boolean' },
    format: { type: 'string' },
  } as const;
  const { values } = parseWords({ args: words, options }, COMPARE_OPTIONS);
  const { base: ref, format = 'text', exact: isExact = false } = values;
  if (!ref) throw new Failure(2, `--base is missing: name what to compare with.\nThe options are:\n${COMPARE_OPTIONS}`);
  if (!Object.hasOwn(WRITERS, format)) {
    const known = Object.keys(WRITERS);
    throw new Failure(
      2,
      `--format ${visible(format)} is not a format: ${didYouMean(format, known) ?? `use ${known.join(' or ')}`}`,
    );
  }
  return { run: readRun(values), moment: { ref, isExact }, write: WRITERS[format as keyof typeof WRITERS] };
}

function readBefore(run: Run, moment: Moment): Reading {
  try {
    return withSnapshot(run.content, moment, ({ folders }) => {
      const library = readLibrary({ ...run, content: folders });
      return readingOf({ ...library, problems: library.problems.map((it) => asOf(it, folders, run.content)) });
    });
  } catch (error) {
    if (error instanceof NoSnapshot) throw new Failure(error.isOfTheMachine ? 3 : 2, visible(error.message));
    throw error;
  }
}

/** A problem in words that name the folders as they are now: nobody knows where the content was written as it was. */
function asOf(problem: Problem, folders: string[], now: string[]): Problem {
  const message = folders.reduce((text, it, index) => text.replaceAll(it, now[index] ?? it), problem.message);
  return { ...problem, message };
}

/** What was read, without the files that a gate turned away after they were read. */
function readingOf({ content, model, byPath, problems }: Library): Reading {
  const accepted = content.entries.filter((it) => byPath.has(it.path));
  const turnedAway = content.entries.filter((it) => !byPath.has(it.path));
  return {
    settings: content.settings,
    model,
    entries: model?.entries ?? accepted,
    withheld: content.withheld,
    refused: [...content.refused, ...turnedAway.map((it) => ({ key: keyOf(it), file: it.file }))],
    problems,
  };
}

/** Whoever stops the command finds nothing left behind: what was written is swept when the process ends. */
function endWhenStopped(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => process.exit(code));
}
