/** What a rule finds: what is wrong, how to mend it, and where. */
import type { Entry } from '#model/entry.ts';
import type { RefusedEntry } from '#model/refused.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import type { Path } from '#schema/walk.ts';

/** What is said of a mistake. */
export interface Remark {
  message: string;
  hint: string;
}

/** In a field of its front matter, at a line and column of its file, or by its file as a whole. */
export type Finding = Remark & {
  /** What holds the mistake: an entry, one that was refused, or the settings. */
  entry: Entry | RefusedEntry | SettingsFile;
  /** What stands rightly in the place of the field’s value or of the words, where there is one right answer. */
  becomes?: string | undefined;
  /** Whether its line holds what nobody should read, so that it is not shown; its words must not repeat it either. */
  isDiscreet?: true;
} & (FieldPlace | LinePlace);

interface FieldPlace {
  /** A row of the settings has the path of its field in that row. */
  path: Path;
}

/** Line and column from 1; in UTF-16 code units. */
interface LinePlace {
  line: number;
  column: number;
  /** How many code units of the line are wrong; undefined when it is the line as a whole. */
  length?: number | undefined;
}

/** The place of a mistake that concerns a file as a whole: its top. */
export const TOP: LinePlace = { line: 1, column: 1 };
