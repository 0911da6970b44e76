import type { Rule } from './rule.ts';
import { findUnknownAbout } from './unknown-about.ts';

export const statusOfNothing: Rule = {
  name: 'status-of-nothing',
  severity: 'error',
  says: 'A status line is about a deliverable or milestone that there is.',
  because: 'nothing else has a state, and the line is what somebody meant to be counted',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS M12 achieved: All lamps are lit.',
      told: 'M12 is a month of the project, and no name of anything → did you mean MS12?',
      right: '- STATUS MS12 achieved: All lamps are lit.',
      isFixed: true,
    },
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: '- STATUS LampNet underway: Its first piers are joined.',
      told: 'LampNet has no state: only deliverables and milestones have → name one of them, or write INFO LampNet: …',
      right: '- INFO LampNet: Its first piers are joined.',
    },
  ],
  find: (known) => findUnknownAbout(known, true),
};
