/** What the front matter of one event may say: a dated happening that is not a meeting. */
import { z } from 'zod';
import { aliases, edtf, everyRecord, line, reference, url } from './fields.ts';
import { withStrangers } from './remedies.ts';
import { inOrder } from './stretch.ts';

export const events = withStrangers(
  inOrder(
    z.strictObject({
      name: line().describe('Its name'),
      code: line().optional().describe('Its code, such as DAC21'),
      aliases: aliases(),
      kind: z
        .enum([
          'review',
          'workshop',
          'data-challenge',
          'assembly',
          'report',
          'talk',
          'school',
          'call',
          'announcement',
          'publication',
        ])
        .describe('What kind of event it is'),
      start: edtf().describe('When it began, or the day itself; as exact as the source gives it'),
      end: edtf().optional().describe('When it ended, if on another day'),
      dateNote: line().optional().describe('What is worth knowing about the date, in a sentence'),
      planned: z.boolean().default(false).describe('true when the source only announces it'),
      place: line().optional().describe('Where it was held'),
      reportingPeriod: reference('periods').optional().describe('The reporting period it belongs to'),
      workPackages: z.array(reference('work-packages')).optional().describe('The work packages that held it'),
      speakers: z.array(reference('people')).optional().describe('Who spoke'),
      url: url().optional().describe('Its page'),
      ...everyRecord,
    }),
    'start',
    'end',
  ),
  { date: 'write start', title: 'write name' },
).describe('One event; the body says what happened');
