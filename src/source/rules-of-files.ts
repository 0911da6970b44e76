/** What people are told of the rules of files as such: their names, their folders, and that they are text. */
import type { RuleText } from '#model/rule.ts';

const FOG = '---\nname: Fog\nkind: concept\n---';
const SETTINGS = [
  'acronym: LAMPS',
  'title: LAMPS (invented)',
  'name: Lamps and Mirrors for Piers and Sounds',
  'description: Invented for an example.',
  'framework: H2020',
  'start: 2020-01-01',
  'end: 2021-12-31',
].join('\n');

export const RULES_OF_READING: RuleText[] = [
  {
    name: 'unknown-folder',
    severity: 'error',
    says: 'A file lies in the folder of its collection.',
    because: 'nothing reads other folders, so that it would be on no page',
    examples: [
      {
        ...{ file: 'topic/fog.md', part: 'file', wrong: FOG },
        told: 'topic is not a folder of content → did you mean topics?',
        ...{ right: FOG, rightFile: 'topics/fog.md' },
      },
    ],
  },
  {
    name: 'unread-file',
    severity: 'error',
    says: 'A file has a name that its collection takes: .md, and .mdx where it says so.',
    because: 'it would be on no page, and nobody would notice',
    examples: [
      {
        ...{ file: 'topics/fog.txt', part: 'file', wrong: FOG },
        told: 'a topic is a file that ends in .md or .mdx → rename it, or move it out of the content',
        ...{ right: FOG, rightFile: 'topics/fog.md' },
      },
    ],
  },
  {
    name: 'file-name',
    severity: 'error',
    says: 'The name of a file has small letters, digits, and single hyphens or dots between them.',
    because: 'it becomes the address of its page',
    examples: [
      {
        ...{ file: 'topics/Sea Fog.md', part: 'file', wrong: FOG },
        told: 'its name cannot be an address → use small letters, digits, and single hyphens or dots between them, such as sea-fog.md',
        ...{ right: FOG, rightFile: 'topics/sea-fog.md' },
      },
    ],
  },
  {
    name: 'same-id',
    severity: 'error',
    says: 'No two files have one id: the name without its ending, whatever its capitals.',
    because: 'both would have the same address, and only one could be shown',
    examples: [
      {
        ...{ file: 'topics/datalake.mdx', part: 'file', wrong: FOG },
        told: 'has the same id as topics/datalake.md → rename one of the two',
        ...{ right: FOG, rightFile: 'topics/fog.mdx' },
      },
      {
        ...{ file: 'topics/DataLake.md', part: 'file', wrong: FOG },
        told: 'has the same id as topics/datalake.md, but for its capitals → bring the two together, or give this one a name of its own, in small letters',
        ...{ right: FOG, rightFile: 'topics/fog.md' },
      },
    ],
  },
  {
    name: 'no-settings',
    severity: 'error',
    says: 'There is a file collaboration.yaml.',
    because: 'it says whose notes these are, and when the project began',
    examples: [],
  },
  {
    name: 'settings-name',
    severity: 'error',
    says: 'The file of settings is called collaboration.yaml.',
    because: 'under another name it is not read',
    examples: [
      {
        ...{ file: 'collaboration.yml', part: 'file', wrong: SETTINGS },
        told: 'is not read: the settings have another name → delete one of the two, and name the other collaboration.yaml',
        ...{ right: SETTINGS, rightFile: 'collaboration.yaml' },
      },
    ],
  },
  {
    name: 'second-settings',
    severity: 'error',
    says: 'There is only one collaboration.yaml, in whichever folder.',
    because: 'nobody could say which of the two counts',
    examples: [],
  },
  {
    name: 'not-a-file',
    severity: 'error',
    says: 'What lies in the content is a file, and no link to one.',
    because: 'a link may lead out of the content, to what nobody meant to show',
    examples: [],
  },
  {
    name: 'image',
    severity: 'error',
    says: 'An image is a png, jpg, webp or gif, as its name says, and whole.',
    because: 'others cannot be shown, or could do harm to whoever looks',
    examples: [],
  },
  {
    name: 'file-size',
    severity: 'error',
    says: 'A note has at most 2 MB.',
    because: 'nobody reads more, and each page of it would be slow',
    examples: [],
  },
  {
    name: 'encoding',
    severity: 'error',
    says: 'A file is saved as UTF-8.',
    because: 'letters with accents would come out wrong',
    examples: [],
  },
  {
    name: 'control-character',
    severity: 'error',
    says: 'A text has no characters that nobody sees.',
    because: 'they can make it read other than it is',
    examples: [],
  },
];
