import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const seriesFolder: Rule = {
  name: 'series-folder',
  severity: 'warning',
  says: 'A meeting in the folder of a series belongs to that series.',
  because: 'its actions, its number and the meetings before and after it are those of the series it names',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'fields',
      wrong: 'series: board',
      told: 'this file lies in the folder of the series weekly → write series: weekly, or move the file to meetings/board',
      right: 'series: weekly',
    },
  ],
  find: findOtherSeries,
};

/** A finding for each meeting that names another series than the one in whose folder it lies. */
function findOtherSeries({ model }: Known): Finding[] {
  const ids = new Set(model.of('series').map((it) => it.id));
  return model.of('meetings').flatMap((entry): Finding[] => {
    const { series } = entry.data;
    const folders = entry.id.split('/').slice(0, -1);
    const folder = folders.findLast((it) => ids.has(it));
    if (series === undefined || !ids.has(series) || folder === undefined || folders.includes(series)) return [];
    const message = `this file lies in the folder of the series ${folder}`;
    const hint = `write series: ${folder}, or move the file to meetings/${series}`;
    return [{ entry, path: ['series'], message, hint }];
  });
}
