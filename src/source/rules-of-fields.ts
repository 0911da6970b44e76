/** What people are told of the rules of fields: that they can be read, are known, and hold what they are for. */
import type { RuleText } from '#model/rule.ts';

const MEETING = 'meetings/weekly/2020-03-11.md';

export const RULES_OF_FIELDS: RuleText[] = [
  {
    name: 'front-matter',
    severity: 'error',
    says: 'A file begins with its fields, between two lines of three hyphens; each is written as name: value.',
    because: 'else nobody can tell the fields from the text',
    examples: [
      {
        ...{ file: MEETING, part: 'fields', wrong: 'title:Lamp meeting' },
        told: 'this line is no field → write title: Lamp meeting',
        ...{ right: 'title: Lamp meeting', isFixed: true },
      },
      {
        ...{ file: MEETING, part: 'fields', wrong: 'title: Lamps: which ones?' },
        told: 'a colon within a value, or a field that is indented too far → write title: "Lamps: which ones?"',
        ...{ right: 'title: "Lamps: which ones?"', isFixed: true },
      },
      {
        ...{ file: 'topics/fog.md', part: 'file', wrong: '---\nname: Fog\nkind: concept\n\nFog is a cloud.', line: 4 },
        told: 'the front matter is not closed → put a line of --- after its last field',
        ...{ right: '---\nname: Fog\nkind: concept\n---\n\nFog is a cloud.', isFixed: true },
      },
    ],
  },
  {
    name: 'comment-dropped',
    severity: 'warning',
    says: 'A value with a blank and a # in it stands in quotation marks.',
    because: 'what follows the # is taken for a remark and is not shown',
    examples: [
      {
        ...{ file: MEETING, part: 'fields', wrong: 'title: Lamp meeting # 2' },
        told: 'what follows # is a comment and is dropped → put the whole value in quotation marks, or the comment on a line of its own',
        right: 'title: "Lamp meeting # 2"',
      },
    ],
  },
  {
    name: 'unknown-field',
    severity: 'error',
    says: 'A field is one of those that its collection has.',
    because: 'what stands in another would be shown nowhere',
    examples: [
      {
        ...{ file: 'topics/fog.md', part: 'file', wrong: '---\nnmae: Fog\nkind: concept\n---', line: 2 },
        told: 'nmae is not a field → did you mean name?',
        ...{ right: '---\nname: Fog\nkind: concept\n---', isFixed: true },
      },
      {
        ...{ file: 'people/bo-beam.md', part: 'fields', wrong: 'email: bo@lampworks.example' },
        told: 'email is not a field → leave it out: the site is public and gives no contact data',
        right: 'roles: [keeper of the mirrors]',
      },
    ],
  },
  {
    name: 'missing-field',
    severity: 'error',
    says: 'A file has all the fields that its collection needs.',
    because: 'nothing is made up in their place',
    examples: [
      {
        ...{ file: 'topics/fog.md', part: 'file', wrong: '---\nname: Fog\n---', line: 2 },
        told: 'kind is missing → add kind: … (what kind of thing it is)',
        right: '---\nname: Fog\nkind: concept\n---',
      },
    ],
  },
  {
    name: 'empty-field',
    severity: 'error',
    says: 'A field that is there has a value.',
    because: 'nobody can tell whether it was forgotten',
    examples: [
      {
        ...{ file: MEETING, part: 'fields', wrong: 'place:' },
        told: 'place is empty → write it after the colon, or leave the field out: where it was held',
        right: 'place: at the second pier',
      },
    ],
  },
  {
    name: 'wrong-type',
    severity: 'error',
    says: 'A list is written as a list, a text as a text, a number as a number.',
    because: 'what is written otherwise is read as something else',
    examples: [
      {
        ...{ file: MEETING, part: 'fields', wrong: 'chairs: ann-lamp' },
        told: 'chairs must be a list, such as [one, two] → write chairs: [ann-lamp]',
        ...{ right: 'chairs: [ann-lamp]', isFixed: true },
      },
      {
        ...{ file: MEETING, part: 'fields', wrong: 'number: "2"' },
        told: 'number must be a number → write 2 without quotation marks',
        ...{ right: 'number: 2', isFixed: true },
      },
    ],
  },
  {
    name: 'wrong-date',
    severity: 'error',
    says: 'A date is a day that exists, the year first: 2022-03-02.',
    because: 'all is put in order by its day, and 10/12 is one day here and another there',
    examples: [
      {
        ...{ file: 'events/pier-week.md', part: 'fields', wrong: 'end: 10/12' },
        told: 'end must be a day (2022-03-02), a month (2022-03), a year (2022) or an interval of them (2021-12-10/2022-01-31) → write YYYY-12-10 for 10 December or YYYY-10-12 for 12 October, with its year',
        right: 'end: 2020-10-12',
      },
      {
        ...{ file: 'events/pier-week.md', part: 'fields', wrong: 'end: 2021-02-31' },
        told: 'end names a day or month that is in no calendar → February 2021 has 28 days: write the day that was meant, from 2021-02-01 to 2021-02-28',
        right: 'end: 2021-02-28',
      },
      {
        ...{ file: 'events/pier-week.md', part: 'fields', wrong: 'end: 19.9.2020' },
        told: 'end must be a day (2022-03-02), a month (2022-03), a year (2022) or an interval of them (2021-12-10/2022-01-31) → write 2020-09-19',
        ...{ right: 'end: 2020-09-19', isFixed: true },
      },
    ],
  },
  {
    name: 'wrong-value',
    severity: 'error',
    says: 'A value is one that its field can have.',
    because: 'pages are made of it, and would say what was not meant',
    examples: [
      {
        ...{ file: MEETING, part: 'fields', wrong: 'status: Held' },
        told: 'status must be one of scheduled, held, cancelled, rescheduled → did you mean held?',
        ...{ right: 'status: held', isFixed: true },
      },
      {
        ...{ file: MEETING, part: 'fields', wrong: 'start: 9.30' },
        told: 'start must be a time of day such as "14:00", in quotation marks → write "09:30", in quotation marks',
        ...{ right: 'start: "09:30"', isFixed: true },
      },
      {
        ...{ file: 'deliverables/d1.2.md', part: 'fields', wrong: 'due: m20' },
        told: 'due must be a project month such as M40 → write M20',
        ...{ right: 'due: M20', isFixed: true },
      },
    ],
  },
];
