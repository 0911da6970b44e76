/** The register of decisions: what was decided, and whether it is still in force, as of any day. */
import type { DecisionRecord } from '../minutes/record.ts';
import type { Model } from '../model.ts';
import { type Filed, isA } from './filed.ts';

export interface Decision {
  said: Filed<DecisionRecord>;
  state: 'in force' | 'superseded';
  /** The decision that it puts in the place of an earlier one. */
  supersedes?: Filed;
  /** The decision that took its place. */
  supersededBy?: Filed;
}

/** Every decision said up to and with the day `asOf`, in order of time. */
export function decisionsOf(model: Model, asOf: string = model.today): Decision[] {
  return model.records.all
    .filter((it) => isA(it, 'DECISION'))
    .filter((it) => it.day <= asOf)
    .map((said): Decision => {
      const resolution = model.records.resolutionOf(said);
      const supersededBy = model.records.closing(said).find((it) => it.day <= asOf);
      return {
        said,
        state: supersededBy ? 'superseded' : 'in force',
        ...(resolution && 'target' in resolution && { supersedes: resolution.target }),
        ...(supersededBy && { supersededBy }),
      };
    });
}
