/** What the front matter of one person may say. No contact data: the site is public. */
import { z } from 'zod';
import { aliases, edtf, everyRecord, line, orcid, reference } from './fields.ts';
import { withStrangers } from './remedies.ts';
import { inOrder } from './stretch.ts';

const affiliation = inOrder(
  z.strictObject({
    partner: reference('partners').describe('The organisation'),
    unit: line().optional().describe('The unit within it'),
    from: edtf().optional().describe('Since when'),
    to: edtf().optional().describe('Until when'),
  }),
  'from',
  'to',
);

export const people = withStrangers(
  z.strictObject({
    name: line().describe('The name as the person writes it, given name first'),
    aliases: aliases(),
    orcid: orcid().optional(),
    affiliations: z.array(affiliation).optional().describe('Where the person works or worked, newest last'),
    roles: z.array(line()).optional().describe('What the person does in the collaboration'),
    ...everyRecord,
  }),
  {
    email: 'leave it out: the site is public and gives no contact data',
    phone: 'leave it out: the site is public and gives no contact data',
    partner: 'write affiliations, and below it - partner: …',
    organisation: 'write affiliations, and below it - partner: …',
  },
).describe('One person');
