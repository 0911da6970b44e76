/** Every row of the settings has an address of its own: no two make the same id, and each makes one. */
import { periodId } from '#model/settings-entries.ts';
import type { Path } from '#schema/walk.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

interface Row {
  id: string;
  name: string;
  path: Path;
}

/** A finding for each row whose code makes no id, or one that a row before it has. */
export function findTakenAddresses({ settings }: Known): Finding[] {
  const { reportingPeriods, phases, series } = settings.data;
  const find = (rows: Row[]) => explain(rows).map((it): Finding => ({ entry: settings, severity: 'error', ...it }));
  return [
    ...find([
      ...reportingPeriods.map(({ code }, row) => ({
        id: periodId(code),
        name: code,
        path: ['reportingPeriods', row, 'code'],
      })),
      ...phases.map(({ id }, row) => ({ id, name: id, path: ['phases', row, 'id'] })),
    ]),
    ...find(series.map(({ id }, row) => ({ id, name: id, path: ['series', row, 'id'] }))),
  ];
}

function explain(rows: Row[]): { path: Path; rule: string; message: string; hint: string }[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const { id, name, path } = row;
    const other = first.get(id);
    if (id === '') {
      const message = `${name} has no letter or digit from which to make an address`;
      return [{ path, rule: 'no-address', message, hint: 'write it with letters a to z and digits, such as RP2' }];
    }
    if (!other) {
      first.set(id, row);
      return [];
    }
    const place = `${other.path[0]} ${Number(other.path[1]) + 1}`;
    return [{ path, rule: 'same-id', message: `${name} has the same id as ${place}`, hint: 'give it another one' }];
  });
}
