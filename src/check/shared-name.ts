import { findClashes } from './name-clash.ts';
import type { Rule } from './rule.ts';

export const sharedName: Rule = {
  name: 'shared-name',
  severity: 'warning',
  says: 'A name or alias belongs to one entry.',
  because: 'where two have it, it links to neither',
  examples: [
    {
      file: 'partners/pierworks.md',
      part: 'fields',
      wrong: 'aliases: [Lampworks]',
      told: 'the name Lampworks also belongs to partners/lampworks, so it links to neither → give one of them another name or alias',
      right: 'aliases: [The Pierworks]',
    },
  ],
  find: (known) =>
    findClashes(known, ({ clash: { name, coded }, others }) =>
      coded.length > 0
        ? undefined
        : {
            message: `the name ${name} also belongs to ${others}, so it links to neither`,
            hint: 'give one of them another name or alias',
          },
    ),
};
