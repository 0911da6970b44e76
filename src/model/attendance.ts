/** Which partners were at which meetings, by the affiliations that their people had on the day. */
import { spanOf } from './calendar.ts';
import { type Card, cardsOf } from './card.ts';
import type { EntryOf } from './entry.ts';
import type { Model } from './model.ts';
import { compareText } from './problem.ts';

type Meeting = EntryOf<'meetings'>;

export interface Attendance {
  /** How many of the meetings say who was present. */
  listed: number;
  /** How many do not. */
  unlisted: number;
  /** The partners that were there, the most frequent first. */
  partners: {
    card: Card;
    /** At how many of the listed meetings at least one of its people was. */
    meetings: number;
    /** How many of the others its people chaired, or wrote the minutes of. */
    others: number;
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
export function attendanceOf(model: Model, meetings: Meeting[]): Attendance {
  const listed = new Set(meetings.filter((it) => (it.data.present ?? []).length > 0));
  const seen = new Map<string, { meetings: Set<Meeting>; people: Set<string> }>();
  const unaffiliated = new Set<string>();
  for (const meeting of meetings) {
    for (const person of peopleAt(meeting)) {
      const partners = partnersOf(model, person, meeting.data.date);
      if (partners.length === 0) unaffiliated.add(person);
      for (const partner of partners) {
        const there = seen.get(partner) ?? { meetings: new Set(), people: new Set() };
        there.meetings.add(meeting);
        there.people.add(person);
        seen.set(partner, there);
      }
    }
  }
  const partners = [...seen].flatMap(([id, there]) => {
    const count = there.meetings.intersection(listed).size;
    const others = there.meetings.size - count;
    return cardsOf(model, `partners/${id}`).map((card) => ({
      card,
      meetings: count,
      others,
      people: there.people.size,
    }));
  });
  return {
    listed: listed.size,
    unlisted: meetings.length - listed.size,
    partners: partners.sort(
      (a, b) => b.meetings - a.meetings || b.others - a.others || compareText(a.card.label, b.card.label),
    ),
    unaffiliated: unaffiliated.size,
  };
}

/** The ids of those who were at a meeting. */
export function peopleAt({ data: { chairs, present, scribe } }: Meeting): string[] {
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
