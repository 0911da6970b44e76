/** Which ids the rows of the settings make. */
import { periodId } from '#model/settings-entries.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';

export interface SettingsRow {
  id: string;
  /** What it was made of: a code, or the id itself. */
  name: string;
  path: Path;
}

/** The rows of each kind, in the order of the file. No two of one kind may have one id. */
export function settingsRows({ reportingPeriods, phases, series }: Collaboration): SettingsRow[][] {
  return [
    [
      ...reportingPeriods.map(({ code }, row) => ({
        id: periodId(code),
        name: code,
        path: ['reportingPeriods', row, 'code'],
      })),
      ...phases.map(({ id }, row) => ({ id, name: id, path: ['phases', row, 'id'] })),
    ],
    series.map(({ id }, row) => ({ id, name: id, path: ['series', row, 'id'] })),
  ];
}
