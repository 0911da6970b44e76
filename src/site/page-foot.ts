/** What stands at the foot of an entry's page? When its file was last changed and by whom, and where it is mended. */
import type { Entry } from '#model/entry.ts';
import { fromSettings } from '#model/references.ts';
import { type WebEditor, webEditorOf } from '#model/web-editor.ts';
import { type FileHistory, readHistory } from '#source/history.ts';
import { currentModel, type Library, openLibrary } from './library.ts';
import { currentRun } from './run.ts';

export interface PageFoot {
  /** Its file below the folder of content, such as `people/ann-lamp.md`. */
  file: string;
  /** Undefined where nothing is known of it, or nothing is to be said. */
  changed?: FileHistory;
  /** Where the file is edited in the browser; undefined where that is not known. */
  edit?: { address: string; host: WebEditor['name'] };
}

/**
 * The foot of the page of an entry of the current run. A row of collaboration.yaml shares its file with many others,
 * whose history is not its own.
 */
export function pageFoot(entry: Entry): PageFoot {
  const library = openLibrary();
  const changed = fromSettings(entry.kind) ? undefined : historiesOf(library).get(entry.path);
  const editor = editorOf(entry, library);
  return {
    file: entry.file,
    ...(changed && { changed }),
    ...(editor && { edit: { address: editor.edit(entry.file), host: editor.name } }),
  };
}

/** The web editor of the file of an entry: the settings tell of the repository that they lie in, and of no other. */
function editorOf(entry: Entry, { content: { settings } }: Library): WebEditor | undefined {
  if (!settings || folderOf(entry) !== folderOf(settings)) return undefined;
  return webEditorOf(settings.data.repository);
}

/** Where new files of the current run are written, and the file of its settings, below the folder of content. */
export function settingsEditor(): { editor: WebEditor | undefined; file: string } {
  const { settings } = openLibrary().content;
  return { editor: webEditorOf(settings?.data.repository), file: settings?.file ?? '' };
}

const folderOf = ({ file, path }: { file: string; path: string }): string => path.slice(0, -file.length);

const known = new WeakMap<Library, Map<string, FileHistory>>();

/** The history of every file, asked for once, and by nobody who makes no pages. */
function historiesOf(library: Library): Map<string, FileHistory> {
  const histories =
    known.get(library) ?? (currentModel().collaboration.history ? readHistory(currentRun().content) : new Map());
  known.set(library, histories);
  return histories;
}
