/**
 * The kinds of value a front matter may hold. Every field says in its own words what it expects:
 * the sentence given to `.describe()` feeds the error, the editor's JSON Schema and the contributor's page.
 */
import { z } from 'zod';
import { parseEdtf } from './edtf.ts';
import { mendMonth, mendResolved, mendTime, mendUrl } from './mend.ts';
import { mendDate } from './mend-date.ts';
import { mendCountry, mendRor, mendTimeZone } from './mend-place.ts';
import { mendedBy } from './remedies.ts';

/** An id is the path of a file below its collection's folder, without the extension. */
export const ID_PATTERN = /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[.-][a-z0-9]+)*)*$/;

const HIDDEN_CHARACTER = 'holds a hidden control character: write it without the backslash';

/** Text of one line; not empty, no surrounding blanks. */
export const line = () =>
  z.string().regex(ONE_LINE, COMPLAINT_OF_LINE).refine(isVisible, HIDDEN_CHARACTER).describe('One line of text');

const ONE_LINE = /^\S(?:[^\n]*\S)?$/u;
const COMPLAINT_OF_LINE = 'must be one line of text, without blanks around it';

/** The same, for fields that editors hold to another form. */
const oneLine = () =>
  z
    .string()
    .refine((text) => ONE_LINE.test(text), COMPLAINT_OF_LINE)
    .refine(isVisible, HIDDEN_CHARACTER);

/** Several sentences of plain text. */
export const prose = () =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .refine(isVisible, HIDDEN_CHARACTER)
    .describe('A few sentences of plain text');

/** A calendar day, ISO 8601 `YYYY-MM-DD`; days that no calendar has (2026-02-31) are refused. */
export const calendarDate = () =>
  mendedBy(z.iso.date('must be a day that exists, written YYYY-MM-DD, such as 2022-03-02'), mendDate).describe(
    'A calendar day, written YYYY-MM-DD',
  );

/** A date as exact as its source, EDTF level 0 with open ends: day, month, year or interval. */
export const edtf = () =>
  mendedBy(
    z
      .string()
      .refine((text) => parseEdtf(text) !== undefined, { error: ({ input }) => complaintOfDate(String(input)) }),
    mendDate,
  ).meta({
    description:
      'A date as exact as the source gives it: day, month, year, or an EDTF interval such as 2021-12-10/2022-01-31',
    // For editors, which have no calendar.
    pattern: '^(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.)(?:\\/(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.))?$',
    patternErrorMessage: COMPLAINT_OF_DATE,
  });

const COMPLAINT_OF_DATE =
  'must be a day (2022-03-02), a month (2022-03), a year (2022) or an interval of them (2021-12-10/2022-01-31)';

function complaintOfDate(text: string): string {
  const [first = '', last] = text.split('/');
  const isImpossible = (date?: string) => date && /^\d{4}-\d{2}(?:-\d{2})?$/.test(date) && !parseEdtf(date);
  if (isImpossible(first) || isImpossible(last)) return 'names a day or month that is in no calendar';
  if (parseEdtf(first) && last && parseEdtf(last)) return 'ends before it begins: write the earlier date first';
  return COMPLAINT_OF_DATE;
}

/** A project month, `M1` for the first; the n-th calendar month from the start of the project. */
export const projectMonth = () =>
  mendedBy(z.string().regex(/^M[1-9]\d{0,2}$/, 'must be a project month such as M40'), mendMonth).describe(
    'A project month, such as M40',
  );

/** A time of day on the clock of the meeting's time zone, `HH:MM`. */
export const timeOfDay = () =>
  mendedBy(
    z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "14:00", in quotation marks'),
    mendTime,
  ).describe('A time of day, HH:MM, in quotation marks');

/** An IANA time zone name, such as `Europe/Paris`. */
export const timeZone = () =>
  mendedBy(z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Paris'), mendTimeZone).describe(
    'An IANA time zone, such as Europe/Paris',
  );

/** An absolute http or https address. */
export const url = () =>
  mendedBy(
    z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://', abort: true })
      .refine(isPlainAddress, {
        error: 'has a hidden character or a blank in it: copy the address again',
        abort: true,
      })
      .refine(namesNobody, {
        error: 'has a user name in it: leave out everything before the @, and the @',
        abort: true,
      }),
    mendUrl,
  ).describe('A web address');

/**
 * The address of a whole site, with the folder it lies in: Astro spells every link below it, so its path has only
 * signs that need no escape.
 */
export const siteAddress = () =>
  mendedBy(
    url().refine(
      isSiteAddress,
      'must be an address without ?, # and //, its path of plain letters, digits and . _ ~ -',
    ),
    mendUrl,
  ).describe('The address of a site with its folder, such as https://example.org/group/project/');

