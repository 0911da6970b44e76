/** What the front matter of one milestone may say. Its state is never typed: it follows from the minutes. */
import { z } from 'zod';
import { aliases, edtf, everyRecord, line, projectMonth, reference, url } from './fields.ts';
import { withStrangers } from './remedies.ts';

const STATE = 'leave it out: the state comes from the minutes';

export const milestones = withStrangers(
  z.strictObject({
    code: line().describe('Its code, such as MS12'),
    title: line().optional().describe('Its title in the grant agreement; left out where no source gives it'),
    aliases: aliases(),
    workPackages: z.array(reference('work-packages')).min(1).describe('The work packages it belongs to'),
    due: projectMonth().optional().describe('The project month at whose end it is due'),
    verification: line().optional().describe('The means of verification'),
    published: edtf().optional().describe('The date printed on its public page'),
    events: z.array(reference('events')).optional().describe('The events that it consists of'),
    links: z
      .strictObject({
        report: url().optional().describe('The report about it'),
        portal: url().optional().describe('Its entry in the funder’s portal'),
      })
      .optional()
      .describe('Where to find it'),
    ...everyRecord,
  }),
  {
    status: STATE,
    state: STATE,
    date: 'write due for the project month, or published for the date on its page',
    name: 'write title',
    wp: 'write workPackages',
    deadline: 'write due',
    duedate: 'write due',
    url: 'write links, and below it report: …',
  },
).describe('One milestone; the body says what it is about');
