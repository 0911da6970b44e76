/** A page does not take an address that is kept for the site itself, or that a host of static files takes for a file. */
import { kinds } from '#model/kinds.ts';
import { RESERVED_PAGES } from '#model/routes.ts';
import { type Finding, TOP } from './finding.ts';
import type { Known } from './known.ts';

const RESERVED: ReadonlySet<string> = new Set([...RESERVED_PAGES, ...kinds.map((it) => it.kind)]);

const FILE_NAME = /\.[a-z]+$/;

/** A finding for each page whose file has such a name. */
export function findReservedAddresses({ model }: Known): Finding[] {
  return model.of('pages').flatMap((entry): Finding[] => {
    const at = { entry, ...TOP, severity: 'error', rule: 'reserved-address' } as const;
    const [first = ''] = entry.id.split('/');
    if (FILE_NAME.test(entry.id)) {
      return [{ ...at, message: `${entry.id} reads like the name of a file`, hint: 'rename it without a dot' }];
    }
    if (!RESERVED.has(first)) return [];
    const message = `the address ${first} is kept for the site itself`;
    return [{ ...at, message, hint: 'rename the file or its folder' }];
  });
}
