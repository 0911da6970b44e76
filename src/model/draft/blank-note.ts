/** What does an empty note of a kind begin with? Its fields in the words of the schema, those that it must have first. */
import type { CollectionName } from '#schema/collections.ts';
import { collections } from '#schema/collections.ts';
import { type JsonSchema, toJsonSchema } from '#schema/json-schema.ts';
import type { Draft } from './draft.ts';
import { type Fields, writeField } from './front-matter.ts';

/** What stands in place of the name of the file: capitals, which the check takes for no name. */
const NAMES: Partial<Record<CollectionName, string>> = {
  deliverables: 'CODE',
  milestones: 'CODE',
  'work-packages': 'CODE',
  people: 'FIRST-LAST',
};

/** Fields of which a writer's page tells, as they need more than a line. */
const LEFT_OUT = ['disagreements'];

/** A note that says nothing yet: the check asks for what it must say. `known` are fields that are known already. */
export function blankNote(kind: CollectionName, known: Fields = {}): Draft {
  const { properties = {}, required = [] } = toJsonSchema(collections[kind].schema);
  const fields = Object.entries(properties as Record<string, JsonSchema>).filter(([name]) => !LEFT_OUT.includes(name));
  const isFirst = (name: string) => required.includes(name) || name in known;
  const first = fields.filter(([name]) => isFirst(name)).flatMap(([name, field]) => asked(name, field, known[name]));
  const others = fields
    .filter(([name, field]) => !isFirst(name) && isPlain(field))
    .map(([name, field]) => offered(name, field));
  const lines = [
    ...first,
    '',
    '# Also possible. Take away the # and write what is known in place of the words:',
    ...others,
  ];
  return { file: `${kind}/${NAMES[kind] ?? 'NAME'}.md`, text: `---\n${lines.join('\n')}\n---\n\n` };
}

/** The note of a meeting of a series; its day is for the writer to say. */
export function blankMeeting({ id, name }: { id: string; name: string }): Draft {
  const { text } = blankNote('meetings', { title: name, series: id, visibility: 'public' });
  return { file: `meetings/${id}/YYYY-MM-DD.md`, text };
}

/** A field that must be filled in, below what it means. */
function asked(name: string, field: JsonSchema, value: unknown): string[] {
  return [`# ${meaning(field)}`, value === undefined ? `${name}:` : writeField(name, value)];
}

/** A field that may be filled in: what it means stands where its value will be. */
function offered(name: string, field: JsonSchema): string {
  return field.type === 'array' ? `# ${name}: [${meaning(field)}]` : `# ${name}: ${meaning(field)}`;
}

/** What a field means, with what may be chosen where that does not say it. */
function meaning({ description = '', enum: choices = [] }: JsonSchema): string {
  const words = description.split(/[^\w/-]+/);
  return choices.every((it) => words.includes(`${it}`)) ? description : `${description} (${choices.join(', ')})`;
}

/** Whether it is said on one line. */
const isPlain = ({ type, items }: JsonSchema) =>
  type !== 'object' && (type !== 'array' || (items as JsonSchema | undefined)?.type !== 'object');
