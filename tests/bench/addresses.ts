/** Do the addresses of a query file lead somewhere? A query whose answer is not there would measure nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#cli/failure.ts';
import { pageOf } from './measures.ts';
import type { KnownItem } from './query-file.ts';

/** How many of the addresses that lead nowhere are told. */
const TOLD = 10;

/** Throws a Failure of exit code 2 that names the lines whose addresses are not in the site that lies in `folder`. */
export function checkAddresses(queries: KnownItem[], folder: string): void {
  const pages = new Map<string, string | undefined>();
  const faults = queries.flatMap(({ accepted, place }) =>
    accepted.flatMap((address) => {
      const page = pageOf(address);
      if (!pages.has(page)) pages.set(page, readPage(folder, page));
      const html = pages.get(page);
      if (html === undefined) return [`${place}: the site has no page ${page}`];
      const anchor = address.slice(page.length + 1);
      return anchor === '' || html.includes(`id="${anchor}"`) ? [] : [`${place}: ${page} has no anchor #${anchor}`];
    }),
  );
  if (faults.length === 0) return;
  const rest = faults.length > TOLD ? [`and ${faults.length - TOLD} more`] : [];
  const remedy = 'Take addresses from the pages themselves: the sign # beside an agenda item or a line leads to it.';
  throw new Failure(2, [...faults.slice(0, TOLD), ...rest, remedy].join('\n'));
}

function readPage(folder: string, page: string): string | undefined {
  try {
    return readFileSync(join(folder, page, page.endsWith('/') ? 'index.html' : ''), 'utf8');
  } catch {
    return undefined;
  }
}
