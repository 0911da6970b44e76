/** The gate of `.mdx`: what a body may hold is known before anything is compiled, and none of it is code. */
import type { MdastNode } from 'satteri';
import { nodesOf, parseMdx } from '#model/minutes/parse.ts';
import type { Problem } from '#model/problem.ts';
import { COMPONENTS } from './components.ts';
import { isAddressOfSite } from './safe.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What is wrong, and how to mend it, between two offsets of the body in UTF-16 code units. */
interface Refusal {
  offset: number;
  end: number;
  message: string;
  hint: string;
}

/** The same, in lines and columns of the body, from 1; the mark ends on its first line. */
type Complaint = Pick<Problem, 'line' | 'column' | 'endColumn' | 'message' | 'hint'>;

const KNOWN = Object.keys(COMPONENTS).join(', ');

/** After so many places that cannot be read, the rest is not looked at. */
const MAX_TRIES = 20;

/** Everything in an `.mdx` body that is code, or that is not one of the known components. Never throws. */
export function checkMdx(body: string, bodyLine: number, file: string, path?: string): Problem[] {
  return readLines(body).complaints.map(({ line, ...rest }) => ({
    file,
    ...(path && { path }),
    line: line + bodyLine - 1,
    ...rest,
    severity: 'error',
    rule: 'mdx-gate',
  }));
}

/** The body without the lines that cannot be read as MDX, which are empty: the others stand where they stood. */
export function readableMdx(body: string): string {
  return readLines(body).rest;
}

/** What is wrong with a body. Where a line cannot be read, the others are, without it. */
function readLines(body: string): { complaints: Complaint[]; rest: string } {
  const complaints: Complaint[] = [];
  const rest = body.split(/\r\n|\n|\r/);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const text = rest.join('\n');
    try {
      const refusals = refusalsIn(parseMdx(text), text).map((it) => placed(it, text));
      return { complaints: [...complaints, ...refusals], rest: text };
    } catch (error) {
      const { line, column, message } = readSyntaxError(error);
      const source = rest[line - 1] ?? '';
      const wrong = source.slice(column - 1);
      const endColumn = source.trimEnd().length + 1;
      complaints.push({
        line,
        column,
        ...(endColumn > column && { endColumn }),
        message: inPlainWords(message, wrong),
        hint: hintFor(message, wrong),
      });
      for (const index of readWith(line - 1, rest)) rest[index] = '';
    }
  }
  return { complaints, rest: '' };
}

/** The lines that are read as one with a line that cannot be read: of a component, all down to the next empty one. */
function readWith(index: number, lines: string[]): number[] {
  const isEmpty = (line: string) => line.trim() === '';
  const start = lines.findLastIndex((line, at) => at < index && isEmpty(line)) + 1;
  const next = lines.findIndex((line, at) => at > index && isEmpty(line));
  const block = Array.from({ length: (next === -1 ? lines.length : next) - start }, (_, at) => start + at);
  return block.some((at) => /<[A-Z]/.test(lines[at] ?? '')) ? block : [Math.min(index, lines.length - 1)];
}

function placed({ offset, end, message, hint }: Refusal, text: string): Complaint {
  const line = text.slice(0, offset).split('\n').length;
  const column = offset - text.lastIndexOf('\n', offset - 1);
  const lineEnd = text.indexOf('\n', offset);
  const isWithin = end > offset && (lineEnd === -1 || end <= lineEnd);
  return { line, column, ...(isWithin && { endColumn: column + end - offset }), message, hint };
}

function refusalsIn(tree: MdastNode, body: string): Refusal[] {
  const refusals: Refusal[] = [];
  for (const node of nodesOf(tree)) {
    const offset = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? offset;
    if (node.type === 'mdxjsEsm') {
      const word = /^\w+/.exec(node.value)?.[0] ?? 'import';
      refusals.push({
        ...{ offset, end },
        message: `a line may not begin with ${word}: that is code`,
        hint: 'begin the line with another word',
      });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      refusals.push({
        ...{ offset, end },
        message: 'braces hold code, which a page may not',
        hint: 'write \\{ for a brace, and leave comments out',
      });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      refusals.push(...refusalsOf(node, body, offset, end));
    }
  }
  return refusals;
}

