/** The registers of the current run as records to download. */
import { type Fields, fieldsOf } from '#model/registers/fields.ts';
import { REGISTERS, type RegisterName } from '#model/routes.ts';
import { currentModel, currentRoutes, openLibrary } from './library.ts';
import { currentRun } from './run.ts';

/** One file for each register. */
export const registerFiles = () => REGISTERS.map((name) => ({ params: { register: name }, props: { name } }));

/** All rows of a register; addresses are absolute where the address of the site is known, else paths. */
export function registerFields(name: RegisterName): Fields[] {
  const routes = currentRoutes();
  const site = currentRun().site ?? openLibrary().content.settings?.data.site;
  return fieldsOf(currentModel(), name, (key, anchor) => {
    const path = routes.entry(key, anchor);
    return site === undefined ? path : new URL(path, site).href;
  });
}
