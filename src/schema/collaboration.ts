/** What `collaboration.yaml` may say: the one settings file of a folder of content. */
import { z } from 'zod';
import {
  aliases,
  calendarDate,
  edtf,
  everyRecord,
  line,
  prose,
  reference,
  siteAddress,
  timeOfDay,
  timeZone,
  url,
} from './fields.ts';
import { mendOwnId } from './mend-place.ts';
import { mendedBy } from './remedies.ts';
import { inOrder } from './stretch.ts';

const ownId = () =>
  mendedBy(
    z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be small letters, digits, dots and hyphens, such as wp2'),
    mendOwnId,
  );

const amendment = z.strictObject({
  end: calendarDate().describe('The last day of the project after this amendment'),
  note: line().describe('What was amended, in a sentence'),
  sources: everyRecord.sources,
});

const reportingPeriod = inOrder(
  z.strictObject({
    code: line().describe('Its code, such as RP2'),
    name: line().describe('Its name, such as "2nd reporting period"'),
    aliases: aliases(),
    start: calendarDate().describe('Its first day'),
    end: calendarDate().describe('Its last day'),
    note: prose().optional().describe('What is worth knowing about it'),
    ...everyRecord,
  }),
  'start',
  'end',
);

const phase = inOrder(
  z.strictObject({
    id: ownId().describe('Its id, used in its address'),
    name: line().describe('Its name, such as "Unfunded months"'),
    aliases: aliases(),
    kind: z.enum(['funded', 'unfunded', 'open-collaboration']).describe('How the work is paid for'),
    start: edtf().describe('When it began, or was to begin'),
    end: edtf().optional().describe('When it ended, or was to end'),
    note: prose().optional().describe('What is worth knowing about it'),
    ...everyRecord,
  }),
  'start',
  'end',
);

const series = z.strictObject({
  id: ownId().describe('Its id; meetings name it as their series'),
  name: line().describe('Its name, such as "WP2 fortnightly meeting"'),
  workPackage: reference('work-packages').optional().describe('The work package that meets'),
  cadence: z
    .enum(['weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular'])
    .describe('How often it meets'),
  anchor: calendarDate().optional().describe('A day on which it met, from which the rhythm is counted'),
  timeZone: timeZone().optional().describe('The time zone of its clock; without it, that of the collaboration'),
  start: timeOfDay().optional().describe('When it begins as a rule, HH:MM, in quotation marks'),
  end: timeOfDay().optional().describe('When it ends as a rule, HH:MM, in quotation marks'),
  place: line().optional().describe('Where it meets as a rule'),
  chairs: z.array(reference('people')).optional().describe('Who chairs it as a rule'),
  agenda: z.array(line()).optional().describe('The items that stand on every agenda, in their order'),
  category: url().optional().describe('Its category in Indico'),
  note: prose().optional().describe('What is worth knowing about it'),
  ...everyRecord,
});

const repository = z.strictObject({
  url: url().describe('The address of the repository that holds this content, such as https://github.com/group/notes'),
  branch: line()
    .refine(isBranch, 'must be the name of a branch, such as main')
    .default('main')
    .describe('The branch that is published'),
  folder: line()
    .refine((text) => !/\\|(?:^|\/)\.{1,2}(?:\/|$)/.test(text), 'must be a folder of the repository, such as content')
    .optional()
    .describe('Where the content lies in that repository; without it, at its top'),
  host: z
    .enum(['github', 'gitlab'])
    .optional()
    .describe(
      'What runs there, where its name does not say it. It is known of github.com and of hosts with gitlab in their name; of others, pages lead to the web editor only when it is given',
    ),
});

/** What git itself asks of the name of a branch; a `..` would lead out of the repository's address. */
function isBranch(name: string): boolean {
  return !/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|^[-/]|[/.]$|(?:^|\/)\.|\.lock(?:\/|$)|^@$/u.test(name);
}

