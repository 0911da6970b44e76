/** A small collaboration made of plain data, for one test. */
import type { Entry, Kind } from '#model/entry.ts';
import type { Model } from '#model/model.ts';
import { weave } from '#model/weave.ts';
import { type Collaboration, collaboration } from '#schema/collaboration.ts';

/** Settings of 24 months from January 2020, with some fields of the test's own. */
export function settingsWith(own: object = {}): Collaboration {
  const sound = {
    acronym: 'INVENTED',
    title: 'INVENTED',
    name: 'An invented collaboration',
    description: 'Invented for a test.',
    framework: 'H2020',
    start: '2020-01-01',
    end: '2021-12-31',
  };
  return collaboration.parse({ ...sound, ...own });
}

/** An entry such as a file would give; `key` is its kind and id. */
export function entry(key: string, data: object, body = ''): Entry {
  const [kind, ...id] = key.split('/');
  return {
    kind: kind as Kind,
    id: id.join('/'),
    file: `${key}.md`,
    path: `/content/${key}.md`,
    digest: key,
    data,
    body,
    bodyLine: 10,
  } as Entry;
}

export const person = (id: string, name: string, own: object = {}) => entry(`people/${id}`, { name, ...own });
export const topic = (id: string, name: string, own: object = {}) =>
  entry(`topics/${id}`, { name, kind: 'concept', ...own });
export const milestone = (id: string, code: string, own: object = {}) =>
  entry(`milestones/${id}`, { code, workPackages: [], ...own });
export const meeting = (id: string, date: string, body: string, own: object = {}) =>
  entry(`meetings/${id}`, { title: id, date, status: 'held', minutes: 'draft', visibility: 'public', ...own }, body);

/** What is woven of entries. */
export function modelOf(entries: Entry[], settings: Collaboration = settingsWith()): Model {
  return weave({ settings: settingsFile(settings), entries }, '2020-06-15');
}

/** The file of settings that were made for a test. */
export const settingsFile = (data: Collaboration) => ({
  file: 'collaboration.yaml',
  path: '/content/collaboration.yaml',
  digest: 'settings',
  data,
});
