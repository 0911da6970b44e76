/** The pictures on the page of an entry: none of them depends on the day on which the site is made. */
import type { Entry } from '../entry.ts';
import type { Model } from '../model.ts';
import { ownSlipOf, type SlipPicture } from './slip.ts';
import { type WorkPlan, workPlanOf } from './work-plan.ts';

export interface EntryPictures {
  /** How the month of a deliverable or milestone moved over the meetings. */
  slip?: SlipPicture;
  /** What a work package planned and reached. */
  plan?: WorkPlan;
}

/** Undefined for most entries: they have no picture of their own. */
export function entryPicturesOf(model: Model, entry: Entry): EntryPictures | undefined {
  const slip = entry.kind === 'deliverables' || entry.kind === 'milestones' ? ownSlipOf(model, entry) : undefined;
  const plan = entry.kind === 'work-packages' ? workPlanOf(model, entry) : undefined;
  return slip || plan ? { ...(slip && { slip }), ...(plan && { plan }) } : undefined;
}
