/** What does an editor offer to write for a field, and for a new file? Snippets of VS Code, which need no extension and no build. */
import { type CollectionName, collectionNames, collections } from './collections.ts';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';

/** One entry of a `.code-snippets` file: typed `prefix`, written `body`, offered only in files like `include`. */
export interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
  /** Known to VS Code from 1.109 on; an older one offers the snippet in every Markdown file. */
  include: string[];
}

/** Fields that a new file begins with beside those that it must have. */
const USUAL: Partial<Record<CollectionName, string[]>> = {
  meetings: ['series'],
  deliverables: ['title', 'due'],
  milestones: ['title', 'due'],
};

/** What the name and the folder of a new meeting say already. */
const FROM_THE_FILE: Record<string, string> = {
  date: '$TM_FILENAME_BASE',
  series: `\${TM_DIRECTORY/^.*[\\/\\\\]//}`,
};

/** Snippets for the front matter of every collection, by the names under which an editor lists them. */
export function frontMatterSnippets(): Record<string, Snippet> {
  return Object.fromEntries(collectionNames.flatMap((name) => [newFile(name), ...fieldsOf(name)]));
}

function newFile(name: CollectionName): [string, Snippet] {
  const { one } = collections[name];
  const { properties = {}, required = [] } = toJsonSchema(collections[name].schema);
  const first = new Set([...required, ...(USUAL[name] ?? [])]);
  const stops = countStops();
  const fields = Object.entries(properties as Record<string, JsonSchema>).filter(([key]) => first.has(key));
  const lines = fields.flatMap(([key, field]) => {
    const known = name === 'meetings' ? FROM_THE_FILE[key] : undefined;
    return known ? [`${key}: \${${stops()}:${known}}`] : linesOf(key, field, stops);
  });
  const body = ['---', ...lines, '---', '', name === 'meetings' ? '## 1. $0' : '$0'];
  return [`new ${one}`, snippet(name, one.replace(' ', '-'), body, `The fields that a ${one} begins with`)];
}

function fieldsOf(name: CollectionName): [string, Snippet][] {
  const { properties = {} } = toJsonSchema(collections[name].schema);
  return Object.entries(properties as Record<string, JsonSchema>).map(([key, field]) => {
    const body = linesOf(key, field, countStops());
    return [`${name}: ${key}`, snippet(name, key, body, field.description ?? '')];
  });
}

const snippet = (name: CollectionName, prefix: string, body: string[], description: string): Snippet => ({
  scope: 'markdown,mdx',
  prefix,
  body,
  description,
  include: [`**/${name}/**`],
});

/** Counts the places where the cursor stops, from 1. */
function countStops(): () => number {
  let last = 0;
  return () => ++last;
}

/** A field as lines of YAML, with a stop for each value. */
function linesOf(key: string, field: JsonSchema, stops: () => number): string[] {
  const { items, minItems = 1 } = field as { items?: JsonSchema; minItems?: number };
  if (items?.properties) {
    const item = () => mustHave(items).flatMap(([name, it]) => linesOf(name, it, stops));
    const asItem = ([first = '', ...rest]: string[]) => [`  - ${first}`, ...rest.map((it) => `    ${it}`)];
    return [`${key}:`, ...Array.from({ length: minItems }, item).flatMap(asItem)];
  }
  if (items) return items.format === 'uri' ? [`${key}:`, `  - $${stops()}`] : [`${key}: [$${stops()}]`];
  if (field.properties) {
    const inner = mustHave(field).flatMap(([name, it]) => linesOf(name, it, stops));
    return [`${key}:`, ...inner.map((it) => `  ${it}`)];
  }
  return [`${key}: ${stopFor(field, stops)}`];
}

/** The fields that a part must have; where none is needed, the first. */
function mustHave({ properties = {}, required = [] }: JsonSchema): [string, JsonSchema][] {
  const fields = Object.entries(properties as Record<string, JsonSchema>);
  const needed = fields.filter(([key]) => required.includes(key));
  return needed.length > 0 ? needed : fields.slice(0, 1);
}

function stopFor(field: JsonSchema, stops: () => number): string {
  const choices = field.type === 'boolean' ? [true, false] : field.enum;
  if (choices) return `\${${stops()}|${choices.join(',')}|}`;
  return field.description?.includes('quotation marks') ? `"$${stops()}"` : `$${stops()}`;
}
