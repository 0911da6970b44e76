/** What the front matter of one work package may say. */
import { z } from 'zod';
import { aliases, edtf, everyRecord, line, reference, referenceAmong } from './fields.ts';
import { inOrder } from './stretch.ts';

const leader = inOrder(
  z.strictObject({
    person: reference('people').describe('Who leads'),
    from: edtf().optional().describe('Since when'),
    to: edtf().optional().describe('Until when'),
    note: line().optional().describe('How the source words it'),
    sources: everyRecord.sources,
  }),
  'from',
  'to',
);

const task = z.strictObject({
  code: line().describe('Its code, such as T2.1'),
  acronym: line().optional().describe('Its acronym'),
  title: line().optional().describe('Its title; left out where no source words it'),
  note: line().optional().describe('What it is about, where no source gives a title'),
  leaders: z.array(leader).optional().describe('Who leads it, oldest first'),
  ...everyRecord,
});

export const workPackages = z
  .strictObject({
    code: line().describe('Its code, such as WP2'),
    acronym: line().optional().describe('Its acronym, such as DIOS'),
    title: line().describe('Its title in the grant agreement'),
    aliases: aliases(),
    lead: reference('partners').optional().describe('The partner that leads it'),
    leaders: z.array(leader).optional().describe('The people who led it, oldest first'),
    tasks: z.array(task).optional().describe('Its tasks'),
    dataCentres: z.array(reference('partners')).optional().describe('The data centres that take part'),
    serves: z.array(referenceAmong('topics', 'partners')).optional().describe('The infrastructures it serves'),
    ...everyRecord,
  })
  .describe('One work package with its tasks; the body says what it does');
