/** Turns what a rule has found into the problem that people are told: with its file, line and column. */
import type { Entry } from '#model/entry.ts';
import { type Problem, visible } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import { periodId, type SettingsFile } from '#model/settings-entries.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { Finding } from './finding.ts';

/** The place of a field in the file at `path`; line and column, the first is 1. */
export type LocateField = (path: string, field: Path) => { line: number; column: number };

/** The problem of a finding. `settings` are undefined when there is no usable file of them. */
export function problemOf(finding: Finding, settings: Collaboration | undefined, locate: LocateField): Problem {
  const { entry, severity, rule, message, hint } = finding;
  const { line, column } = 'path' in finding ? locate(entry.path, pathInFile(entry, finding.path, settings)) : finding;
  return { file: entry.file, line, column, severity, rule, message: visible(message), hint: visible(hint) };
}

/** A row of collaboration.yaml stands below the list it is a row of. */
function pathInFile(entry: Entry | RefusedEntry | SettingsFile, path: Path, settings: Collaboration | undefined): Path {
  if (!('id' in entry) || !settings) return path;
  if (entry.kind === 'series') return ['series', settings.series.findIndex((it) => it.id === entry.id), ...path];
  if (entry.kind !== 'periods') return path;
  const reporting = settings.reportingPeriods.findIndex((it) => periodId(it.code) === entry.id);
  return reporting === -1
    ? ['phases', settings.phases.findIndex((it) => it.id === entry.id), ...path]
    : ['reportingPeriods', reporting, ...path];
}
