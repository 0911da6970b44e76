/** A meeting or event as it stands on a picture: the days on which it was, or among which its day lies. */
import { spanOf } from '../calendar.ts';
import { type Card, cardOf } from '../card.ts';
import type { EntryOf } from '../entry.ts';
import type { Model } from '../model.ts';
import { dayOf, isDated } from '../order.ts';
import { compareText } from '../problem.ts';

export interface Dated {
  card: Card;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  until: string;
  /** Whether it was on one of these days, nobody knows on which; else it lasted from the first to the last. */
  isUncertain: boolean;
  /** Whether it was called off, is or was only announced, or took place. */
  came: 'held' | 'announced' | 'off';
  /** What there is of a meeting; what kind of event it is. */
  sort: 'minutes' | 'agenda' | EntryOf<'events'>['data']['kind'];
}

/** The entries whose date tells when they were, in order of time; what lies after `model.today` is only announced. */
export function datedOf(model: Model, entries: (EntryOf<'meetings'> | EntryOf<'events'>)[]): Dated[] {
  return entries
    .toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id))
    .flatMap((entry): Dated[] => {
      if (!isDated(entry)) return [];
      const dates = entry.kind === 'meetings' ? [entry.data.date] : [entry.data.start, entry.data.end];
      const [first, last = first] = dates.filter((it) => it !== undefined).map(spanOf);
      if (!first?.from || !last?.until) return [];
      const isUncertain = first.from !== first.until && (dates.length === 1 || dates[1] === undefined);
      return [
        {
          card: cardOf(entry),
          from: first.from,
          until: last.until,
          isUncertain,
          ...kindOf(entry, first.from > model.today),
        },
      ];
    });
}

function kindOf(entry: EntryOf<'meetings'> | EntryOf<'events'>, isToCome: boolean): Pick<Dated, 'came' | 'sort'> {
  if (entry.kind === 'events') {
    return { came: entry.data.planned || isToCome ? 'announced' : 'held', sort: entry.data.kind };
  }
  const { status, minutes } = entry.data;
  const isOff = status === 'cancelled' || status === 'rescheduled';
  const came = isOff ? 'off' : status === 'scheduled' || isToCome ? 'announced' : 'held';
  return { came, sort: minutes === 'none' || came !== 'held' ? 'agenda' : 'minutes' };
}

/** What a picture says of it, such as `WP2 fortnightly meeting, 2 March 2022, minutes`. */
export function datedInWords({ card, came, sort }: Dated): string {
  return [nameOf(card), card.date, noteOf(came, sort)].filter(Boolean).join(', ');
}

/** Its label, and its title where that says more: `DAC21 · Data and Analysis Challenge 2021`. */
export const nameOf = ({ label, title }: Card): string => [label, title].filter(Boolean).join(' · ');

/** What there is of it, or how it came about, in a word or two. */
export function noteOf(came: Dated['came'], sort: Dated['sort']): string {
  if (came === 'off') return 'did not take place';
  const kind = sort === 'agenda' ? 'agenda only' : sort.replace('-', ' ');
  return came === 'announced' ? (sort === 'agenda' ? 'announced' : `${kind}, announced beforehand`) : kind;
}
