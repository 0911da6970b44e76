/** What does the next meeting of a series begin with? Its front matter, what is open, and its standing agenda. */
import { nextDate } from '../cadence.ts';
import type { EntryOf } from '../entry.ts';
import { readItemTitle } from '../minutes/agenda.ts';
import { keywordOf } from '../minutes/grammar.ts';
import type { Model } from '../model.ts';
import { asMarkdown } from './as-markdown.ts';
import { type Coming, fallingDue, openActions, openQuestions } from './carried-over.ts';
import { chairsOf, fold, meetingsBefore, nextNumber, rosterOf, usual, usualItems } from './customs.ts';
import type { Draft } from './draft.ts';
import { type Fields, writeField, writeFrontMatter } from './front-matter.ts';
import { nextTitle } from './title.ts';

/** The headings of what is carried over; what is listed under them is never a standing item of its own. */
const CARRIED = [
  { title: 'Open actions', linesOf: openActions },
  { title: 'Open questions', linesOf: openQuestions },
  { title: 'Due soon', linesOf: fallingDue },
];

const LAST_ITEM = 'Any other business';

/** More lines of a kind are counted and left to the registers. */
const MOST = 40;

/**
 * The draft of a meeting of a series on a day, `YYYY-MM-DD`, as of the day of the model. It says nothing that was not said:
 * who is expected stands in a comment, and what is carried over records nothing anew. `own` are fields that are known
 * already; they go before what is usual.
 */
export function draftMeeting(model: Model, series: EntryOf<'series'>, date: string, own: Fields = {}): Draft {
  const file = `meetings/${series.id}/${date}.md`;
  const dates = datesOf(model, series.id);
  const following = nextDate(series.data, [...dates.filter((it) => it < date), date], date);
  const body = bodyOf(model, { series, date, file, following });
  return { file, text: `${frontMatterOf(model, series, date, own, isBare(body))}\n${body}` };
}

/** The dates of the meetings of a series, EDTF, whatever became of them. */
export const datesOf = (model: Model, series: string): string[] =>
  model.of('meetings').flatMap(({ data }) => (data.series === series ? [data.date] : []));

/** Whether a body has headings and nothing below them. */
const isBare = (body: string) => !/^- /m.test(body);

function frontMatterOf(
  model: Model,
  series: EntryOf<'series'>,
  date: string,
  own: Fields,
  isBareAgenda: boolean,
): string {
  const last = meetingsBefore(model, series.id, date);
  const number = typeof own.number === 'number' ? own.number : nextNumber(model, series.id, last);
  const chairs = chairsOf(model, series, last);
  const roster = rosterOf(model, chairs, last);
  const titles = last.slice(0, 6).map(({ data }) => data);
  const { start, end, place } = series.data;
  const status = own.status ?? (date > model.today ? 'scheduled' : 'held');
  const fields: Fields = {
    title: nextTitle(titles, { number, date }) ?? series.data.name,
    date,
    start: start ?? usual(last, (it) => it.start),
    end: end ?? usual(last, (it) => it.end),
    series: series.id,
    number,
    chairs: chairs.length > 0 ? chairs : undefined,
    present: undefined,
    regrets: undefined,
    scribe: undefined,
    place: place ?? usual(last, (it) => it.place),
    status,
    minutes: status === 'held' ? (isBareAgenda ? 'none' : 'draft') : undefined,
    visibility: last[0]?.data.visibility ?? 'public',
    ...own,
  };
  const remarks = own.present === undefined && roster.length > 0 ? [askFor(fields), writeField('present', roster)] : [];
  return writeFrontMatter(fields, {
    status: remarks,
    minutes: fields.minutes === 'none' ? ['Write minutes: draft as soon as something is written below.'] : [],
  });
}

/** What is to be done with the list of those who are expected. */
function askFor({ status }: Fields): string {
  const ask = 'Expected; once it was held, keep those who were there and take the # away';
  return status === 'held' ? `${ask}.` : `${ask}, and write status: held.`;
}

function bodyOf(model: Model, coming: Coming): string {
  const carried = CARRIED.map(({ title, linesOf }) => ({ title, lines: linesOf(model, coming) }));
  const standing = agendaOf(model, coming);
  const linesOf = (title: string) => carried.find((it) => fold(it.title) === fold(title))?.lines ?? [];
  const listed = new Set(standing.map(fold));
  const first = carried.filter(({ title, lines }) => lines.length > 0 && !listed.has(fold(title)));
  return [...first.map((it) => it.title), ...standing]
    .map((title, index) =>
      [`## ${index + 1}. ${headingOf(title)}`, listOf(linesOf(title))].filter(Boolean).join('\n\n'),
    )
    .map((item) => `${item}\n`)
    .join('\n');
}

/** The standing agenda: that of the series, else what the last minutes have in common. */
function agendaOf(model: Model, { series, date }: Coming): string[] {
  const { agenda } = series.data;
  if (agenda?.length) return agenda.map((it) => readItemTitle(it).title);
  const own = new Set(CARRIED.map(({ title }) => fold(title)));
  const usual = usualItems(model, meetingsBefore(model, series.id, date)).filter((it) => !own.has(fold(it)));
  return usual.length > 0 ? usual : [LAST_ITEM];
}

/** A title as a heading: no keyword in it records anything, and its last sign is no end of the heading. */
function headingOf(title: string): string {
  const words = asMarkdown(title).replace(/(?<!#)#+$/, (signs) => `\\${signs}`);
  return keywordOf(words) ? `\\${words}` : words;
}

function listOf(lines: string[]): string {
  const more = lines.length - MOST;
  return [...lines.slice(0, MOST), ...(more > 0 ? [`- and ${more} more, in the registers of this site`] : [])].join(
    '\n',
  );
}
