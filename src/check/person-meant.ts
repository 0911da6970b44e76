/** Whom somebody may have meant who wrote an @id that is nobody’s. */
import { didYouMean } from '#model/suggest.ts';
import { idsByKind } from './entries-meant.ts';
import type { Known } from './known.ts';
import { oneSlipFrom } from './one-slip.ts';
import { peopleCalled } from './people-called.ts';

export interface PersonMeant {
  /** The ids of all who go by it as a part of their names. */
  called: string[];
  /** `did you mean @ann-lamp?`; undefined where nobody is near. */
  question?: string;
  /** What stands rightly in its place, with its sign, where only one person can be meant. */
  becomes?: string;
}

/** More people of one name are no help. */
const MOST = 5;

/** Whom an id that is nobody’s may mean, without its sign: `ann`, `ann-lmap`. */
export function personMeant(known: Known, id: string): PersonMeant {
  const people = known.model.of('people');
  const ids = idsByKind(known).get('people') ?? new Set<string>();
  const called = peopleCalled(people, id).map((it) => it.id);
  const [one, ...others] = called;
  if (one && others.length > 0) return { called, question: questionOf(called) };
  // Of an initial, and of a name in the middle, one cannot be sure.
  if (one) return { called, question: questionOf(called), ...(isEndOf(one, id) && { becomes: `@${one}` }) };
  const slip = slipOfPerson(id, ids);
  const near = slip ?? /^did you mean (.*)\?$/.exec(didYouMean(id, ids) ?? '')?.[1];
  return {
    called,
    ...(near !== undefined && { question: questionOf([near]) }),
    ...(slip !== undefined && { becomes: `@${slip}` }),
  };
}

/** Who has another given name is somebody else: maria-rossi is no slip of mario-rossi, and `amrio-rossi` is. */
function slipOfPerson(id: string, ids: Iterable<string>): string | undefined {
  const slip = oneSlipFrom(id, ids);
  const [given = '', own = ''] = [id.split('-')[0], slip?.split('-')[0]];
  const inOrder = (word: string) => [...word].sort().join('');
  return inOrder(given) === inOrder(own) ? slip : undefined;
}

const isEndOf = (id: string, part: string) => id.startsWith(`${part}-`) || id.endsWith(`-${part}`);

/** `did you mean @ann-lamp or @ann-wick?` */
const questionOf = (ids: string[]) =>
  `did you mean ${ids
    .slice(0, MOST)
    .map((id) => `@${id}`)
    .join(' or ')}?`;

/** What is wrong with an @id that is nobody’s. */
export function explainStranger(known: Known, id: string, { question }: PersonMeant, where = '') {
  if (known.withheld.includes(`people/${id}`)) {
    return { message: `@${id} is internal and cannot be named in public`, hint: 'leave the name out' };
  }
  const hint = question ?? `write people/${id}.md, or leave the name without @`;
  return { message: `there is no ${id} in people${where}`, hint };
}
