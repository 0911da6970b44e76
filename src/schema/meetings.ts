/** What the front matter of one meeting may say; its body is the minutes. */
import { z } from 'zod';
import { edtf, everyRecord, line, reference, timeOfDay, url } from './fields.ts';
import { withStrangers } from './remedies.ts';

const provenance = z.strictObject({
  kind: z
    .enum(['indico', 'wiki', 'pad', 'document', 'mail', 'site'])
    .describe('Where the minutes or the agenda were taken from'),
  url: url().optional().describe('Its address'),
  retrieved: edtf().optional().describe('When it was read'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits')
    .optional()
    .describe('The SHA-256 of what was read'),
});

const material = z.strictObject({
  title: line().describe('What it is'),
  url: url().describe('Where it is'),
});

const SOURCE = 'write source, and below it kind: … and url: …';
const BELOW = 'write it in the text below the fields';

/** What other templates of minutes call a field. */
const STRANGERS = {
  ...inPlaceOf('present', 'participants', 'attendees', 'attendance', 'people', 'members'),
  ...inPlaceOf('regrets', 'apologies', 'excused', 'absent', 'absentees'),
  ...inPlaceOf('scribe', 'secretary', 'notetaker', 'minutesby', 'takenby', 'minutetaker', 'author', 'rapporteur'),
  ...inPlaceOf('chairs', 'chairperson', 'chairman', 'moderator', 'convener', 'conveners'),
  ...inPlaceOf('place', 'location', 'venue', 'room', 'where', 'lieu'),
  ...inPlaceOf('series', 'group', 'committee', 'category'),
  ...inPlaceOf('materials', 'slides', 'documents', 'attachments', 'links'),
  ...inPlaceOf('date', 'day', 'when'),
  time: 'write start, and end where it is known',
  url: SOURCE,
  link: SOURCE,
  indico: SOURCE,
  draft: 'write minutes: draft',
  agenda: BELOW,
  notes: BELOW,
  actions: BELOW,
  decisions: BELOW,
  summary: BELOW,
};

function inPlaceOf(field: string, ...strangers: string[]): Record<string, string> {
  return Object.fromEntries(strangers.map((it) => [it, `write ${field}`]));
}

export const meetings = withStrangers(
  z.strictObject({
    title: line().describe('The title of the meeting'),
    date: edtf().describe(
      'The day of the meeting; an EDTF interval such as 2021-12-10/2022-01-31 where the source prints no day',
    ),
    dateNote: line().optional().describe('Why the date is an interval, in a sentence'),
    start: timeOfDay().optional().describe('When it began, HH:MM, in quotation marks'),
    end: timeOfDay().optional().describe('When it ended, HH:MM, in quotation marks'),
    series: reference('series').optional().describe('The series it belongs to, as named in collaboration.yaml'),
    number: z.number().int().positive().optional().describe('Its number in the series'),
    chairs: z.array(reference('people')).optional().describe('Who chaired it'),
    present: z.array(reference('people')).optional().describe('Who was there'),
    regrets: z.array(reference('people')).optional().describe('Who sent regrets'),
    scribe: reference('people').optional().describe('Who took the minutes'),
    place: line().optional().describe('Where it was held'),
    status: z.enum(['scheduled', 'held', 'cancelled', 'rescheduled']).optional().describe('Whether it took place'),
    minutes: z
      .enum(['none', 'draft', 'provisional', 'approved'])
      .optional()
      .describe('How far the minutes are; none when only the agenda is known'),
    visibility: z
      .enum(['public', 'internal'])
      .describe('public, or internal for a note that the public site must not show'),
    source: provenance.optional().describe('Where the minutes or the agenda came from'),
    materials: z.array(material).optional().describe('Slides and documents of the meeting'),
    ...everyRecord,
  }),
  STRANGERS,
).describe('One meeting; the body is its minutes');
