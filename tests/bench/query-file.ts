/**
 * What a reader would type, and where it should lead: the query files of the bench and of the tests.
 *
 *     goals:
 *       title words: { hit@1: 99, item@1: 95 }
 *       every kind: { bytes ratio: 0.6 }
 *     queries:
 *       title words: |
 *         end of funding → /meetings/wp2/2022-01-12/#end-of-funding
 *         # A comment. Any of several addresses may be right:
 *         data lake status → /topics/data-lake/ | /meetings/wp2/2022-01-12/#status
 *
 * A kind may have any name. An address is a path on the site; it may end in the anchor of an agenda item or a line.
 */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { Failure } from '#cli/failure.ts';
import { EVERY_KIND, type Goal, MEASURES, type Measure } from './measures.ts';

/** A query with the addresses of which one should come first. */
export interface KnownItem {
  kind: string;
  query: string;
  accepted: string[];
  /** Where it stands, such as `queries.yaml:12`. */
  place: string;
}

export interface QueryFile {
  goals: Goal[];
  queries: KnownItem[];
}

const ARROW = /\s+(?:→|->)\s+/;

/** Reads the text of a query file; `name` is what messages call it. Throws a Failure of exit code 2 with line and remedy. */
export function readQueryFile(text: string, name: string): QueryFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line;
  const refuse = (line: number, message: string): never => {
    throw new Failure(2, `${name}:${line}: ${message}`);
  };
  const [error] = document.errors;
  if (error) {
    const [message] = error.message.split('\n');
    refuse(lineAt(error.pos[0]), `this is not YAML (${message}): queries stand below their kind, as in \`code: |\``);
  }

  const mapIn = (node: unknown, line: number, what: string): YAMLMap =>
    isMap(node) ? node : refuse(line, `${what} is missing: write kinds below it, each with what belongs to it`);

  const whole = mapIn(document.contents, 1, '`queries:`');
  const parts = entriesOf(whole, lineAt);
  for (const { key, line } of parts) {
    if (key !== 'goals' && key !== 'queries')
      refuse(line, `there is no \`${key}:\` here: write \`goals:\` or \`queries:\``);
  }

  const queryPart = parts.find(({ key }) => key === 'queries');
  const queries = entriesOf(mapIn(queryPart?.value, queryPart?.line ?? 1, '`queries:`'), lineAt).flatMap((kind) => {
    if (!isScalar(kind.value) || typeof kind.value.value !== 'string' || kind.value.type !== 'BLOCK_LITERAL') {
      return refuse(
        kind.line,
        `the queries of “${kind.key}” are no lines: write \`${kind.key}: |\` and the queries below`,
      );
    }
    const first = lineAt(kind.value.range?.[0]) + 1;
    return kind.value.value.split('\n').flatMap((line, at) => {
      const said = line.trim();
      return said === '' || said.startsWith('#') ? [] : [readLine(kind.key, said, first + at)];
    });
  });
  if (queries.length === 0) refuse(queryPart?.line ?? 1, 'there is no query: write `query → /address/` below a kind');

  const goalPart = parts.find(({ key }) => key === 'goals');
  const goals = goalPart
    ? entriesOf(mapIn(goalPart.value, goalPart.line, 'what `goals:` says'), lineAt).flatMap(readGoals)
    : [];
  return { goals, queries };

  function readLine(kind: string, said: string, line: number): KnownItem {
    const [query = '', addresses, ...more] = said.split(ARROW);
    if (addresses === undefined || more.length > 0) refuse(line, `“${said}” is no query: write \`query → /address/\``);
    const accepted = (addresses ?? '').split('|').map((it) => it.trim());
    const strange = accepted.find((it) => !/^\/(?:[^/\s][^\s]*)?$/.test(it));
    if (strange !== undefined) {
      refuse(line, `“${strange}” is no address on the site: write a path such as /meetings/2022-01-12/#item`);
    }
    return { kind, query, accepted, place: `${name}:${line}` };
  }

  function readGoals({ key: kind, line, value }: Entry): Goal[] {
    if (kind !== EVERY_KIND && !queries.some((it) => it.kind === kind)) {
      refuse(line, `no query is of the kind “${kind}”: name a kind of \`queries:\`, or \`${EVERY_KIND}\``);
    }
    return entriesOf(mapIn(value, line, `the goals of “${kind}”`), lineAt).map(({ key, line, value }) => {
      const known = Object.keys(MEASURES).join(', ');
      if (!Object.hasOwn(MEASURES, key)) refuse(line, `“${key}” is not measured: choose of ${known}`);
      const limit = isScalar(value) ? value.value : undefined;
      if (typeof limit !== 'number') refuse(line, `the goal “${key}” is no number: write one, such as \`${key}: 95\``);
      return { kind, measure: key as Measure, limit: limit as number };
    });
  }
}

interface Entry {
  key: string;
  line: number;
  value: Node | null;
}

function entriesOf(map: YAMLMap, lineAt: (offset: number | undefined) => number): Entry[] {
  return (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    line: lineAt(key.range?.[0]),
    value,
  }));
}
