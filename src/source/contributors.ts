/** Which people stand behind the commits of a file, and what are they called? Addresses and programs are left out. */
import type { Commit } from './commits.ts';

/** Who changed a file. */
export interface Contributors {
  /** Who made the last change; nobody where that was a program. */
  by: string[];
  /** Who else has changed it, most changes first, then who did so last. */
  others: string[];
}

/** Letters of a name; more are no name. */
const LONGEST = 80;

/** Programs call themselves `renovate[bot]`, or have an address such as `project_12_bot_…`. */
const PROGRAM = /\[bot\]|[-_]bot <|<(?:project|group)_\d+_bot/i;

/** The people of some commits, newest first. */
export function contributorsOf(commits: Commit[]): Contributors {
  const by = [...new Set(commits[0]?.people)];
  const counts = new Map<string, number>();
  for (const name of commits.flatMap(({ people }) => [...new Set(people)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const others = [...counts].filter(([name]) => !by.includes(name)).sort(([, a], [, b]) => b - a);
  return { by, others: others.map(([name]) => name) };
}

/** `Ann Lamp <ann@example.org>` is Ann Lamp. Who is known by an address alone has no name, and a program is nobody. */
export function nameOf(person: string): string | undefined {
  if (PROGRAM.test(person)) return undefined;
  const name = person
    .replace(/\s*<[^<>]*>\s*$/, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\s]+/gu, ' ')
    .trim();
  return name === '' || name.length > LONGEST || /\S@\S/.test(name) ? undefined : name;
}
