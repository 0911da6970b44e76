/** What the front matter of one partner profile may say. */
import { z } from 'zod';
import { aliases, country, edtf, everyRecord, line, reference, ror, url } from './fields.ts';
import { withStrangers } from './remedies.ts';
import { inOrder } from './stretch.ts';

const formerName = inOrder(
  z.strictObject({
    name: line().describe('The name it had'),
    from: edtf().optional().describe('Since when it had that name'),
    until: edtf().optional().describe('Until when it had that name'),
    note: line().optional().describe('What is worth knowing about the change'),
  }),
  'from',
  'until',
);

export const partners = withStrangers(
  z.strictObject({
    name: line().describe('The full name of the organisation'),
    short: line().describe('Its short name, such as CERN'),
    aliases: aliases(),
    formerNames: z.array(formerName).optional().describe('Names it had before'),
    ror: ror().optional(),
    country: country().optional(),
    city: line().optional().describe('The city of its seat'),
    website: url().optional().describe('Its own site'),
    kind: line().optional().describe('What kind of organisation it is, such as "data centre"'),
    role: line().optional().describe('Its role in the collaboration'),
    parent: reference('partners').optional().describe('The organisation it is a part of'),
    units: z.array(line()).optional().describe('Its units that take part'),
    workPackages: z.array(reference('work-packages')).optional().describe('The work packages it takes part in'),
    ...everyRecord,
  }),
  {
    title: 'write name',
    acronym: 'write short',
    url: 'write website',
    homepage: 'write website',
    description: 'write it in the text below the fields',
    contact: 'leave it out: the site is public and gives no contact data',
    email: 'leave it out: the site is public and gives no contact data',
  },
).describe('One partner; the body is its profile');
