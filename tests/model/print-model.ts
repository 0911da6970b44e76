/** Everything that is known of a folder of content and drawn of it, as text; to be printed by a process in any time zone. */
import { drawCalendar } from '#draw/calendar.ts';
import { drawNetwork } from '#draw/network.ts';
import { drawSlip } from '#draw/slip.ts';
import { drawTimeline } from '#draw/timeline.ts';
import { BROAD } from '#draw/widths.ts';
import { projectClock } from '#model/clock.ts';
import { dossierOf } from '#model/dossier.ts';
import { keyOf } from '#model/entry.ts';
import { homeOf } from '#model/home.ts';
import { indexGroups } from '#model/index-groups.ts';
import { kinds } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import { calendarPictureOf, calendarTables } from '#model/pictures/meeting-years.ts';
import { networkPictureOf, networkTable } from '#model/pictures/network.ts';
import { slipPictureOf, slipTable } from '#model/pictures/slip.ts';
import { timelinePictureOf } from '#model/pictures/timeline.ts';
import { timelineTables } from '#model/pictures/timeline-tables.ts';
import { choicesOf } from '#model/registers/facets.ts';
import { fieldsOf } from '#model/registers/fields.ts';
import { registerKind } from '#model/registers/kinds.ts';
import { rowsOf } from '#model/registers/rows.ts';
import { REGISTERS, type RegisterName, routesBelow } from '#model/routes.ts';
import { rulerOf, todayMark } from '#model/ruler.ts';
import { saidIn, storyYears } from '#model/story.ts';
import { weave } from '#model/weave.ts';
import { readLibrary } from '#site/library.ts';
import { readContent } from '#source/read.ts';

export function printModel(folder: string): string {
  const content = readContent([folder]);
  if (!content.settings) throw new Error('The folder has no settings.');
  const model = weave({ ...content, settings: content.settings }, '2025-02-03');

  return JSON.stringify(
    {
      problems: readLibrary({ content: [folder], today: '2025-02-03' }).problems,
      withheld: content.withheld,
      images: content.images.map((it) => it.name),
      collaboration: model.collaboration,
      entries: model.entries,
      dossiers: model.entries.map((entry) => dossierOf(model, keyOf(entry))),
      indexes: kinds.map(({ kind }) => indexGroups(model, kind)),
      years: model.entries
        .map(keyOf)
        .flatMap((key) => storyYears(model, key).map(({ year }) => saidIn(model, key, year))),
      registers: REGISTERS.map((name) => printRegister(model, name)),
      pictures: printPictures(model),
      home: homeOf(model),
      ruler: rulerOf(model.collaboration, todayMark(model)),
      clock: projectClock(model),
    },
    withoutPlace,
    1,
  );
}

/** Where the folder lies is no part of what is known of it: the absolute paths of its files are left out. */
const withoutPlace = (key: string, value: unknown) => (key === 'path' && typeof value === 'string' ? undefined : value);

/** Its rows with the choices among them, and the file to download. */
function printRegister(model: Model, name: RegisterName) {
  const kind = registerKind(name);
  const rows = rowsOf(model, name);
  return { rows, choices: choicesOf(kind, kind.groups, rows), fields: fieldsOf(model, name, routesBelow('/').entry) };
}

/** The pictures that have a page, and that of the milestones: as data, as tables and as drawn. */
function printPictures(model: Model) {
  const routes = routesBelow('/');
  const timeline = timelinePictureOf(model);
  const calendar = calendarPictureOf(model);
  const network = networkPictureOf(model);
  const slip = slipPictureOf(model, model.of('milestones'));
  return [
    { timeline, tables: timelineTables(timeline), drawn: drawTimeline(timeline, routes, BROAD) },
    { calendar, tables: calendarTables(calendar), drawn: drawCalendar(calendar, routes, BROAD) },
    { network, tables: networkTable(network), drawn: drawNetwork(network, routes, BROAD) },
    { slip, tables: slipTable(slip), drawn: drawSlip(slip, routes, BROAD, 'Slip') },
  ];
}
