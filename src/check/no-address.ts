import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { settingsRows } from './settings-ids.ts';

export const noAddress: Rule = {
  name: 'no-address',
  severity: 'error',
  says: 'The code of a reporting period has letters or digits of which an address can be made.',
  because: 'each has a page of its own',
  examples: [],
  find: ({ settings }) =>
    settingsRows(settings.data)
      .flat()
      .filter(({ id }) => id === '')
      .map(({ name, path }): Finding => {
        const message = `${name} has no letter or digit from which to make an address`;
        return { entry: settings, path, message, hint: 'write it with letters a to z and digits, such as RP2' };
      }),
};
