/** The pages of the site that are no entry: the home page, indexes, registers, pictures, the years of a long story. */
import { keyOf } from '#model/entry.ts';
import { kinds } from '#model/kinds.ts';
import type { Model } from '#model/model.ts';
import { rowsOf } from '#model/registers/rows.ts';
import { yearsOf } from '#model/registers/view.ts';
import { PICTURES, REGISTERS, type Routes } from '#model/routes.ts';
import { storyYears } from '#model/story.ts';

/** Their addresses. */
export function ownPages(model: Model, routes: Routes): Set<string> {
  return new Set([
    routes.home(),
    routes.search(),
    routes.contribute(),
    routes.rules(),
    ...kinds.filter(({ kind }) => model.of(kind).length > 0).map(({ kind }) => routes.index(kind)),
    ...REGISTERS.flatMap((name) => [
      routes.register(name),
      ...yearsOf(rowsOf(model, name)).map((year) => routes.register(name, year)),
      routes.download(name, 'csv'),
      routes.download(name, 'json'),
    ]),
    ...PICTURES.map((name) => routes.picture(name)),
    ...model.entries.flatMap((entry) => {
      const key = keyOf(entry);
      return storyYears(model, key).map(({ year }) => routes.story(key, year));
    }),
  ]);
}
