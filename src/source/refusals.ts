/** What is said of a file that is not taken into the content. */
import { type Problem, visible } from '#model/problem.ts';
import { type FoundFile, isBrokenName } from './walk-folder.ts';

/** A mistake of a file as a whole. */
export const mistake = (file: string, rule: string, message: string, hint: string): Problem => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  rule,
  message,
  hint,
});

/** Names that no terminal may print as they are, or that cannot be opened. */
export function complaintOfName(name: string): Problem | undefined {
  const shown = visible(name);
  if (isBrokenName(name))
    return mistake(shown, 'file-name', 'its name is not UTF-8 text', 'rename it with small letters and digits');
  if (shown !== name) return mistake(shown, 'file-name', 'its name has a hidden control character', 'rename it');
  return undefined;
}

/** A name that cannot stand in the address of a page or an image. */
export const noAddress = (name: string, example: string): Problem =>
  mistake(
    name,
    'file-name',
    'its name cannot be an address',
    `use small letters, digits, and single hyphens or dots between them, such as ${example}`,
  );

/** The name of the other of two files; in full when they only differ in the folder of content. */
export const nameBeside = (found: FoundFile, other: FoundFile): string =>
  found.name === other.name ? other.path : other.name;
