/** What the front matter of one deliverable may say. Its state is never typed: it follows from the minutes. */
import { z } from 'zod';
import { aliases, doi, edtf, everyRecord, line, projectMonth, reference, url } from './fields.ts';
import { withStrangers } from './remedies.ts';

const STATE = 'leave it out: the state comes from the minutes';

export const deliverables = withStrangers(
  z.strictObject({
    code: line().describe('Its code, such as D2.3'),
    title: line().optional().describe('Its title in the grant agreement; left out where no source gives it'),
    aliases: aliases(),
    workPackage: reference('work-packages').describe('The work package it belongs to'),
    lead: reference('partners').optional().describe('The partner that leads it'),
    type: z
      .enum(['R', 'DEM', 'DEC', 'DATA', 'DMP', 'ORDP', 'ETHICS', 'SECURITY', 'OTHER'])
      .optional()
      .describe('Its type in the grant agreement, such as R for a report'),
    dissemination: z
      .enum(['PU', 'CO', 'CI', 'SEN', 'R-UE/EU-R', 'C-UE/EU-C', 'S-UE/EU-S'])
      .optional()
      .describe(
        'Its dissemination level: PU, CO or CI in Horizon 2020; PU, SEN or a classified level in Horizon Europe',
      ),
    due: projectMonth().optional().describe('The project month at whose end it is due'),
    published: edtf().optional().describe('The date printed on its public page'),
    authors: z.array(reference('people')).optional().describe('Who wrote it'),
    links: z
      .strictObject({
        report: url().optional().describe('The report itself'),
        doi: doi().optional().describe('Its DOI'),
        portal: url().optional().describe('Its entry in the funder’s portal'),
        code: url().optional().describe('The source code'),
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
    wp: 'write workPackage',
    deadline: 'write due',
    duedate: 'write due',
    doi: 'write links, and below it doi: …',
    url: 'write links, and below it report: …',
  },
).describe('One deliverable; the body says what it is about');
