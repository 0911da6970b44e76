/** Hands the rules what the other rooms know of the content: its images, and what bodies point to. */
import type { Files } from '#check/known.ts';
import type { LocateField } from '#check/problem-of.ts';
import { check, checkWithoutSettings } from '#check/rules.ts';
import { readLinks } from '#markdown/read-links.ts';
import type { Entry } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import type { Problem } from '#model/problem.ts';
import { fromSettings } from '#model/references.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import { componentsOf } from './components-of.ts';
import { imageName } from './images.ts';

/** The content as its files say it, and woven; `model` and `settings` are undefined without usable settings. */
interface Checked extends Files {
  settings: SettingsFile | undefined;
  model: Model | undefined;
  images: { name: string }[];
}

/** Everything that is wrong between the files of the content, in the order in which people mend. */
export function checkContent(
  { entries, refused, withheld, settings, model, images }: Checked,
  locate: LocateField,
): Problem[] {
  if (!settings || !model) return checkWithoutSettings({ entries, refused, withheld }, locate);
  const names = new Set(images.map((it) => it.name));
  const links = new Map(model.entries.map((entry) => [entry, linksOf(entry)]));
  const known = {
    entries: model.entries,
    refused,
    withheld,
    settings,
    model,
    linksOf: (entry: Entry) => links.get(entry) ?? [],
    componentsOf,
    hasImage: (entry: Entry, path: string) => names.has(imageName(entry, path)),
  };
  return check(known, locate);
}

/** The links of a body. The note of a row of the settings has no lines of its own to point at. */
function linksOf({ kind, body, bodyLine, path }: Entry) {
  return fromSettings(kind) ? [] : readLinks(body, bodyLine, path.endsWith('.mdx') ? 'mdx' : 'md');
}
