/** How the month in which something is due moved over the meetings: the data of a milestone trend analysis. */
import { dueDay, formatProjectMonth, spanOf } from '../calendar.ts';
import { type Card, cardOf } from '../card.ts';
import type { Model } from '../model.ts';
import { dayOf } from '../order.ts';
import { hasMinutes } from '../records/filed.ts';
import { type Ledger, ledgerOf } from '../records/ledger.ts';
import { changeInWords, slipInWords } from '../records/state-in-words.ts';
import type { Undertaking } from '../undertaking.ts';
import { dateOfLine, type Place, placeOf } from './plan.ts';
import type { Cell, PictureTable } from './table.ts';

/** From a day on it was due on another. */
export interface SlipStep {
  /** The day on which that became known, `YYYY-MM-DD`; the first day of the project for what was first planned. */
  day: string;
  /** The day on which it was then due: the last of a month. */
  due: string;
  /** Such as `Postponed to M38 · Mar 2022`. */
  words: string;
  said?: Place;
}

/** How the line of an undertaking ends: reached, dropped, postponed to no month, last spoken of, or never. */
export interface SlipEnd {
  kind: 'reached' | 'dropped' | 'adrift' | 'open' | 'silent';
  /** For what is open or adrift, the day of the last word; for what nobody spoke of, the day on which it was due. */
  day: string;
  words: string;
  said?: Place;
}

export interface SlipLine {
  card: Card;
  steps: SlipStep[];
  end: SlipEnd;
  slip?: string;
}

export interface SlipPicture {
  /** The days over which it runs, on both axes. */
  from: string;
  until: string;
  /** First and last day of the project. */
  start: string;
  end: string;
  lines: SlipLine[];
  /** The days of the meetings that have minutes. */
  meetings: string[];
  /** Those of which no source gives a month. */
  undue: Card[];
}

/** The line of one entry for its own page, with the meetings that spoke of it; undefined when none did. */
export function ownSlipOf(model: Model, entry: Undertaking): SlipPicture | undefined {
  const { changes } = ledgerOf(model, entry);
  if (changes.length === 0) return undefined;
  const picture = pictureOf(
    model,
    [entry],
    changes.map(({ day }) => day),
  );
  return picture.lines.length === 0 ? undefined : picture;
}

/** The lines of these entries, in order of their first due month, with all meetings so far that have minutes. */
export function slipPictureOf(model: Model, entries: Undertaking[]): SlipPicture {
  const meetings = model.of('meetings').filter(hasMinutes).map(dayOf);
  return pictureOf(
    model,
    entries,
    meetings.filter((day) => day <= model.today),
  );
}

function pictureOf(model: Model, entries: Undertaking[], meetings: string[]): SlipPicture {
  const { start, end } = model.collaboration;
  const lines = entries.flatMap((entry) => slipLineOf(model, entry)).sort((a, b) => compareLines(a, b));
  const days = lines.flatMap((it) => [...it.steps.flatMap(({ day, due }) => [day, due]), it.end.day]);
  const shown = { from: least([start, ...days]), until: dueDay(most([end, ...days]), 1) };
  const drawn = new Set(lines.map(({ card }) => card.key));
  return {
    from: `${shown.from.slice(0, 8)}01`,
    until: shown.until,
    start,
    end,
    lines,
    meetings: [...new Set(meetings)].filter((day) => day >= shown.from && day <= shown.until).sort(),
    undue: entries.map(cardOf).filter(({ key }) => !drawn.has(key)),
  };
}

function slipLineOf(model: Model, entry: Undertaking): SlipLine[] {
  const { start } = model.collaboration;
  const ledger = ledgerOf(model, entry);
  const first = ledger.due;
  const steps = [
    ...(first === undefined ? [] : [stepOf(start, start, first, `Due ${formatProjectMonth(start, first)}`)]),
    ...ledger.revisions.map(({ month, said }) => ({
      ...stepOf(start, said.day, month, changeInWords(model, said)),
      said: placeOf(said),
    })),
  ];
  const last = steps.at(-1);
  if (!last) return [];
  const slip = slipInWords(ledger);
  return [{ card: cardOf(entry), steps, end: endOf(model, ledger, last), ...(slip && { slip }) }];
}

const stepOf = (start: string, day: string, month: number, words: string): SlipStep => ({
  day,
  due: dueDay(start, month),
  words,
});

/** A line never ends before its last step: what was reached counts from the day on which that was said at the earliest. */
function endOf(model: Model, { reached, state, dueNow, changes }: Ledger, last: SlipStep): SlipEnd {
  const word = changes.at(-1);
  if (!word) return { kind: 'silent', day: last.due, words: 'nothing said' };
  const said = reached?.said ?? word;
  const told = spanOf(dateOfLine(said)).until ?? said.day;
  const unreached = state === 'dropped' ? 'dropped' : dueNow === undefined ? 'adrift' : 'open';
  const kind = reached ? 'reached' : unreached;
  const day = kind === 'reached' || kind === 'dropped' ? told : word.day;
  return { kind, day: day < last.day ? last.day : day, words: changeInWords(model, said), said: placeOf(said) };
}

function compareLines(a: SlipLine, b: SlipLine): number {
  const [one, other] = [a.steps[0]?.due ?? '', b.steps[0]?.due ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

const least = (days: string[]): string => days.reduce((a, b) => (b < a ? b : a));
const most = (days: string[]): string => days.reduce((a, b) => (b > a ? b : a));

/** The table beside the picture: each step of each line, with the line of minutes that says so. */
export function slipTable({ lines, undue }: SlipPicture): PictureTable {
  return {
    caption: 'When each was due, as known over the meetings',
    head: ['What', 'First due', 'Moved', 'Then', 'Against the plan'],
    rows: [
      ...lines.map(({ card, steps, end, slip }): Cell[] => {
        const [first, ...moves] = steps;
        const isPlanned = first !== undefined && first.said === undefined;
        const moved = isPlanned ? moves : steps;
        const last = moved.at(-1)?.said;
        return [
          { words: card.label, key: card.key },
          { words: isPlanned ? first.words : '' },
          {
            words: moved
              .map(({ words, said }) => [words, said && `(${said.words})`].filter(Boolean).join(' '))
              .join('; '),
            ...(last && { key: last.key, anchor: last.anchor }),
          },
          { words: end.words, ...(end.said && { key: end.said.key, anchor: end.said.anchor }) },
          { words: slip ?? '' },
        ];
      }),
      ...undue.map((card): Cell[] => [
        { words: card.label, key: card.key },
        ...['no source gives its month', '', '', ''].map((words) => ({ words })),
      ]),
    ],
  };
}
