import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { settingsRows } from './settings-ids.ts';

export const noAddress: Rule = {
  name: 'no-address',
  severity: 'error',
  says: 'The code of a reporting period has letters or digits of which an address can be made.',
  because: 'each has a page of its own',
  examples: [
    {
      file: 'collaboration.yaml',
      part: 'fields',
      wrong:
        'codes:\n  reportingPeriod: ["第{n}期"]\nreportingPeriods:\n  - code: 第一期\n    name: first reporting period\n    start: 2020-01-01\n    end: 2021-12-31',
      line: 4,
      told: '第一期 has no letter or digit from which to make an address → write it with letters a to z and digits, such as RP2',
      right:
        'reportingPeriods:\n  - code: RP1\n    name: first reporting period\n    start: 2020-01-01\n    end: 2021-12-31',
    },
  ],
  find: ({ settings }) =>
    settingsRows(settings.data)
      .flat()
      .filter(({ id }) => id === '')
      .map(({ name, path }): Finding => {
        const message = `${name} has no letter or digit from which to make an address`;
        return { entry: settings, path, message, hint: 'write it with letters a to z and digits, such as RP2' };
      }),
};
