/** What a small invented collaboration is told to mend. */
import type { Entry } from '#model/entry.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { weave } from '#model/weave.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import { openBodies } from '#site/bodies.ts';
import { checkContent } from '#site/check-content.ts';
import { FORGETFUL } from '#site/memory.ts';
import { settingsFile, settingsWith } from '../model/invented.ts';

interface Around {
  settings?: Collaboration;
  withheld?: string[];
  refused?: RefusedEntry[];
  today?: string;
  /** Whether it is also told what small notes leave out, such as who does an action and until when. */
  isWhole?: boolean;
}

/** What every note of a test would be told of, whatever it is about. */
const LEFT_OUT = new Set(['action-incomplete', 'past-due-action', 'empty-note', 'not-yet-held']);

/**
 * One line for each problem: `file:line:column severity rule: message → hint`. A problem of a field is placed on the
 * first line, in a column further right the deeper the field stands: `['chairs', 0]` in column 3.
 */
export function told(entries: Entry[], around: Around = {}): string[] {
  const {
    settings: data = settingsWith(),
    withheld = [],
    refused = [],
    today = '2020-06-15',
    isWhole = false,
  } = around;
  const settings = settingsFile(data);
  const model = weave({ settings, entries }, today);
  const bodies = openBodies(FORGETFUL);
  const problems = checkContent({ entries, refused, withheld, settings, model, images: [], bodies }, (_, path) => ({
    line: 1,
    column: path.length + 1,
  }));
  const shown = problems.filter((it) => isWhole || !LEFT_OUT.has(it.rule));
  return shown.map((it) => `${it.file}:${it.line}:${it.column} ${it.severity} ${it.rule}: ${it.message} → ${it.hint}`);
}
