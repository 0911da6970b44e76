/** Components that speak of an entry or show an image that is not there. */
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { collectionNames } from '#schema/collections.ts';
import { componentsOf } from './components-of.ts';

/** The problems of the components of an entry's body. `isImage` tells by the path from the entry's file. */
export function checkComponents(model: Model, entry: Entry, isImage: (path: string) => boolean): Problem[] {
  return componentsOf(entry).flatMap(({ name, attributes, line, column }) => {
    const problem = (message: string, hint: string): Problem => ({
      file: entry.file,
      line,
      column,
      severity: 'error',
      rule: 'component',
      message,
      hint,
    });
    if (name === 'Figure') {
      const { src = '' } = attributes;
      if (isImage(src)) return [];
      return [
        problem(
          `<Figure> shows ${src}, and there is no such image`,
          'put the image beside this file, or mend the path',
        ),
      ];
    }
    const subject = attributes.of ?? '';
    const isKind = name === 'Timeline' && (collectionNames as string[]).includes(subject);
    if (isKind || model.get(subject as EntryKey)) return [];
    const known = [
      ...model.entries.map((it) => `${it.kind}/${it.id}`),
      ...(name === 'Timeline' ? collectionNames : []),
    ];
    const hint = didYouMean(subject, known) ?? 'name an entry by its folder and file, such as deliverables/d2.3';
    return [problem(`<${name}> is of ${subject}, and there is no such entry`, hint)];
  });
}
