import { kinds } from '#model/kinds.ts';
import { RESERVED_PAGES } from '#model/routes.ts';
import { type Finding, TOP } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const reservedAddress: Rule = {
  name: 'reserved-address',
  severity: 'error',
  says: 'A page does not take an address that the site keeps for itself, nor one that looks like a file.',
  because: 'two pages cannot have one address',
  examples: [
    {
      file: 'pages/search.md',
      part: 'file',
      wrong: '---\ntitle: How to search\n---\n\nIn the evening, with a lamp.',
      told: 'the address search is kept for the site itself → rename the file or its folder',
      right: '---\ntitle: How to search\n---\n\nIn the evening, with a lamp.',
      rightFile: 'pages/how-to-search.md',
    },
  ],
  find: findReservedAddresses,
};

const RESERVED: ReadonlySet<string> = new Set([...RESERVED_PAGES, ...kinds.map((it) => it.kind)]);

const FILE_NAME = /\.[a-z]+$/;

/** A finding for each page whose file has such a name. */
function findReservedAddresses({ model }: Known): Finding[] {
  return model.of('pages').flatMap((entry): Finding[] => {
    const at = { entry, ...TOP };
    const [first = ''] = entry.id.split('/');
    if (FILE_NAME.test(entry.id)) {
      return [{ ...at, message: `${entry.id} reads like the name of a file`, hint: 'rename it without a dot' }];
    }
    if (!RESERVED.has(first)) return [];
    const message = `the address ${first} is kept for the site itself`;
    return [{ ...at, message, hint: 'rename the file or its folder' }];
  });
}
