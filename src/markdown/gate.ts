/** The gate of `.mdx`: what a body may hold is known before anything is compiled, and none of it is code. */
import type { MdastNode } from 'satteri';
import { nodesOf, parseMdx } from '#model/minutes/parse.ts';
import type { Problem } from '#model/problem.ts';
import { COMPONENTS } from './components.ts';
import { isAddressOfSite } from './safe.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What is wrong, and how to mend it, at an offset of the body in UTF-16 code units. */
interface Refusal {
  offset: number;
  message: string;
  hint: string;
}

const KNOWN = Object.keys(COMPONENTS).join(', ');

/** Everything in an `.mdx` body that is code, or that is not one of the known components. Never throws. */
export function checkMdx(body: string, bodyLine: number, file: string, path?: string): Problem[] {
  const problem = (line: number, column: number, message: string, hint: string): Problem => ({
    file,
    ...(path && { path }),
    line: line + bodyLine - 1,
    column,
    severity: 'error',
    rule: 'mdx-gate',
    message,
    hint,
  });
  let tree: MdastNode;
  try {
    tree = parseMdx(body);
  } catch (error) {
    const { line, column, message } = readSyntaxError(error);
    const rest = body.split(/\r\n|\n|\r/)[line - 1]?.slice(column - 1);
    return [problem(line, column, inPlainWords(message, rest), hintFor(message, rest))];
  }
  return refusalsIn(tree, body).map(({ offset, message, hint }) => {
    const before = body.slice(0, offset).split(/\r\n|\n|\r/);
    return problem(before.length, (before.at(-1)?.length ?? 0) + 1, message, hint);
  });
}

function refusalsIn(tree: MdastNode, body: string): Refusal[] {
  const refusals: Refusal[] = [];
  for (const node of nodesOf(tree)) {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'mdxjsEsm') {
      const word = /^\w+/.exec(node.value)?.[0] ?? 'import';
      refusals.push({
        offset,
        message: `a line may not begin with ${word}: that is code`,
        hint: 'begin the line with another word',
      });
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      refusals.push({
        offset,
        message: 'braces hold code, which a page may not',
        hint: 'write \\{ for a brace, and leave comments out',
      });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      refusals.push(...refusalsOf(node, body, offset));
    }
  }
  return refusals;
}

function refusalsOf(node: Component, body: string, offset: number): Refusal[] {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!allowed)
    return [
      {
        offset,
        message: `<${name}> is not known here`,
        hint: `use one of ${KNOWN}, or plain Markdown; write \\< for a sign`,
      },
    ];
  const refusals: Refusal[] = [];
  const refuse = (message: string, hint: string, at = offset) => refusals.push({ offset: at, message, hint });
  if (node.type === 'mdxJsxTextElement')
    refuse(`<${name}> stands within a line`, 'put it on a line of its own, with an empty line before and after');
  if (node.children.length > 0)
    refuse(`<${name}> has something between its tags`, `end it with />: <${name} ${attributesOf(name)} />`);

  const given = new Set<string>();
  const end = node.position?.end.offset ?? body.length;
  let cursor = offset;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      refuse(`<${name}> has braces among its attributes`, 'write each attribute as name="value"');
      continue;
    }
    const at = offsetOf(attribute.name, body, cursor, end) ?? offset;
    cursor = Math.max(cursor, at + attribute.name.length);
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
