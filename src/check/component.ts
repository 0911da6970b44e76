import type { Entry, EntryKey } from '#model/entry.ts';
import { didYouMean } from '#model/suggest.ts';
import { collectionNames } from '#schema/collections.ts';
import type { Finding, Remark } from './finding.ts';
import type { Component, Known } from './known.ts';
import { placeOnLine } from './place-of-words.ts';
import type { Rule } from './rule.ts';

export const component: Rule = {
  name: 'component',
  severity: 'error',
  says: 'A component speaks of an entry that is there, or shows an image that is there.',
  because: 'it would show nothing',
  examples: [
    {
      file: 'topics/fog.mdx',
      part: 'file',
      wrong: '---\nname: Fog\nkind: concept\n---\n\n<Evidence of="milestones/ms2" />',
      line: 6,
      told: '<Evidence> is of milestones/ms2, and there is no such entry → did you mean milestones/ms1?',
      right: '---\nname: Fog\nkind: concept\n---\n\n<Evidence of="milestones/ms1" />',
    },
  ],
  find: findComponentsOfNothing,
};

/** A finding for each component of a body that is of nothing. */
function findComponentsOfNothing(known: Known): Finding[] {
  return known.entries.flatMap((entry) =>
    known.componentsOf(entry).flatMap((component): Finding[] => {
      const remark = component.name === 'Figure' ? explainFigure(component, entry, known) : explain(component, known);
      if (!remark) return [];
      const { src, of: subject } = component.attributes;
      return [{ entry, ...placeOnLine(entry, component, src ?? subject ?? ''), ...remark }];
    }),
  );
}

function explainFigure({ attributes: { src = '' } }: Component, entry: Entry, { hasImage }: Known): Remark | undefined {
  if (hasImage(entry, src)) return undefined;
  return {
    message: `<Figure> shows ${src}, and there is no such image`,
    hint: 'put the image beside this file, or mend the path',
  };
}

function explain({ name, attributes: { of: subject = '' } }: Component, { model }: Known): Remark | undefined {
  const kinds: string[] = name === 'Timeline' ? collectionNames : [];
  if (kinds.includes(subject) || model.get(subject as EntryKey)) return undefined;
  const known = [...model.entries.map((it) => `${it.kind}/${it.id}`), ...kinds];
  const hint = didYouMean(subject, known) ?? 'name an entry by its folder and file, such as deliverables/d2.3';
  return { message: `<${name}> is of ${subject}, and there is no such entry`, hint };
}
