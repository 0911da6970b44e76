/** The rows of each register on the day the site is built for; made once for a model. */
import type { Model } from '../model.ts';
import type { RegisterName } from '../routes.ts';
import { type ActionRow, actionRows } from './actions.ts';
import { type ChangeRow, changeRows } from './changes.ts';
import { type DecisionRow, decisionRows } from './decisions.ts';
import { registerKinds } from './kinds.ts';
import { type QuestionRow, questionRows } from './questions.ts';
import { type UndertakingRow, undertakingRows } from './undertakings.ts';

/** What a row of each register is. */
export interface RowOf {
  register: UndertakingRow;
  actions: ActionRow;
  decisions: DecisionRow;
  questions: QuestionRow;
  changes: ChangeRow;
}

const MAKERS: { [N in RegisterName]: (model: Model) => RowOf[N][] } = {
  register: (model) => undertakingRows(model),
  actions: (model) => actionRows(model),
  decisions: (model) => decisionRows(model),
  questions: (model) => questionRows(model),
  changes: (model) => changeRows(model),
};

/** The rows of a register in the order of its page. */
export function rowsOf<N extends RegisterName>(model: Model, name: N): RowOf[N][] {
  const kept: Partial<{ [M in RegisterName]: RowOf[M][] }> = made.get(model) ?? {};
  made.set(model, kept);
  const known = kept[name];
  if (known) return known;
  const rows: RowOf[N][] = MAKERS[name](model);
  Object.assign(kept, { [name]: rows });
  return rows;
}

/** Every page of a register tells of all registers how many rows they have. */
const made = new WeakMap<Model, Partial<{ [N in RegisterName]: RowOf[N][] }>>();

/** A register as the others name it. */
export interface RegisterTab {
  name: RegisterName;
  title: string;
  /** The number of rows still to be looked at, with a word for them: `5 open`. */
  count: string;
}

export function registerTabs(model: Model): RegisterTab[] {
  return registerKinds.map(({ name, title, open }) => {
    const count = rowsOf(model, name).filter((it) => it.isOpen).length;
    return { name, title, count: `${count} ${open}` };
  });
}
