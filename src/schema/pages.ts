/** What the front matter of a page of its own may say, such as "About". */
import { z } from 'zod';
import { everyRecord, line } from './fields.ts';

export const pages = z
  .strictObject({
    title: line().describe('The title of the page'),
    summary: line().optional().describe('What the page is about, in a sentence'),
    ...everyRecord,
  })
  .describe('A page of its own; the body is the page');
