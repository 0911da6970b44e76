/** Turns what a rule has found into the problem that people are told: with its file, line and column. */
import type { Edit } from '#model/edit.ts';
import type { Entry } from '#model/entry.ts';
import { type Problem, visible } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { periodId, type SettingsFile } from '#model/settings-entries.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * The place of a field in the file at `path`, from the start of its name to the end of its value or of its line; all from 1.
 * With `becomes`, also the edit that gives it that value, where it is a simple one. Undefined where what is wrong with the
 * field has been told of.
 */
export type LocateField = (path: string, field: Path, becomes?: string) => FoundPlace | undefined;

interface FoundPlace {
  line: number;
  column: number;
  endColumn?: number | undefined;
  fix?: Edit | undefined;
}

/** The problem of what a rule found; undefined where it only follows from what has been told. */
export function problemOf(
  { name: rule, severity }: Rule,
  finding: Finding,
  settings: Collaboration,
  locate: LocateField,
): Problem | undefined {
  const { entry, message, hint, isDiscreet } = finding;
  const place =
    'path' in finding
      ? locate(entry.path, pathInFile(entry, finding.path, settings), finding.becomes)
      : placeOf(finding);
  if (!place) return undefined;
  const { line, column, endColumn, fix } = place;
  return {
    file: entry.file,
    path: entry.path,
    line,
    column,
    ...(endColumn && { endColumn }),
    severity,
    rule,
    message: visible(message),
    hint: visible(hint),
    ...(fix && { fix }),
    ...(isDiscreet && { isDiscreet }),
  };
}

function placeOf({ line, column, length, becomes }: Exclude<Finding, { path: Path }>): FoundPlace {
  if (length === undefined) return { line, column };
  const endColumn = column + length;
  const fix = becomes === undefined ? undefined : { line, column, endLine: line, endColumn, text: becomes };
  return { line, column, endColumn, fix };
}

/** A row of collaboration.yaml stands below the list it is a row of. */
function pathInFile(entry: Entry | RefusedEntry | SettingsFile, path: Path, settings: Collaboration): Path {
  if (!('id' in entry)) return path;
  if (entry.kind === 'series') return ['series', settings.series.findIndex((it) => it.id === entry.id), ...path];
  if (entry.kind !== 'periods') return path;
  const reporting = settings.reportingPeriods.findIndex((it) => periodId(it.code) === entry.id);
  return reporting === -1
    ? ['phases', settings.phases.findIndex((it) => it.id === entry.id), ...path]
    : ['reportingPeriods', reporting, ...path];
}
