/** Whether those who are named as speakers are people that the collaboration knows. */
import type { Entry } from './entry.ts';
import type { Outline } from './minutes/outline.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** A problem for each `@id` of a `Speakers:` line without an entry in people; `ids` are those that there are, by kind. */
export function checkSpeakers(entry: Entry, outline: Outline | undefined, ids: Map<string, Set<string>>): Problem[] {
  const people = ids.get('people') ?? new Set();
  return (outline?.items ?? []).flatMap((item) =>
    item.speakers
      .filter((id) => !people.has(id))
      .map((id): Problem => {
        const hint = didYouMean(id, people) ?? `write people/${id}.md, or leave the name without @`;
        const message = `there is no ${id} in people, who is to speak on “${item.title}”`;
        return {
          file: entry.file,
          line: item.line,
          column: 1,
          severity: 'error',
          rule: 'unknown-reference',
          message,
          hint,
        };
      }),
  );
}
