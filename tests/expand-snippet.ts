/** What a snippet of an editor writes when one takes every default: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snippet } from '#schema/snippets.ts';
import { PROJECT } from '#site/run.ts';

/** The file that is being written. */
const VARIABLES: Record<string, string> = { TM_FILENAME_BASE: '2030-01-02', TM_DIRECTORY: '/notes/meetings/wp2' };

/** A file of snippets of the project, by the names of the snippets. */
export const readSnippets = (name: string): Record<string, Snippet> =>
  JSON.parse(readFileSync(join(PROJECT, '.vscode', name), 'utf8'));

/** The text of a snippet; `filler` stands where it leaves the writing to people. */
export function expandSnippet({ body }: Snippet, filler: string): string {
  return body
    .join('\n')
    .replace(/\$\{(\w+)\/((?:[^/\\]|\\.)*)\/\/\}/g, (_, name, gone) =>
      (VARIABLES[name] ?? '').replace(RegExp(gone), ''),
    )
    .replace(/\$([A-Z_]+)/g, (_, name) => VARIABLES[name] ?? '')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/g, '')
    .replace(/\$\d+/g, filler);
}
