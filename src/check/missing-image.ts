/** An image that a body shows is there. */
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

/** A finding for each image of a body without a file. */
export function findMissingImages({ entries, linksOf, hasImage }: Known): Finding[] {
  return entries.flatMap((entry) =>
    linksOf(entry)
      .filter((it) => it.isImage && !hasImage(entry, it.path))
      .map(({ path, line, column }): Finding => {
        const message = `there is no image ${path}`;
        const hint = 'put the image beside this file, or mend the path';
        return { entry, line, column, severity: 'error', rule: 'missing-image', message, hint };
      }),
  );
}
