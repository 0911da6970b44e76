/** Entries that cannot have the address they claim: it is taken, or kept for a page of the site itself. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { Entry } from './entry.ts';
import { kinds } from './kinds.ts';
import { RESERVED_PAGES } from './routes.ts';
import { periodId } from './settings-entries.ts';

interface AddressMistake {
  /** The entry whose file has a wrong name; undefined for a row of `collaboration.yaml`. */
  entry?: Entry;
  /** Where the row stands in `collaboration.yaml`. */
  path: Path;
  rule: string;
  message: string;
  hint: string;
}

/** Two rows of the settings with one id, codes that make no id, and pages that take a reserved address. */
export function checkAddresses(settings: Collaboration, entries: Entry[]): AddressMistake[] {
  const periods = [
    ...settings.reportingPeriods.map(({ code }, row) => ({
      id: periodId(code),
      name: code,
      path: ['reportingPeriods', row, 'code'],
    })),
    ...settings.phases.map(({ id }, row) => ({ id, name: id, path: ['phases', row, 'id'] })),
  ];
  const series = settings.series.map(({ id }, row) => ({ id, name: id, path: ['series', row, 'id'] }));
  return [...checkRows(periods), ...checkRows(series), ...entries.flatMap(checkPage)];
}

interface Row {
  id: string;
  name: string;
  path: Path;
}

function checkRows(rows: Row[]): AddressMistake[] {
  const first = new Map<string, Row>();
  return rows.flatMap((row): AddressMistake[] => {
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

const RESERVED: ReadonlySet<string> = new Set([...RESERVED_PAGES, ...kinds.map((it) => it.kind)]);

/** A host of static files takes such an address for a file, and the site has files of its own. */
const FILE_NAME = /\.[a-z]+$/;

function checkPage(entry: Entry): AddressMistake[] {
  const [first = ''] = entry.id.split('/');
  if (entry.kind !== 'pages') return [];
  if (FILE_NAME.test(entry.id)) {
    const message = `${entry.id} reads like the name of a file`;
    return [{ entry, path: [], rule: 'reserved-address', message, hint: 'rename it without a dot' }];
  }
  if (!RESERVED.has(first)) return [];
  const message = `the address ${first} is kept for the site itself`;
  return [{ entry, path: [], rule: 'reserved-address', message, hint: 'rename the file or its folder' }];
}
