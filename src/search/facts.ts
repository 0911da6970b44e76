/** What the front matter of an entry says in words, as text to be found. */
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { labelOf } from '#model/title.ts';

/** The facts by which a reader would remember an entry; its names are found anyway. */
export function factsOf(model: Model, entry: Entry): string[] {
  const partner = (id: string | undefined) => {
    const found = id ? model.get(`partners/${id}`) : undefined;
    return found ? labelOf(found) : '';
  };
  switch (entry.kind) {
    case 'deliverables':
      return [partner(entry.data.lead)];
    case 'milestones':
      return [entry.data.verification ?? ''];
    case 'work-packages':
      return [
        partner(entry.data.lead),
        ...(entry.data.tasks ?? []).map(({ code, acronym, title, note }) =>
          [code, acronym, title, note].filter(Boolean).join(' '),
        ),
      ];
    case 'partners':
      return [[entry.data.role, entry.data.city, ...(entry.data.units ?? [])].filter(Boolean).join(', ')];
    case 'people':
      return [...(entry.data.roles ?? []), ...(entry.data.affiliations ?? []).map((it) => partner(it.partner))];
    case 'topics':
      return [entry.data.role ?? ''];
    case 'events':
      return [entry.data.place ?? ''];
    case 'pages':
      return [entry.data.summary ?? ''];
    default:
      return [];
  }
}