const DOI = /^10\.\d{4,9}\/\S+$/;

/** A Digital Object Identifier without its resolver, ISO 26324. */
export const doi = () =>
  mendedBy(
    z
      .string()
      .regex(DOI, 'must be a DOI such as 10.5281/zenodo.6390607, without https://doi.org/')
      .refine(isPlainAddress, 'has a hidden character in it: copy the DOI again'),
    mendResolved('doi.org', (text) => DOI.test(text)),
  ).describe('A DOI, without https://doi.org/');

/** A Research Organization Registry id; the last two digits are an ISO 7064 mod 97-10 checksum. */
export const ror = () =>
  mendedBy(
    z.string().refine(isRor, 'must be a ROR id such as https://ror.org/01ggx4157 (its last two digits are a checksum)'),
    mendRor,
  ).describe('The ROR id of the organisation, such as https://ror.org/01ggx4157');

/** An ORCID iD; the last character is an ISO 7064 mod 11-2 checksum. */
export const orcid = () =>
  mendedBy(
    z.string().refine(isOrcid, 'must be an ORCID iD such as 0000-0002-1825-0097 (its last character is a checksum)'),
    mendResolved('orcid.org', isOrcid),
  ).describe('The ORCID iD of the person, such as 0000-0002-1825-0097');

/** An ISO 3166-1 alpha-2 country code. */
export const country = () =>
  mendedBy(
    z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capitals (ISO 3166-1), such as FR'),
    mendCountry,
  ).describe('A country code of two capitals (ISO 3166-1), such as FR');

/**
 * The id of an entry of another collection. Any line of text is taken: the check knows the names of all entries, and
 * says which id a name, a code or a path is meant for.
 */
export const reference = (collection: string) =>
  oneLine().meta({
    reference: collection,
    description: `The id of an entry of ${collection}`,
    // For editors, which know no names.
    pattern: ID_PATTERN.source,
    patternErrorMessage: `must be the id of an entry of ${collection}: its file name without the extension`,
  });

/** The id of an entry of any of these collections, with the collection in front: `partners/cern`. */
export const referenceAmong = (...collections: string[]) =>
  oneLine().meta({
    reference: collections,
    description: `An entry of ${collections.join(' or ')}, with its folder in front`,
    pattern: `^(?:${collections.join('|')})\\/.`,
    patternErrorMessage: `must begin with its folder, such as ${collections.map((it) => `${it}/…`).join(' or ')}`,
  });

const source = url().describe('The address where this is stated');

const claim = z.strictObject({
  says: line().describe('What this source says'),
  source: url().optional().describe('Where it says so'),
});

const disagreement = z.strictObject({
  about: line().describe('What the sources disagree on, such as "second reporting period"'),
  claims: z.array(claim).min(2).describe('What each source says'),
  reading: line().optional().describe('Which claim this site follows, and why'),
});

/** What every record may carry, whatever its collection. */
export const everyRecord = {
  sources: z.array(source).optional().describe('The addresses where the facts of this record are stated'),
  disagreements: z.array(disagreement).optional().describe('Where sources disagree about this record'),
};

/** Other names under which people speak of the thing; each becomes a link to it. */
export const aliases = () =>
  z.array(line()).optional().describe('Other names people use for it; each becomes a link in prose');

/** No character that nobody sees: YAML can write them as escapes, such as "\\u202E", past the check of the file itself. */
function isVisible(text: string): boolean {
  return text.isWellFormed() && !/[\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}/u.test(text);
}

/** No blank and no character that nobody sees; an address has no use for either, and URL readers drop some in silence. */
function isPlainAddress(text: string): boolean {
  return text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Z}]/u.test(text);
}

function namesNobody(text: string): boolean {
  const { username, password } = new URL(text);
  return username === '' && password === '' && !/^https?:\/\/[^/?#]*@/.test(text);
}

function isSiteAddress(text: string): boolean {
  const path = /^https?:\/\/[^/?#\\@]+(\/[^?#]*)?$/.exec(text)?.[1] ?? '/';
  return (
    !/[?#\\]/.test(text) && /^\/(?:[A-Za-z0-9._~-]+\/)*[A-Za-z0-9._~-]*$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path)
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

function isRor(text: string): boolean {
  const match = /^https:\/\/ror\.org\/0([0-9a-hj-km-np-tv-z]{6})([0-9]{2})$/.exec(text);
  if (!match?.[1] || !match[2]) return false;
  const number = [...match[1]].reduce((sum, char) => sum * 32 + CROCKFORD.indexOf(char), 0);
  return 98 - ((number * 100) % 97) === Number(match[2]);
}

function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replaceAll('-', '');
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? 'X' : String(check));
}
