/** The pages of a register: its own, and one for each year by which it is divided. */
import { rowsOf } from '#model/registers/rows.ts';
import { yearsOf } from '#model/registers/view.ts';
import type { RegisterName } from '#model/routes.ts';
import { currentModel } from '#site/library.ts';

export function pathsOf(name: RegisterName): { params: { year: string | undefined } }[] {
  return [undefined, ...yearsOf(rowsOf(currentModel(), name))].map((year) => ({ params: { year } }));
}
