import type { Entry } from '#model/entry.ts';
import { patternOf } from '#model/minutes/codes.ts';
import type { Collaboration } from '#schema/collaboration.ts';
import type { Path } from '#schema/walk.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Rule } from './rule.ts';

export const codeSpelling: Rule = {
  name: 'code-spelling',
  severity: 'error',
  says: 'A code is spelled as the collaboration spells its codes.',
  because: 'minutes are read for codes of those spellings, and would never find it',
  examples: [],
  find: findCodeSpelling,
};

/** A finding for each code of an entry that fits none of its spellings. */
function findCodeSpelling({ entries, settings }: Known): Finding[] {
  return entries.flatMap((entry) =>
    codesOf(entry).flatMap(({ code, path, name }): Finding[] => {
      const spellings = settings.data.codes[name];
      if (spellings.some((spelling) => new RegExp(`^${patternOf(spelling)}$`, 'u').test(code))) return [];
      const message = `${code} is not spelled like ${spellings.join(' or ')}`;
      const hint = `mend the code, or add its spelling to codes → ${name} in collaboration.yaml`;
      return [{ entry, path, message, hint }];
    }),
  );
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
