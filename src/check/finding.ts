/** What a rule finds: what is wrong, how to mend it, and where. */
import type { Entry } from '#model/entry.ts';
import type { Problem } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import type { Path } from '#schema/walk.ts';

/** What is said of a mistake. */
export type Remark = Required<Pick<Problem, 'severity' | 'rule' | 'message' | 'hint'>>;

/** In a field of its front matter, at a line and column of its file, or by its file as a whole. */
export type Finding = Remark & {
  /** What holds the mistake: an entry, one that was refused, or the settings. */
  entry: Entry | RefusedEntry | SettingsFile;
} & (FieldPlace | LinePlace);

interface FieldPlace {
  /** A row of the settings has the path of its field in that row. */
  path: Path;
}

/** Both from 1; the column in UTF-16 code units. */
interface LinePlace {
  line: number;
  column: number;
}

/** The place of a mistake that concerns a file as a whole: its top. */
export const TOP: LinePlace = { line: 1, column: 1 };
