/** Plans the file of the next meeting of a series: which series, on which day, in which folder of content. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn, nextDate } from '#model/cadence.ts';
import { formatDay } from '#model/calendar.ts';
import { datesOf, draftMeeting } from '#model/draft/draft-meeting.ts';
import type { Fields } from '#model/draft/front-matter.ts';
import type { EntryOf } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { visible } from '#model/problem.ts';
import { type Library, readLibrary } from '#site/library.ts';
import type { Run } from '#site/run.ts';
import { Failure } from './failure.ts';
import type { Plan } from './new.ts';
import type { Known } from './new-entry.ts';
import { fieldsOf } from './new-fields.ts';
import { askDay, askSeries, complaintOfDay } from './new-questions.ts';
import { type Asked, explainMissing, readFields } from './new-words.ts';

type Series = EntryOf<'series'>;

/** The plan of a meeting. Throws a Failure when what is missing cannot be asked for, or when it has a file already. */
export async function planMeeting({ asked, library: first, model, canAsk, begin }: Known): Promise<Plan> {
  const { series: id, date: given, ...own } = readFields(model, asked.texts);
  const isByHand = id === undefined && canAsk;
  if (isByHand) begin();
  const series = await seriesOf(model, asked, id, canAsk);
  const run = { ...asked.run, today: todayOf(asked, model, series) };
  const library = run.today === model.today ? first : readLibrary(run);
  const now = library.model ?? model;
  const date = await dayOf(now, series, given, { isByHand, canAsk });
  refuseSecond(now, series, date, library);
  const visibility = own.visibility ?? visibilityOf(now, series, library);
  const fields = visibility === undefined ? own : { ...own, visibility };
  const draft = draftMeeting(now, series, date, fields);
  return { draft, folder: folderOf(now, series, fields, library, run), library, run, isByHand };
}

async function seriesOf(model: Model, asked: Asked, id: unknown, canAsk: boolean): Promise<Series> {
  const all = model.of('series');
  if (all.length === 0)
    throw new Failure(1, 'There is no series yet: write one in collaboration.yaml, with id, name and cadence.');
  const field = fieldsOf('meetings').filter((it) => it.flag === 'series');
  if (id === undefined && !canAsk) throw new Failure(2, explainMissing('meetings', field, model));
  const chosen = id ?? (await askSeries(model, (series) => todayOf(asked, model, series)));
  return all.find((it) => it.id === chosen) as Series;
}

/** The day it is where the series meets, unless a day was given. */
function todayOf({ run, isDayGiven }: Asked, { collaboration }: Model, { data }: Series): string {
  return isDayGiven ? run.today : dayIn(data.timeZone ?? collaboration.timeZone, new Date());
}

/** The day that was given, else the next of the rhythm. Who answers questions anyhow is asked, with that as the answer. */
async function dayOf(
  model: Model,
  series: Series,
  given: unknown,
  { isByHand, canAsk }: { isByHand: boolean; canAsk: boolean },
): Promise<string> {
  if (typeof given === 'string') {
    const complaint = complaintOfDay(given);
    if (complaint) throw new Failure(2, `--date ${visible(given)} ${complaint}`);
    return given;
  }
  const next = nextDate(series.data, datesOf(model, series.id), model.today);
  if (next !== undefined && !isByHand) return next;
  if (!canAsk) throw new Failure(2, whyNoDay(series));
  return askDay(next);
}

function whyNoDay({ id, data }: Series): string {
  const reason =
    data.cadence === 'irregular'
      ? 'has no rhythm (cadence: irregular)'
      : 'has neither an anchor nor a meeting on a known day, from which its rhythm could be counted';
  return `The series ${id} ${reason}: give the day with --date YYYY-MM-DD.`;
}

/** A meeting that is there already, in a file of whatever name. */
function refuseSecond(model: Model, series: Series, date: string, { content }: Library): void {
  const there = model.of('meetings').find(({ data }) => data.series === series.id && data.date === date);
  const key = `meetings/${series.id}/${date}`;
  const withheld = [...content.withheld, ...content.refused.map((it) => it.key)].includes(key);
  const file = there?.file ?? (withheld ? `${key}.md` : undefined);
  if (file === undefined) return;
  const words = `${file} is there already, the ${series.data.name} of ${formatDay(date)}: go on in it, or give another --date.`;
  throw new Failure(1, visible(words));
}

/** A series of which only internal notes are known stays internal. */
function visibilityOf(model: Model, { id }: Series, { content }: Library): 'internal' | undefined {
  const isKnown = model.of('meetings').some(({ data }) => data.series === id);
  return !isKnown && content.withheld.some((key) => key.startsWith(`meetings/${id}/`)) ? 'internal' : undefined;
}

/** Where internal notes lie for one that is internal; else where the series lies, else the first folder. */
function folderOf(
  model: Model,
  { id }: Series,
  { visibility }: Fields,
  { content }: Library,
  { content: folders }: Run,
) {
  const holds = (name: string) => (folder: string) => existsSync(join(folder, name));
  const withheld = visibility === 'internal' ? content.withheld.map((key) => `${key}.md`) : [];
  const last = model.of('meetings').find(({ data }) => data.series === id);
  const known = withheld.find((it) => it.startsWith(`meetings/${id}/`)) ?? withheld[0];
  const isLast = (folder: string) => last !== undefined && join(folder, last.file) === last.path;
  return (
    (known && folders.find(holds(known))) ??
    folders.find(isLast) ??
    folders.find(holds(`meetings/${id}`)) ??
    folders[0] ??
    ''
  );
}
