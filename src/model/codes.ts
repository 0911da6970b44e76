/** Whether codes are spelled as the collaboration spells them, and levels fit its framework. */
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { Entry } from './entry.ts';

interface CodeMistake {
  path: Path;
  rule: string;
  message: string;
  hint: string;
}

const SPELLING = { deliverables: 'deliverable', milestones: 'milestone', 'work-packages': 'workPackage' } as const;

/** Dissemination levels of a framework programme; the classified levels of Horizon Europe are CO and CI's heirs. */
const LEVELS: Record<Collaboration['framework'], readonly string[] | undefined> = {
  H2020: ['PU', 'CO', 'CI'],
  HORIZON: ['PU', 'SEN', 'R-UE/EU-R', 'C-UE/EU-C', 'S-UE/EU-S'],
  other: undefined,
};

/** The mistakes in the codes of one entry. */
export function checkCodes(entry: Entry, settings: Collaboration): CodeMistake[] {
  if (entry.kind !== 'deliverables' && entry.kind !== 'milestones' && entry.kind !== 'work-packages') return [];
  const mistakes: CodeMistake[] = [];
  const spellings = settings.codes[SPELLING[entry.kind]];
  if (!spellings.some((spelling) => patternOf(spelling).test(entry.data.code))) {
    mistakes.push({
      path: ['code'],
      rule: 'code-spelling',
      message: `${entry.data.code} is not spelled like ${spellings.join(' or ')}`,
      hint: 'mend the code, or add its spelling to codes in collaboration.yaml',
    });
  }
  const levels = LEVELS[settings.framework];
  if (
    entry.kind === 'deliverables' &&
    entry.data.dissemination &&
    levels &&
    !levels.includes(entry.data.dissemination)
  ) {
    mistakes.push({
      path: ['dissemination'],
      rule: 'dissemination-level',
      message: `${entry.data.dissemination} is not a dissemination level of ${settings.framework}`,
      hint: `use one of ${levels.join(', ')}`,
    });
  }
  return mistakes;
}

/** A spelling such as `D{wp}.{n}` as an expression: `{…}` stands for a number. */
function patternOf(spelling: string): RegExp {
  const escaped = spelling.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '\\d+');
  return new RegExp(`^${escaped}$`);
}