/** How this collaboration spells its codes; `{n}` and `{wp}` stand for numbers. Several spellings are allowed. */
const spelling = (example: string) =>
  z
    .array(
      mendedBy(
        line()
          .refine(isOfNumbers, 'must have no other braces than {n} and {wp}, which stand for numbers')
          .refine(
            (text) => !isOfNumbers(text) || text.includes('{n}'),
            'must have {n} in it, where the number of the code stands',
          )
          .refine(
            (text) => text !== 'M{n}',
            'is how the months of a project are spelled, M1, M2 …: codes need another',
          ),
        (written) => mendSpelling(written, example),
      ).describe(`How such a code is spelled, such as ${example}`),
    )
    .min(1)
    .default([example])
    .describe(`How such a code is spelled, such as ${example}`);

/** `{wp}` is not worth a mistake of its own where `{n}` is missing. */
function isOfNumbers(text: string): boolean {
  return !/[{}]/.test(text.replace(/\{(?:n|wp)\}/g, ''));
}

function mendSpelling(written: string, example: string) {
  const value = written === 'M{n}' ? 'MS{n}' : isOfNumbers(written) ? numbered(written) : named(written, example);
  return { value, hint: `write "${value}", in quotation marks` };
}

/** `D{wp}.{n}` for `D1.1`, and `MS{n}` for `MS`. */
const numbered = (written: string) => `${written.replace(/\d+(?=\D+\d+$)/, '{wp}').replace(/\d+$/, '')}{n}`;

/** `{num}` for {n} and `{WP}` for {wp}, where no other brace is left; else the example. */
function named(written: string, example: string): string {
  const value = written.replace(/\{\s*wp\s*\}/i, '{wp}').replace(/\{(?!n\}|wp\})[\w ]*\}(?!.*\{)/, '{n}');
  return isOfNumbers(value) && value.includes('{n}') ? value : example;
}

const codes = z.strictObject({
  deliverable: spelling('D{wp}.{n}'),
  milestone: spelling('MS{n}'),
  workPackage: spelling('WP{n}'),
  task: spelling('T{wp}.{n}'),
  reportingPeriod: spelling('RP{n}'),
});

export const collaboration = inOrder(
  z.strictObject({
    acronym: line().describe('The acronym of the collaboration, such as ESCAPE'),
    title: line().describe('The title of this site, such as "ESCAPE WP2"'),
    name: line().describe('The full name of the collaboration'),
    description: prose().describe('What the collaboration does, in two or three sentences; shown on the home page'),
    grant: line().optional().describe('The grant agreement number'),
    framework: z
      .enum(['H2020', 'HORIZON', 'other'])
      .describe('The framework programme; it decides the dissemination levels and types'),
    start: calendarDate().describe('The first day of the project: the first day of M1'),
    end: calendarDate().describe('The last day of the project, as it stands after all amendments'),
    amendments: z.array(amendment).optional().describe('Changes of the end of the project, oldest first'),
    reportingPeriods: z.array(reportingPeriod).default([]).describe('The reporting periods'),
    phases: z.array(phase).default([]).describe('The phases of funding'),
    series: z.array(series).default([]).describe('The series of meetings'),
    codes: codes.prefault({}).describe('How codes are spelled'),
    timeZone: timeZone().default('UTC').describe('The time zone of meetings whose series names none'),
    languages: z
      .array(z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'must be a language tag such as en'))
      .min(1)
      .default(['en'])
      .describe('The languages of the content, the main one first'),
    site: siteAddress().optional().describe('The address where the site is published, with its base path'),
    repository: repository.optional().describe('Where the content is kept under version control'),
    history: z
      .boolean()
      .default(true)
      .describe('Whether pages say when they were last changed and by whom, as git has it; false leaves it out'),
    homepage: url().optional().describe("The collaboration's own site"),
    rights: prose().optional().describe('Who holds the rights in the content; shown at the foot of every page'),
    ...everyRecord,
  }),
  'start',
  'end',
).describe('The settings of a collaboration');

export type Collaboration = z.infer<typeof collaboration>;
export type ReportingPeriod = Collaboration['reportingPeriods'][number];
export type Phase = Collaboration['phases'][number];
export type Series = Collaboration['series'][number];
