import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import { placeOnLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const missingImage: Rule = {
  name: 'missing-image',
  severity: 'error',
  says: 'An image that a body shows is there.',
  because: 'readers would see a broken frame',
  examples: [
    {
      file: 'meetings/weekly/2020-03-11.md',
      part: 'body',
      wrong: 'The mirrors stand so: ![Mirrors on a pier](mirrors.png)',
      told: 'there is no image mirrors.png → put the image beside this file, or mend the path',
      right: 'The mirrors stand as [the plan of the pier](https://lamps.example/plan) shows.',
    },
  ],
  find: findMissingImages,
};

/** A finding for each image of a body without a file. */
function findMissingImages({ entries, linksOf, hasImage }: Known): Finding[] {
  return entries.flatMap((entry) =>
    linksOf(entry)
      .filter((it) => it.isImage && !hasImage(entry, it.path))
      .map(({ path, ...at }): Finding => {
        const message = `there is no image ${path}`;
        const hint = 'put the image beside this file, or mend the path';
        return { entry, ...placeOnLine(entry, at, path), message, hint };
      }),
  );
}
