/** Hands the rules what the other rooms know of the content: its images, and what bodies point to. */
import { createHash } from 'node:crypto';
import type { Files } from '#check/known.ts';
import type { LocateField } from '#check/problem-of.ts';
import { check } from '#check/rules.ts';
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import type { Bodies } from './bodies.ts';
import { componentsOf } from './components-of.ts';
import { imageName } from './images.ts';

/** The content as its files say it, and woven. */
interface Checked extends Files {
  settings: SettingsFile;
  model: Model;
  images: { name: string }[];
  bodies: Bodies;
}

/** Everything that is wrong between the files of the content, in the order in which people mend. */
export function checkContent(
  { refused, withheld, settings, model, images, bodies }: Checked,
  locate: LocateField,
): Problem[] {
  const names = new Set(images.map((it) => it.name));
  const known = {
    entries: model.entries,
    refused,
    withheld,
    settings,
    model,
    ...bodies,
    register: digestOfRegister(model),
    componentsOf,
    hasImage: (entry: Entry, path: string) => names.has(imageName(entry, path)),
  };
  return check(known, locate);
}

/** SHA-256 of all that has a name or a code: what notes may speak of. */
function digestOfRegister({ entries }: Model): string {
  const named = entries.filter(({ kind }) => kind !== 'meetings' && kind !== 'pages');
  return createHash('sha256')
    .update(JSON.stringify(named.map(({ kind, id, data }) => [kind, id, data])))
    .digest('hex');
}
