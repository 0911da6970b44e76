/** Reads folders of content: what they say, and everything that is wrong with it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Entry, EntryKey } from '#model/entry.ts';
import type { Problem } from '#model/problem.ts';
import { compareProblems } from '#model/problem.ts';
import type { RefusedEntry } from '#model/refused.ts';
import type { SettingsFile } from '#model/settings-entries.ts';
import { didYouMean } from '#model/suggest.ts';
import { collaboration as collaborationSchema } from '#schema/collaboration.ts';
import { type CollectionName, collectionNames, collections } from '#schema/collections.ts';
import { ID_PATTERN } from '#schema/fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { IMAGE_EXTENSIONS, type ImageFile, readImage } from './image.ts';
import { complaintOfName, mistake, nameBeside, noAddress } from './refusals.ts';
import { decodeText } from './text.ts';
import { validate } from './validate.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';
import { readYaml } from './yaml.ts';

const SETTINGS_FILE = 'collaboration.yaml';

/** What the folders of content hold. */
export interface Content {
  /** Undefined when it is missing or wrong; then there are problems. */
  settings: SettingsFile | undefined;
  entries: Entry[];
  images: ImageFile[];
  /** Entries that are internal: never shown, never handed on; only their keys are known. */
  withheld: string[];
  problems: Problem[];
  /** Entries that were refused for their own mistakes. */
  refused: RefusedEntry[];
  /** Number of files found: entries + settings + images + withheld + rejected. */
  files: number;
  /** Number of files that were refused. */
  rejected: number;
}

/** Reads one or more folders of content as one. Throws what the disk throws. */
export function readContent(folders: string[]): Content {
  const content: Content = {
    settings: undefined,
    entries: [],
    images: [],
    withheld: [],
    refused: [],
    problems: [],
    files: 0,
    rejected: 0,
  };
  const taken = new Map<string, FoundFile>();
  for (const folder of folders) {
    for (const found of walkFolder(folder)) {
      if (found.name === 'README.md') continue;
      content.files += 1;
      const problems = readOne(found, content, taken);
      if (problems.some((it) => it.severity === 'error')) content.rejected += 1;
      content.problems.push(...problems);
    }
  }
  const isSettings = ({ file, rule }: Problem) => file === SETTINGS_FILE || rule === 'settings-name';
  if (!content.settings && !content.problems.some(isSettings)) {
    content.problems.push(
      mistake(
        SETTINGS_FILE,
        'no-settings',
        `there is no ${SETTINGS_FILE} in ${folders.join(', ')}`,
        'name the folder that holds it with --content, or write one: acronym, title, name, description, framework, start, end',
      ),
    );
  }
  content.problems.sort(compareProblems);
  return content;
}

/** Takes one file into the content, or says why not. */
function readOne(found: FoundFile, content: Content, taken: Map<string, FoundFile>): Problem[] {
  const { name } = found;
  const unreadable = complaintOfName(name);
  if (unreadable) return [unreadable];
  if (!found.isPlain) return [mistake(name, 'not-a-file', 'is a link or a special file', 'put the file itself here')];
  if (name === SETTINGS_FILE) return readSettings(found, content);
  const [folder = '', ...below] = name.split('/');
  if (/^collaboration\.ya?ml$/i.test(name))
    return [
      mistake(name, 'settings-name', 'is not read: the settings have another name', `rename it to ${SETTINGS_FILE}`),
    ];
  if (below.length === 0)
    return [
      mistake(
        name,
        'unread-file',
        'is not read by anything',
        `put it into one of the folders ${collectionNames.join(', ')}`,
      ),
    ];
  if (!isCollection(folder)) {
    const hint = didYouMean(folder, collectionNames) ?? `the folders are ${collectionNames.join(', ')}`;
    return [mistake(name, 'unknown-folder', `${folder} is not a folder of content`, hint)];
  }
  if (IMAGE_EXTENSIONS.has(extname(name).toLowerCase())) return readPicture(found, content, taken);
  return readEntry(found, folder, content, taken);
}

function readPicture(found: FoundFile, content: Content, taken: Map<string, FoundFile>): Problem[] {
  const { name } = found;
  const other = taken.get(name);
  if (other)
    return [mistake(name, 'same-id', `has the same name as ${nameBeside(found, other)}`, 'rename one of the two')];
  const reading = readImage(found);
  if ('message' in reading) return [mistake(name, 'image', reading.message, reading.hint)];
  if (!ID_PATTERN.test(name)) return [noAddress(name, 'tower-by-night.png')];
  taken.set(name, found);
  content.images.push(reading);
  return [];
}

function readSettings(found: FoundFile, content: Content): Problem[] {
  if (content.settings)
    return [mistake(found.name, 'second-settings', 'there are two of them', `keep one ${SETTINGS_FILE}`)];
  const text = readText(found);
  if ('problem' in text) return [text.problem];
  const { data, problems } = validate(collaborationSchema, readYaml(text.text), found.name);
  if (data) content.settings = { file: found.name, path: found.path, digest: digestOf(text.text), data };
  return problems;
}

function readEntry(found: FoundFile, kind: CollectionName, content: Content, taken: Map<string, FoundFile>): Problem[] {
  const { schema, extensions, one } = collections[kind];
  const extension = extname(found.name);
  if (!(extensions as readonly string[]).includes(extension)) {
    return [
      mistake(
        found.name,
        'unread-file',
        `a ${one} is a file that ends in ${extensions.join(' or ')}`,
        /^\.mdx?$/i.test(extension)
          ? `rename it to end in ${extensions.join(' or ')}, in small letters`
          : 'rename it, or move it out of the content',
      ),
    ];
  }
  const id = found.name.slice(kind.length + 1, -extension.length);
  if (!ID_PATTERN.test(id)) return [noAddress(found.name, '2022-01-12.md')];
  const key: EntryKey = `${kind}/${id}`;
  const other = taken.get(key);
  if (other)
    return [mistake(found.name, 'same-id', `has the same id as ${nameBeside(found, other)}`, 'rename one of the two')];
  taken.set(key, found);

  const refuse = (problems: Problem[], data?: unknown) => {
    content.refused.push({ key, file: found.name, path: found.path, kind, data });
    return problems;
  };
  const text = readText(found);
  if ('problem' in text) return refuse([text.problem]);
  const matter = readFrontMatter(text.text);
  const isDiscreet = kind === 'meetings' && !saysPublic(text.text);
  const { data, problems } = validate(schema, matter, found.name, isDiscreet);
  if (!data) return refuse(problems, isDiscreet ? undefined : matter.data);
  if ('visibility' in data && data.visibility === 'internal') {
    content.withheld.push(key);
    return [];
  }
  const entry = {
    kind,
    id,
    file: found.name,
    path: found.path,
    digest: digestOf(text.text),
    data,
    body: matter.body,
    bodyLine: matter.bodyLine,
  };
  content.entries.push(entry as Entry);
  return problems;
}

/** Whether a note calls itself public, and nothing else; of any other no word is repeated, not even in an error. */
function saysPublic(text: string): boolean {
  const said = [...text.matchAll(/^\W*visibility\W(.*)$/gim)];
  return said.length > 0 && said.every(([line]) => /^visibility:[ \t]*(["']?)public\1[ \t]*(?:#.*)?$/.test(line));
}

function readText(found: FoundFile): { text: string } | { problem: Problem } {
  const reading = decodeText(readFileSync(found.path));
  if ('text' in reading) return reading;
  const { line, column, rule, message, hint } = reading;
  return { problem: { ...mistake(found.name, rule, message, hint), line, column } };
}

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
