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
  examples: [
    {
      file: 'milestones/ms12.md',
      part: 'fields',
      wrong: 'code: M12',
      told: 'M12 is not spelled like MS{n} → did you mean MS12? Or add its spelling to codes → milestone in collaboration.yaml',
      right: 'code: MS12',
      isFixed: true,
    },
    {
      file: 'deliverables/d1.2.md',
      part: 'fields',
      wrong: 'code: Catalogue',
      told: 'Catalogue is not spelled like D{wp}.{n} → mend the code, or add its spelling to codes → deliverable in collaboration.yaml',
      right: 'code: D1.2',
    },
  ],
  find: findCodeSpelling,
};

/** A finding for each code of an entry that fits none of its spellings. */
function findCodeSpelling({ entries, settings }: Known): Finding[] {
  const taken = new Set(entries.flatMap(codesOf).map((it) => it.code));
  return entries.flatMap((entry) =>
    codesOf(entry).flatMap(({ code, path, name }): Finding[] => {
      const spellings = settings.data.codes[name];
      if (spellings.some((spelling) => new RegExp(`^${patternOf(spelling)}$`, 'u').test(code))) return [];
      const message = `${code} is not spelled like ${spellings.join(' or ')}`;
      const otherwise = `add its spelling to codes → ${name} in collaboration.yaml`;
      const meant = meantBy(code, spellings, name);
      if (meant === undefined || taken.has(meant))
        return [{ entry, path, message, hint: `mend the code, or ${otherwise}` }];
      // What lies in ms12.md is MS12; tasks and periods have no file of their own.
      const isSure = entry.id === meant.toLowerCase() || path[0] === 'tasks' || entry.kind === 'periods';
      return [
        { entry, path, message, hint: `did you mean ${meant}? Or ${otherwise}`, ...(isSure && { becomes: meant }) },
      ];
    }),
  );
}

/** The same letters and numbers as the collaboration spells them; `M12` of a milestone is MS12. */
function meantBy(code: string, spellings: string[], name: keyof Collaboration['codes']): string | undefined {
  const numbers = code.match(/\d+/g) ?? [];
  const [meant, ...others] = spellings.filter((spelling) => {
    const letters = lettersOf(spelling.replace(/\{\w+\}/g, ''));
    const own = lettersOf(code);
    const isSame = own === letters || (name === 'milestone' && own === 'm' && letters === 'ms');
    return isSame && letters !== '' && spelling.match(/\{\w+\}/g)?.length === numbers.length;
  });
  let next = 0;
  return others.length > 0 ? undefined : meant?.replace(/\{\w+\}/g, () => String(Number(numbers[next++])));
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '').toLowerCase();

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
