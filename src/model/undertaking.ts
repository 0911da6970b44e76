/** Deliverables and milestones together: what the project undertook, and what has a state. */
import type { Entry, EntryOf } from './entry.ts';
import type { Model } from './model.ts';

export type Undertaking = EntryOf<'deliverables'> | EntryOf<'milestones'>;

export const isUndertaking = (entry: Entry): entry is Undertaking =>
  entry.kind === 'deliverables' || entry.kind === 'milestones';

/** All of them: deliverables, then milestones, each as their index reads. */
export const undertakingsOf = (model: Model): Undertaking[] => [...model.of('deliverables'), ...model.of('milestones')];

/** The ids of the work packages to which it belongs. */
export const workPackagesOf = (entry: Undertaking): string[] =>
  entry.kind === 'deliverables' ? [entry.data.workPackage] : entry.data.workPackages;

/** A report that can be read was delivered, whether or not any minutes say so. */
export function isPublished({ data: { published, links = {} } }: Undertaking): boolean {
  return published !== undefined || links.report !== undefined || ('doi' in links && links.doi !== undefined);
}
