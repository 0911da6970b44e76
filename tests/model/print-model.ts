/** Everything the model knows of a folder of content, as text; to be printed by a process in any time zone. */
import { projectClock } from '#model/clock.ts';
import { dossierOf } from '#model/dossier.ts';
import { keyOf } from '#model/entry.ts';
import { indexGroups } from '#model/index-groups.ts';
import { kinds } from '#model/kinds.ts';
import { registerRows } from '#model/register.ts';
import { rulerOf, todayMark } from '#model/ruler.ts';
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
      entries: model.entries.map(({ path: _, ...entry }) => entry),
      dossiers: model.entries.map((entry) => dossierOf(model, keyOf(entry))),
      indexes: kinds.map(({ kind }) => indexGroups(model, kind)),
      register: registerRows(model, 'deliverables', 'milestones'),
      ruler: rulerOf(model.collaboration, todayMark(model)),
      clock: projectClock(model),
    },
    undefined,
    1,
  );
}
