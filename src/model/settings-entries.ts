/** The rows of `collaboration.yaml` that have a page of their own: periods and series. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Entry } from './entry.ts';

/** `collaboration.yaml` as it was read: its rows become entries too, so its place and digest are kept. */
export interface SettingsFile {
  /** Relative to its folder of content. */
  file: string;
  /** The same file, absolute. */
  path: string;
  /** SHA-256 of its text, hexadecimal. */
  digest: string;
  data: Collaboration;
}

/** The id of a reporting period, made of its code: `RP 2` is `rp-2`. */
export const periodId = (code: string): string =>
  code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One entry for each reporting period, phase and series; its note is its body. */
export function settingsEntries(settings: SettingsFile): Entry[] {
  const { file, path, digest, data } = settings;
  const base = { file, path, digest, bodyLine: 1 };
  return [
    ...data.reportingPeriods.map(
      (period): Entry => ({
        ...base,
        kind: 'periods',
        id: periodId(period.code),
        data: { kind: 'reporting', ...period },
        body: period.note ?? '',
      }),
    ),
    ...data.phases.map(
      (phase): Entry => ({ ...base, kind: 'periods', id: phase.id, data: phase, body: phase.note ?? '' }),
    ),
    ...data.series.map(
      (series): Entry => ({ ...base, kind: 'series', id: series.id, data: series, body: series.note ?? '' }),
    ),
  ];
}
