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

/** Dissemination levels of a framework programme; the classified levels of Horizon Europe are CO and CI's heirs. */
const LEVELS: Record<Collaboration['framework'], readonly string[] | undefined> = {
  H2020: ['PU', 'CO', 'CI'],
  HORIZON: ['PU', 'SEN', 'R-UE/EU-R', 'C-UE/EU-C', 'S-UE/EU-S'],
  other: undefined,
};

/** The mistakes in the codes of one entry. */
export function checkCodes(entry: Entry, settings: Collaboration): CodeMistake[] {
  const mistakes = codesOf(entry).flatMap(({ code, path, name }): CodeMistake[] => {
    const spellings = settings.codes[name];
    if (spellings.some((spelling) => patternOf(spelling).test(code))) return [];
    const message = `${code} is not spelled like ${spellings.join(' or ')}`;
    const hint = `mend the code, or add its spelling to codes → ${name} in collaboration.yaml`;
    return [{ path, rule: 'code-spelling', message, hint }];
  });
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

/** Every code that an entry gives, with the name of its spelling. */
function codesOf(entry: Entry): { code: string; path: Path; name: keyof Collaboration['codes'] }[] {
  switch (entry.kind) {
    case 'deliverables':
      return [{ code: entry.data.code, path: ['code'], name: 'deliverable' }];
    case 'milestones':
      return [{ code: entry.data.code, path: ['code'], name: 'milestone' }];
    case 'work-packages':
      return [
        { code: entry.data.code, path: ['code'], name: 'workPackage' },
        ...(entry.data.tasks ?? []).map(({ code }, index) => ({
          code,
          path: ['tasks', index, 'code'],
          name: 'task' as const,
        })),
      ];
    case 'periods':
      return entry.data.kind === 'reporting'
        ? [{ code: entry.data.code, path: ['code'], name: 'reportingPeriod' }]
        : [];
    default:
      return [];
  }
}

/** A spelling such as `D{wp}.{n}` as an expression: `{…}` stands for a number. */
function patternOf(spelling: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${spelling
      .split(/\{\w+\}/)
      .map(literal)
      .join('\\d+')}$`,
    'u',
  );
}
