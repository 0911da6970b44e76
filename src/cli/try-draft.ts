/** What would the check say of a file that is not written yet? */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '#model/draft/draft.ts';
import type { Problem } from '#model/problem.ts';
import { type Library, readLibrary } from '#site/library.ts';
import { isWithin, type Run } from '#site/run.ts';
import { writeNewFile } from '#source/write.ts';

/**
 * The problems that a file would bring, its own ones with the path `path` that it is to have. `before` is the content
 * without it. It is read where nobody publishes it.
 */
export function tryDraft(draft: Draft, path: string, run: Run, before: Library): Problem[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fortnight-new-')));
  try {
    writeNewFile(folder, draft.file, draft.text);
    const { problems } = readLibrary({ ...run, content: [...run.content, folder] });
    const known = new Set(before.problems.map(nameOf));
    return problems
      .map((it) => (it.path !== undefined && isWithin(it.path, folder) ? { ...it, path } : it))
      .filter((it) => it.path === path || (it.severity === 'error' && !known.has(nameOf(it))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nameOf = ({ path, line, rule, message }: Problem) => [path, line, rule, message].join('\n');
