/** Which partners were at which meetings, by the affiliations that their people had on the day. */
import { spanOf } from './calendar.ts';
import { type Card, cardsOf } from './card.ts';
import type { EntryOf } from './entry.ts';
import type { Model } from './model.ts';
import { compareText } from './problem.ts';

export interface Attendance {
  /** How many of the meetings say who was present. */
  listed: number;
  /** How many do not: they count for no partner. */
  unlisted: number;
  /** The partners that were there, the most frequent first. */
  partners: {
    card: Card;
    /** At how many of the listed meetings at least one of its people was. */
    meetings: number;
    /** How many of its people were at any of them. */
    people: number;
  }[];
  /** How many people were there whose affiliation on the day is not known. */
  unaffiliated: number;
}

/**
 * The attendance of meetings. A meeting is listed when its front matter names who was `present`; its chairs and its
 * scribe were there as well. A person counts for each partner to which the affiliations may join the person on a day on
 * which the meeting may have been: where the days of an affiliation or of the meeting are uncertain, it counts when it
 * may be so, and an affiliation without days always does. An organisation within another counts for itself alone.
 */
export function attendanceOf(model: Model, meetings: EntryOf<'meetings'>[]): Attendance {
  const listed = meetings.filter((it) => (it.data.present ?? []).length > 0);
  const seen = new Map<string, { meetings: number; people: Set<string> }>();
  const unaffiliated = new Set<string>();
  for (const meeting of listed) {
    const here = new Set<string>();
    for (const person of peopleAt(meeting)) {
      const partners = partnersOf(model, person, meeting.data.date);
      if (partners.length === 0) unaffiliated.add(person);
      for (const partner of partners) {
        here.add(partner);
        const count = seen.get(partner) ?? { meetings: 0, people: new Set() };
        count.people.add(person);
        seen.set(partner, count);
      }
    }
    for (const partner of here) (seen.get(partner) ?? { meetings: 0 }).meetings += 1;
  }
  const partners = [...seen].flatMap(([id, count]) =>
    cardsOf(model, `partners/${id}`).map((card) => ({ card, meetings: count.meetings, people: count.people.size })),
  );
  return {
    listed: listed.length,
    unlisted: meetings.length - listed.length,
    partners: partners.sort((a, b) => b.meetings - a.meetings || compareText(a.card.label, b.card.label)),
    unaffiliated: unaffiliated.size,
  };
}

/** The ids of those who were at a meeting. */
export function peopleAt({ data: { chairs, present, scribe } }: EntryOf<'meetings'>): string[] {
  return [...new Set([...(chairs ?? []), ...(present ?? []), ...(scribe ? [scribe] : [])])];
}

/** The ids of the partners to which a person may have belonged on a date, EDTF. */
export function partnersOf(model: Model, person: string, date: string): string[] {
  const entry = model.get(`people/${person}`);
  if (entry?.kind !== 'people') return [];
  const day = spanOf(date);
  const holds = (entry.data.affiliations ?? []).filter(({ from, to }) => {
    const first = from === undefined ? undefined : spanOf(from).from;
    const last = to === undefined ? undefined : spanOf(to).until;
    const beganInTime = first === undefined || day.until === undefined || first <= day.until;
    return beganInTime && (last === undefined || day.from === undefined || last >= day.from);
  });
  return [...new Set(holds.map((it) => it.partner))];
}
