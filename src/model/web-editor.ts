/** Where can a file be edited in the browser? The addresses of the editors of GitHub and GitLab. */
import type { Collaboration } from '#schema/collaboration.ts';

export type Repository = NonNullable<Collaboration['repository']>;

/** An address that opens the editor with a new file in it. */
export interface NewFile {
  address: string;
  /** What stands in the editor: all of the text; its beginning, as an address has room for no more; its name alone. */
  filled: 'all' | 'beginning' | 'name';
}

/** The web editor of a repository's host. Files are named as they lie below the folder of content, such as `people/ann.md`. */
export interface WebEditor {
  /** What the host is called. */
  name: 'GitHub' | 'GitLab';
  /** Opens a file for editing. */
  edit(file: string): string;
  /** Opens a new file with this text in it. */
  create(file: string, text: string): NewFile;
  /** Every change of a file. */
  changes(file: string): string;
  /** Where one tells of a mistake without mending it. */
  report: string;
}

/**
 * Servers refuse an address of more than 8 KB, 8,190 bytes with most; a reader who is not signed in is sent on to the
 * page where one signs in, with the whole address escaped once more. This many bytes may it have then.
 */
const LONGEST = 8000;

/** The web editor; undefined where the host is neither known by its name nor told by the settings. */
export function webEditorOf(repository: Repository | undefined): WebEditor | undefined {
  const host = repository && hostOf(repository);
  if (!host || !isWithin(repository)) return undefined;
  return host === 'github' ? gitHub(repository) : gitLab(repository);
}

/** `https://github.com/group/notes/new/main?filename=people/ann.md&value=…`, as GitHub's own pages write it. */
function gitHub({ url, branch, folder }: Repository): WebEditor {
  const root = rootOf(url, (path) => path.split('/').slice(0, 3).join('/'));
  const at = (file: string) => `${pathOf(branch)}/${pathOf(folder ?? '', file)}`;
  return {
    name: 'GitHub',
    edit: (file) => `${root}/edit/${at(file)}`,
    create: (file, text) =>
      fill(text, (part) => {
        const query = new URLSearchParams({ filename: join(folder ?? '', file), ...(part && { value: part }) });
        return `${root}/new/${pathOf(branch)}?${query}`;
      }),
    changes: (file) => `${root}/commits/${at(file)}`,
    report: `${root}/issues/new/choose`,
  };
}

/**
 * `https://gitlab.com/group/notes/-/new/main?file_name=people/ann.md&content=…`. The name is taken from the parameter
 * `file_name`, and the text from `content`, by the template of that page, `app/views/projects/blob/_editor.html.haml`.
 * Since the editor starts without looking at what the template has written, the text is lost on its way: this is issue
 * 594214 of gitlab-org/gitlab. It is sent all the same, for older servers and for the day on which it is mended.
 */
function gitLab({ url, branch, folder }: Repository): WebEditor {
  const root = `${rootOf(url, (path) => path.replace(/\/-(?:\/.*)?$/, ''))}/-`;
  const at = (file: string) => `${pathOf(branch)}/${pathOf(folder ?? '', file)}`;
  return {
    name: 'GitLab',
    edit: (file) => `${root}/edit/${at(file)}`,
    create: (file, text) => {
      const { address } = fill(text, (part) => {
        const query = new URLSearchParams({ file_name: join(folder ?? '', file), ...(part && { content: part }) });
        return `${root}/new/${pathOf(branch)}?${query}`;
      });
      return { address, filled: 'name' };
    },
    changes: (file) => `${root}/commits/${at(file)}`,
    report: `${root}/issues/new`,
  };
}

function hostOf({ url, host }: Repository): 'github' | 'gitlab' | undefined {
  const { hostname } = new URL(url);
  if (host) return host;
  if (hostname === 'github.com' || hostname === 'www.github.com') return 'github';
  return /(?:^|[.-])gitlab(?:[.-]|$)/.test(hostname) ? 'gitlab' : undefined;
}

/** Whether all addresses stay within the repository: a browser goes up at every `..`, however it is written. */
function isWithin({ url, branch, folder = '' }: Repository): boolean {
  const hasAll = stepsOf(new URL(url).pathname).length >= 2 && stepsOf(branch).length > 0;
  return hasAll && !stepsOf(branch, folder).some((it) => /^(?:\.|%2e){1,2}$/i.test(it));
}

/** The address of the repository itself: nothing after `?` or `#`, no `.git` and no slash at the end. */
function rootOf(url: string, cut: (path: string) => string): string {
  const { origin, pathname } = new URL(url);
  return origin + cut(pathname.replace(/\/+$/, '')).replace(/\.git$/, '');
}

const stepsOf = (...paths: string[]): string[] => paths.flatMap((path) => path.split('/')).filter(Boolean);
const join = (...paths: string[]): string => stepsOf(...paths).join('/');

/** Paths as part of an address, one below the other. */
const pathOf = (...paths: string[]): string =>
  stepsOf(...paths)
    .map((step) => encodeURIComponent(step.toWellFormed()))
    .join('/');

/** The address with as many whole lines of the text as there is room for; with none where that is less than the first. */
function fill(text: string, addressOf: (part: string) => string): NewFile {
  if (isShort(addressOf(text))) return { address: addressOf(text), filled: 'all' };
  const ends = [...text.matchAll(/\n/g)].map((it) => it.index + 1);
  const end = ends.findLast((it) => isShort(addressOf(text.slice(0, it))));
  if (end === undefined) return { address: addressOf(''), filled: 'name' };
  return { address: addressOf(text.slice(0, end)), filled: 'beginning' };
}

const isShort = (address: string): boolean => encodeURIComponent(address).length <= LONGEST;
