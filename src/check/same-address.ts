import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { settingsRows } from './settings-ids.ts';

export const sameAddress: Rule = {
  name: 'same-address',
  severity: 'error',
  says: 'No two series, and no two periods or phases, have the same id.',
  because: 'each has a page of its own, and two pages cannot have one address',
  examples: [
    {
      file: 'collaboration.yaml',
      part: 'fields',
      wrong:
        'series:\n  - id: weekly\n    name: Lamp meeting\n    cadence: weekly\n  - id: weekly\n    name: Lamp board\n    cadence: monthly',
      line: 5,
      told: 'weekly has the same id as series 1 → give it another one',
      right:
        'series:\n  - id: weekly\n    name: Lamp meeting\n    cadence: weekly\n  - id: board\n    name: Lamp board\n    cadence: monthly',
    },
  ],
  find: ({ settings }) =>
    settingsRows(settings.data).flatMap((rows) =>
      rows.flatMap(({ id, name, path }): Finding[] => {
        const first = rows.find((it) => it.id === id);
        if (id === '' || !first || first.path === path) return [];
        const place = `${first.path[0]} ${Number(first.path[1]) + 1}`;
        return [{ entry: settings, path, message: `${name} has the same id as ${place}`, hint: 'give it another one' }];
      }),
    ),
};
