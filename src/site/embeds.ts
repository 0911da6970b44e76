/** What the components of an `.mdx` body show: it belongs to the page, so it decides when the page is made anew. */
import { readComponents } from '#markdown/read-components.ts';
import { quotesOf } from '#model/dossier.ts';
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import { didYouMean } from '#model/suggest.ts';
import { timelineOf } from '#model/timeline.ts';
import { collectionNames } from '#schema/collections.ts';

const usesOf = (entry: Entry) => (entry.path.endsWith('.mdx') ? readComponents(entry.body, entry.bodyLine) : []);

/** The data behind each component of an entry's body, in order. */
export function embedsOf(model: Model, entry: Entry): unknown[] {
  return usesOf(entry).map(({ name, attributes }) => {
    const subject = attributes.of ?? '';
    if (name === 'Evidence') return quotesOf(model, subject as EntryKey);
    return name === 'Timeline' ? timelineOf(model, subject) : attributes;
  });
}

/** Components that speak of an entry or an image that is not there. `isImage` tells by the path from the entry's file. */
export function checkEmbeds(model: Model, entry: Entry, isImage: (path: string) => boolean): Problem[] {
  return usesOf(entry).flatMap(({ name, attributes, line, column }) => {
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
