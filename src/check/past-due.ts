/**
 * What became of a deliverable or milestone is said by its due day, or at the next meeting of its work package.
 * Told when such a meeting has taken place and nobody has said a word of its state since it was due, and no report of it is
 * linked either. Where minutes are kept only from a later day on, or none are kept, nothing can be missed.
 */
import { dueDay, formatProjectMonth } from '#model/calendar.ts';
import type { Model } from '#model/model.ts';
import { dayOf } from '#model/order.ts';
import { hasMinutes } from '#model/records/filed.ts';
import { ledgerOf, type Undertaking } from '#model/records/ledger.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** A finding for each entry that is past due as of today, at its field. */
export function findPastDue({ model }: Known): Finding[] {
  const { start } = model.collaboration;
  return [...model.of('deliverables'), ...model.of('milestones')].flatMap((entry): Finding[] => {
    const { dueNow, isOverdue, changes } = ledgerOf(model, entry);
    if (!isOverdue || dueNow === undefined || isPublished(entry)) return [];
    const day = dueDay(start, dueNow);
    if (changes.some((it) => it.day > day) || !hasMetSince(model, entry, day)) return [];
    const { code } = entry.data;
    const message = `${code} was due in ${formatProjectMonth(start, dueNow)}, and no minutes since then say what became of it`;
    const state = entry.kind === 'deliverables' ? 'submitted' : 'achieved';
    const hint = `say it in the minutes, such as STATUS ${code} ${state}: …, or STATUS ${code} postponed to M…: …`;
    return [{ entry, path: ['due'], severity: 'warning', rule: 'past-due', message, hint }];
  });
}

function isPublished({ data: { published, links } }: Undertaking): boolean {
  return published !== undefined || Object.values(links ?? {}).some((it) => it !== undefined);
}

/** Whether those met who could have said it: in a series of one of its work packages, or of them all. */
function hasMetSince(model: Model, entry: Undertaking, day: string): boolean {
  const packages = entry.kind === 'deliverables' ? [entry.data.workPackage] : entry.data.workPackages;
  const series = model
    .of('series')
    .filter(({ data }) => data.workPackage === undefined || packages.includes(data.workPackage))
    .map((it) => it.id);
  const days = model
    .of('meetings')
    .filter(hasMinutes)
    .filter((it) => it.data.series !== undefined && series.includes(it.data.series))
    .map(dayOf);
  return days.some((it) => it <= day) && days.some((it) => it > day && it <= model.today);
}
