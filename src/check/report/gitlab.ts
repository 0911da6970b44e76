/** The report as GitLab shows it at the lines of a merge request: a Code Quality artifact, a subset of Code Climate’s JSON. */
import type { Reported } from './reported.ts';

/** A list of problems. `fingerprint` names a problem over many runs: `digest` makes it of its file, rule and words. */
export function reportGitlab(problems: Reported[], digest: (text: string) => string): string {
  const seen = new Map<string, number>();
  const rows = problems.map(({ file, line, rule, severity, message, hint }) => {
    const own = JSON.stringify([file, rule, message]);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return {
      description: hint ? `${message} → ${hint}` : message,
      check_name: rule,
      fingerprint: digest(`${own}${before}`),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: file, lines: { begin: line } },
    };
  });
  return JSON.stringify(rows, undefined, 2);
}