function refusalsOf(node: Component, body: string, offset: number, end: number): Refusal[] {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!allowed)
    return [
      {
        ...{ offset, end },
        message: `<${name}> is not known here`,
        hint: `use one of ${KNOWN}, or plain Markdown; write \\< for a sign`,
      },
    ];
  const refusals: Refusal[] = [];
  const refuse = (message: string, hint: string, at?: { offset: number; end: number }) =>
    refusals.push({ ...(at ?? { offset, end }), message, hint });
  if (node.type === 'mdxJsxTextElement')
    refuse(`<${name}> stands within a line`, 'put it on a line of its own, with an empty line before and after');
  if (node.children.length > 0)
    refuse(`<${name}> has something between its tags`, `end it with />: <${name} ${attributesOf(name)} />`);

  const given = new Set<string>();
  let cursor = offset;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      refuse(`<${name}> has braces among its attributes`, 'write each attribute as name="value"');
      continue;
    }
    const start = offsetOf(attribute.name, body, cursor, end);
    const at = start === undefined ? undefined : { offset: start, end: start + attribute.name.length };
    cursor = Math.max(cursor, at?.end ?? 0);
    const { value } = attribute;
    const rule = Object.hasOwn(allowed, attribute.name) ? allowed[attribute.name] : undefined;
    if (!rule) refuse(`<${name}> has no attribute ${attribute.name}`, `it has ${Object.keys(allowed).join(', ')}`, at);
    else if (typeof value !== 'string') refuse(`${attribute.name} is not a string`, `write ${attribute.name}="…"`, at);
    else if (given.has(attribute.name)) refuse(`${attribute.name} is given twice`, 'leave one of them out', at);
    else if (rule.isPath && !isAddressOfSite(value))
      refuse(`${attribute.name} is not a file of this site`, 'put the file into the folder of content', at);
    else if (rule.isRequired && value.trim() === '') refuse(`${attribute.name} is empty`, lowerFirst(rule.means), at);
    given.add(attribute.name);
  }
  for (const [missing, rule] of Object.entries(allowed)) {
    if (rule.isRequired && !given.has(missing))
      refuse(`<${name}> lacks ${missing}`, `add ${missing}="…": ${lowerFirst(rule.means)}`);
  }
  return refusals;
}

/** Where an attribute stands in a stretch of the body. */
function offsetOf(name: string, body: string, start: number, end: number): number | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`\\s${escaped}(?=[\\s=/>])`).exec(body.slice(start, end));
  return match ? start + match.index + 1 : undefined;
}

/** An error of the parser, whose message begins with line and column: `3:7: Unexpected …`. */
function readSyntaxError(error: unknown): { line: number; column: number; message: string } {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w:-]+\))?$/.exec(text);
  if (!match) return { line: 1, column: 1, message: text };
  return {
    line: Number(match[1]),
    column: Number(match[2]),
    message: lowerFirst((match[3] ?? text).replace(/ \((?:note: .*|\d+:\d+)\)/gs, '')),
  };
}

/** What the parser says, for people who do not know its language. `rest` is the line of the body from the fault on. */
function inPlainWords(message: string, rest = ''): string {
  if (rest.startsWith('<!--')) return 'comments are not known here';
  const name = unclosed(message, rest);
  if (name) return `<${name}> is not closed`;
  if (message.includes('in expression')) return 'a brace is never closed, and braces hold code';
  if (message.includes('JSX tag') || message.includes('before name')) return 'a < begins no known component here';
  return message;
}

function hintFor(message: string, rest = ''): string {
  if (rest.startsWith('<!--')) return 'leave the comment out, or say it in plain words';
  const name = unclosed(message, rest);
  if (name && Object.hasOwn(COMPONENTS, name)) return `end it with />: <${name} ${attributesOf(name)} />`;
  if (name) return `use one of ${KNOWN}, or plain Markdown; write \\< for a sign`;
  if (message.includes('expression')) return 'write \\{ for a brace';
  const address = /^<(https?:[^>\s]+|[^>\s]+@[^>\s]+)>/.exec(rest)?.[1];
  if (address) return `write the address without < and >: ${address}`;
  return 'write \\< for a sign; a link is [text](address)';
}

/** The component that has no end. */
function unclosed(message: string, rest: string): string | undefined {
  const name = /closing tag for `<([\w.]+)>`/.exec(message)?.[1] ?? /^<([A-Z]\w*)\s/.exec(rest)?.[1];
  return name && (message.includes('closing tag') || Object.hasOwn(COMPONENTS, name)) ? name : undefined;
}

/** The attributes that a component must have, as they are written. */
function attributesOf(name: string): string {
  return Object.entries(COMPONENTS[name] ?? {})
    .filter(([, rule]) => rule.isRequired)
    .map(([attribute]) => `${attribute}="…"`)
    .join(' ');
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
