/** Reads folders of content: what they say, and everything that is wrong with it. */
import { dirname, extname, join } from 'node:path';
import type { EntryKey } from '#model/entry.ts';
import { compareProblems, type Problem } from '#model/problem.ts';
import { type CollectionName, collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import type { Content } from './content.ts';
import { foldedName, kindOf } from './file-names.ts';
import { IMAGE_EXTENSIONS, readImage } from './image.ts';
import { idOf, readEntry } from './read-entry.ts';
import { readSettings, settingsPart } from './read-settings.ts';
import { type Readable, readText } from './readable.ts';
import * as refuse from './refusals.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';

export type { Content } from './content.ts';

/** The content while it is read. */
interface Work extends Content {
  /** The file of each key, and of each image by its name. */
  taken: Map<string, FoundFile>;
  /** All files by their names without regard to letters and forms that some systems take for the same. */
  folded: Map<string, FoundFile[]>;
  recall: Recall;
}

/** Recalls what was made for a key in an earlier run, or makes it. */
export type Recall = <T>(key: string, make: () => T) => T;

/** Reads one or more folders of content as one. Throws what the disk throws. */
export function readContent(folders: string[], recall: Recall = (_, make) => make()): Content {
  const files = folders.flatMap((folder) => walkFolder(folder)).filter(({ name }) => name !== 'README.md');
  const work = begin(files, recall);
  for (const found of files) {
    const problems = readOne(found, work);
    if (problems.some((it) => it.severity === 'error')) work.rejected += 1;
    work.problems.push(...problems);
  }
  if (!work.settings && !work.settingsPart) {
    const path = join(folders[0] ?? '.', refuse.SETTINGS_FILE);
    work.settingsPart = settingsPart({ name: refuse.SETTINGS_FILE, path }, {}, true);
    work.problems.push(refuse.noSettings(folders, path));
  }
  const { taken, folded: _, recall: _recall, ...content } = work;
  for (const part of content.parts) part.isSecond = (taken.get(part.key) ?? part).path !== part.path;
  content.problems.sort(compareProblems);
  return content;
}

function begin(files: FoundFile[], recall: Recall): Work {
  return {
    recall,
    settings: undefined,
    settingsPart: undefined,
    entries: [],
    images: [],
    withheld: [],
    refused: [],
    parts: [],
    problems: [],
    digests: new Map(),
    files: files.length,
    rejected: 0,
    taken: new Map(),
    folded: Map.groupBy(files, ({ name }) => foldedName(name)),
  };
}

/** Takes one file into the content, or says why not. */
function readOne(found: FoundFile, work: Work): Problem[] {
  const { name } = found;
  const unreadable = refuse.complaintOfName(found);
  if (unreadable) return [unreadable];
  if (!found.isPlain)
    return [refuse.mistake(found, 'not-a-file', 'is a link or a special file', 'put the file itself here')];
  if (/^collaboration\.ya?ml$/i.test(name)) return takeSettings(found, work);
  const [folder = '', ...below] = name.split('/');
  if (below.length === 0) return [refuse.outsideFolders(found)];
  const kind = kindOf(folder);
  if (kind !== folder) {
    const problem = refuse.unknownFolder(found, folder);
    return kind && refuse.isNote(name) ? takeEntry(found, folder, kind, work, [problem]) : [problem];
  }
  if (IMAGE_EXTENSIONS.has(extname(name).toLowerCase())) return takePicture(found, work);
  if ((collections[kind].extensions as readonly string[]).includes(extname(name)))
    return takeEntry(found, folder, kind, work, []);
  const problem = refuse.wrongEnd(found, kind);
  return refuse.isNote(name) ? takeEntry(found, folder, kind, work, [problem]) : [problem];
}

function takeSettings(found: FoundFile, work: Work): Problem[] {
  const isNamed = found.name === refuse.SETTINGS_FILE;
  if (isNamed && work.settings)
    return [refuse.mistake(found, 'second-settings', 'there are two of them', `keep one ${refuse.SETTINGS_FILE}`)];
  // Beside the right one another is not read, whatever it says.
  const same = work.folded.get(foldedName(found.name)) ?? [];
  if (!isNamed && same.some((it) => it.name === refuse.SETTINGS_FILE && dirname(it.path) === dirname(found.path)))
    return [refuse.settingsName(found, true)];
  const readable = take(found, work);
  const { settings, part, problems } = readSettings(found, readable);
  if (isNamed) {
    work.settings = settings;
    work.settingsPart = part;
    return problems;
  }
  work.settingsPart ??= part ?? settingsPart(found, settings?.data ?? {}, false);
  return [refuse.settingsName(found), ...problems];
}

function takePicture(found: FoundFile, work: Work): Problem[] {
  const { name } = found;
  const other = work.taken.get(name);
  if (other) return [refuse.sameId(found, other, 'name')];
  const reading = readImage(found);
  if ('message' in reading) return [refuse.mistake(found, 'image', reading.message, reading.hint)];
  if (!ID_PATTERN.test(name)) return [refuse.noAddress(found, 'tower-by-night.png')];
  work.taken.set(name, found);
  work.images.push(reading);
  return [];
}

/** Takes the entry of a file; `ofFile` is what is wrong with the file whatever it says. */
function takeEntry(found: FoundFile, folder: string, kind: CollectionName, work: Work, ofFile: Problem[]): Problem[] {
  const named = nameOf(found, folder, work);
  const key: EntryKey = `${kind}/${named.id}`;
  const other = work.taken.get(key);
  // A name whose end is wrong is told of that; whether it is in capitals too shows in what it is to become.
  const ofName = ofFile.length > 0 ? undefined : (named.problem ?? (other && refuse.sameId(found, other, 'id')));
  const isSound = ofFile.length === 0 && !ofName;
  if (isSound) work.taken.set(key, found);
  const readable = take(found, work);
  const wrong = [...ofFile, ...(ofName ? [ofName] : [])];
  const { entry, part, raw, problems } = readEntry(found, kind, named.id, readable, wrong, work.recall);
  if (!entry) {
    if (!other) work.refused.push({ key, file: found.name, path: found.path, kind, data: raw });
    if (part) work.parts.push(part);
    return problems;
  }
  if ('visibility' in entry.data && entry.data.visibility === 'internal') {
    work.withheld.push(key);
    return [];
  }
  work.entries.push(entry);
  return problems;
}

/** The id of the entry in a file; where its name cannot be one, the id that it should have. */
function nameOf(found: FoundFile, folder: string, { folded, refused }: Work): { id: string; problem?: Problem } {
  const id = idOf(found.name, folder);
  if (ID_PATTERN.test(id)) return { id };
  const same = folded.get(foldedName(found.name))?.find((it) => it !== found && ID_PATTERN.test(idOf(it.name, folder)));
  const meant = refuse.nameMeant(found.name);
  const problem = same ? refuse.nearlySameId(found, same) : refuse.noAddress(found, '2022-01-12.md');
  return { id: meant === undefined ? `unnamed-${refused.length}` : idOf(meant, folder), problem };
}

function take(found: FoundFile, { digests }: Work): Readable {
  const readable = readText(found);
  if (readable.digest) digests.set(found.path, readable.digest);
  return readable;
}
