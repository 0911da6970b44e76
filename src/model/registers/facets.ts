/** By what a row can be chosen: whose it is, in which series and year it was said, of which work package. */
import type { Entry } from '../entry.ts';
import type { Model } from '../model.ts';
import type { Filed } from '../records/filed.ts';
import { labelOf, titleOf } from '../title.ts';
import { type Choice, FACETS, type Group, type RegisterKind, type Row } from './row.ts';

/** The facets of a line of minutes: of its meeting, of what it is about and of the people it names. */
export function facetsOfLine(model: Model, { record, meeting, about, day }: Filed): Row['facets'] {
  const series = meeting.data.series === undefined ? undefined : model.get(`series/${meeting.data.series}`);
  const subject = about && model.get(about);
  const year = day.slice(0, 4);
  return {
    owner: record.people.flatMap(({ value }) => choiceOf(model.get(`people/${value}`))),
    series: choiceOf(series),
    wp: packageChoicesOf(model, series, subject),
    year: [{ value: year, label: year }],
  };
}

/** The work packages to which entries belong, as one may choose them, each once. */
export function packageChoicesOf(model: Model, ...entries: (Entry | undefined)[]): Choice[] {
  const ids = entries.flatMap((entry) => {
    switch (entry?.kind) {
      case 'work-packages':
        return [entry.id];
      case 'deliverables':
      case 'series':
        return entry.data.workPackage ? [entry.data.workPackage] : [];
      case 'milestones':
        return entry.data.workPackages;
      default:
        return [];
    }
  });
  return [...new Set(ids)].flatMap((id) => choiceOf(model.get(`work-packages/${id}`)));
}

/** An entry as one may choose it; none where there is no such entry. */
export function choiceOf(entry: Entry | undefined): Choice[] {
  if (!entry) return [];
  const title = entry.kind === 'work-packages' ? titleOf(entry) : undefined;
  return [{ value: entry.id, label: title ? `${labelOf(entry)} · ${title}` : labelOf(entry) }];
}

export interface FacetChoices {
  facet: (typeof FACETS)[number];
  label: string;
  choices: (Choice & { count: number })[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** What the rows of a register can be narrowed down to: facets with at least two values, each value with its number of rows. */
export function choicesOf(kind: RegisterKind, groups: Group[], rows: Row[]): FacetChoices[] {
  return FACETS.flatMap((facet) => {
    const label = kind.facets[facet];
    const byValue = Map.groupBy(
      rows.flatMap((row) => row.facets[facet] ?? []),
      ({ value }) => value,
    );
    if (label === undefined || byValue.size < 2) return [];
    const choices = [...byValue.values()].flatMap((all) => (all[0] ? [{ ...all[0], count: all.length }] : []));
    const place = (value: string) => groups.findIndex((it) => it.id === value);
    const inOrder = choices.sort((a, b) => place(a.value) - place(b.value) || collator.compare(a.label, b.label));
    return [{ facet, label, choices: facet === 'year' ? inOrder.reverse() : inOrder }];
  });
}
