/** `check --fix`: mends what has one right answer, and says in which files. */
import { count } from '#check/report/reported.ts';
import { type Problem, visible } from '#model/problem.ts';
import { readLibrary } from '#site/library.ts';
import type { Run } from '#site/run.ts';
import { mendFiles } from '#source/mend-file.ts';
import { pathFrom } from './report.ts';

/** Mending may uncover what stood behind a mistake; what so many rounds do not mend is for people. */
const MOST_ROUNDS = 5;

/** Mends again and again, until nothing of the problems that are asked for has one right answer. */
export function mend(run: Run, isAskedFor: (problem: Problem) => boolean, say: (words: string) => void): void {
  const mended = new Map<string, number>();
  const left = new Map<string, string>();
  let isWell = true;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { content, problems } = readLibrary(run);
    const asked = problems.filter(isAskedFor);
    isWell = asked.length === 0;
    const files = mendFiles(asked, content.digests);
    for (const { path, count: changes, refusal } of files) {
      if (changes > 0) mended.set(path, (mended.get(path) ?? 0) + changes);
      if (refusal) left.set(path, refusal);
    }
    if (files.every((it) => it.count === 0)) break;
  }
  const told = [
    ...[...left].map(([path, refusal]) => `${visible(pathFrom(path))} ${refusal}.`),
    ...[...mended].map(([path, changes]) => `Mended ${count(changes, 'mistake')} in ${visible(pathFrom(path))}.`),
  ];
  if (told.length > 0) say(`${told.join('\n')}\n`);
  else if (!isWell) say('Nothing here can be mended without you.\n');
}
