/** What the front matter of one topic may say: a thing that people keep talking about. */
import { z } from 'zod';
import { aliases, edtf, everyRecord, line, reference, url } from './fields.ts';
import { withStrangers } from './remedies.ts';
import { inOrder } from './stretch.ts';

export const topics = withStrangers(
  inOrder(
    z.strictObject({
      name: line().describe('The name people use, such as Rucio'),
      fullName: line().optional().describe('What the name stands for'),
      aliases: aliases(),
      kind: z
        .enum(['project', 'experiment', 'infrastructure', 'service', 'standard', 'concept'])
        .describe('What kind of thing it is'),
      role: line().optional().describe('What it is to the collaboration, such as "data orchestration"'),
      website: url().optional().describe('Its own site'),
      documentation: url().optional().describe('Its documentation'),
      repository: url().optional().describe('Its source code'),
      licence: line().optional().describe('Its licence, an SPDX identifier where there is one'),
      grant: line().optional().describe('The grant agreement number of a project'),
      start: edtf().optional().describe('When it began'),
      end: edtf().optional().describe('When it ended'),
      partners: z.array(reference('partners')).optional().describe('The partners behind it'),
      ...everyRecord,
    }),
    'start',
    'end',
  ),
  {
    title: 'write name',
    url: 'write website',
    homepage: 'write website',
    description: 'write it in the text below the fields',
  },
).describe('One topic; the body says what it is');
