/** The rows of the register of decisions. */
import type { Model } from '../model.ts';
import { decisionsOf } from '../records/decisions.ts';
import { type Said, saidOf } from '../records/said.ts';
import { facetsOfLine } from './facets.ts';
import type { Row } from './row.ts';

export interface DecisionRow extends Row {
  said: Said;
  /** The decision whose place it takes. */
  supersedes?: Said;
  /** The decision that took its place. */
  supersededBy?: Said;
}

/** What is in force, then what is superseded, each newest first. */
export function decisionRows(model: Model, asOf: string = model.today): DecisionRow[] {
  const rows = decisionsOf(model, asOf).map(({ said, state, supersedes, supersededBy }): DecisionRow => {
    const isOpen = state === 'in force';
    const group = isOpen ? 'in-force' : 'superseded';
    const label = isOpen ? 'In force' : 'Superseded';
    return {
      id: said.key,
      group,
      day: said.day,
      isOpen,
      facets: { state: [{ value: group, label }], ...facetsOfLine(model, said) },
      said: saidOf(model, said),
      ...(supersedes && { supersedes: saidOf(model, supersedes) }),
      ...(supersededBy && { supersededBy: saidOf(model, supersededBy) }),
    };
  });
  return rows.reverse().sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}
