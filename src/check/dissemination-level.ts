import type { Collaboration } from '#schema/collaboration.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const disseminationLevel: Rule = {
  name: 'dissemination-level',
  severity: 'error',
  says: 'A deliverable has a dissemination level of its own framework programme.',
  because: 'Horizon 2020 knows PU, CO and CI, Horizon Europe PU, SEN and the classified levels',
  examples: [
    {
      file: 'deliverables/d1.1.md',
      part: 'fields',
      wrong: 'dissemination: SEN',
      told: 'SEN is not a dissemination level of H2020 → use one of PU, CO, CI',
      right: 'dissemination: CO',
    },
  ],
  find: findDisseminationLevels,
};

/** Dissemination levels of a framework programme; the classified levels of Horizon Europe are CO and CI's heirs. */
const LEVELS: Record<Collaboration['framework'], readonly string[] | undefined> = {
  H2020: ['PU', 'CO', 'CI'],
  HORIZON: ['PU', 'SEN', 'R-UE/EU-R', 'C-UE/EU-C', 'S-UE/EU-S'],
  other: undefined,
};

/** A finding for each deliverable with a level of another programme. */
function findDisseminationLevels({ model, settings }: Known): Finding[] {
  const { framework } = settings.data;
  const levels = LEVELS[framework];
  if (!levels) return [];
  return model.of('deliverables').flatMap((entry): Finding[] => {
    const { dissemination } = entry.data;
    if (!dissemination || levels.includes(dissemination)) return [];
    const message = `${dissemination} is not a dissemination level of ${framework}`;
    const hint = `use one of ${levels.join(', ')}`;
    return [{ entry, path: ['dissemination'], message, hint }];
  });
}
