/** Images that begin as such and cannot be read to their end. */
import sharp from 'sharp';
import type { Problem } from '#model/problem.ts';
import type { ImageFile } from '#source/image.ts';

/** A problem for each damaged image; each is decoded once. */
export async function checkImages(images: Iterable<ImageFile>): Promise<Problem[]> {
  const checked = await Promise.all(
    [...images].map(async ({ name, path }): Promise<Problem[]> => {
      try {
        await sharp(path).stats();
        return [];
      } catch {
        const message = 'is damaged: it cannot be read to its end';
        const hint = 'export it again as png, jpg, webp or gif';
        return [{ file: name, path, line: 1, column: 1, severity: 'error', rule: 'image', message, hint }];
      }
    }),
  );
  return checked.flat();
}
