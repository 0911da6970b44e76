import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const ownParent: Rule = {
  name: 'own-parent',
  severity: 'error',
  says: 'A partner is not a part of itself, nor of one of its own parts.',
  because: 'nobody could tell which of them is the whole',
  examples: [
    {
      file: 'partners/lampworks.md',
      part: 'fields',
      wrong: 'parent: lampworks',
      told: 'lampworks is part of itself → name the organisation it is a part of, or leave parent out',
      right: 'parent: pierworks',
    },
  ],
  find: findOwnParents,
};

/** A finding for each partner that stands in a circle of parents. */
function findOwnParents({ model }: Known): Finding[] {
  const parents = new Map(model.of('partners').map((it) => [it.id, it.data.parent]));
  return model.of('partners').flatMap((entry): Finding[] => {
    const way = wayUp(entry.id, parents);
    if (way.at(-1) !== entry.id) return [];
    const message = `${entry.id} is part of ${way.length === 1 ? 'itself' : way.join(', which is part of ')}`;
    const hint = 'name the organisation it is a part of, or leave parent out';
    return [{ entry, path: ['parent'], message, hint }];
  });
}

/** What something is a part of, step by step, until one comes again. */
function wayUp(id: string, parents: Map<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at = parents.get(id); at !== undefined && !way.includes(at); at = parents.get(at)) way.push(at);
  return way;
}
