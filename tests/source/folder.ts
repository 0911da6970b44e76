/** Folders of content for one test, and what is read from them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '#model/problem.ts';
import { readLibrary } from '#site/library.ts';

/** A folder below tests/fixtures. */
export const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

/** A new folder with these files, gone when the test is over. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Everything that is wrong with folders of content, as a build tells it. */
export function problemsOf(...folders: string[]): Problem[] {
  return readLibrary({ content: folders, today: '2026-01-01' }).problems;
}
