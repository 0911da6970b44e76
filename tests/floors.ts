/** The laws of `src`, read from the files themselves: who may know whom, who may touch what. */
import { posix } from 'node:path';
import { readCode } from './code.ts';

/** From the ground up. The doors open into each other; the workshops are strangers. */
const FLOORS = [
  ['schema'],
  ['model'],
  ['source', 'intake', 'markdown', 'check', 'draw', 'feeds', 'search'],
  ['pages', 'components', 'layouts', 'styles', 'site', 'cli'],
];
const DOORS = FLOORS.length - 1;
const NEAR_THE_DISK = ['source', 'site', 'cli'];
const DISK = /^(?:node:)?(?:fs|fs\/promises|child_process)$/;
const ASTRO = /^(?:astro|@astrojs\/[^/]+)(?:$|[:/])/;
const NAMES_OF_NOTHING = ['utils', 'util', 'lib', 'libs', 'helpers', 'shared', 'common', 'misc'];
const MOST_LINES = 250;
const THE_FILE_OF_ADDRESSES = 'src/model/routes.ts';

/** What the laws are read on. */
export interface House {
  /** Text by path, such as `src/model/weave.ts`. */
  files: Record<string, string>;
  /** The map of the rooms, `src/README.md`. */
  map: string;
  /** The words that addresses begin with, such as `meetings`. */
  firstWords: readonly string[];
}

export interface Law {
  /** A sentence that is true of a house in order. */
  title: string;
  /** One line for each place that breaks the law. */
  broken(house: House): string[];
}

export const LAWS: Law[] = [
  {
    title: 'every room of src stands on a floor',
    broken: (house) =>
      roomsOf(house)
        .filter((room) => floorOf(room) === -1)
        .map((room) => `src/${room} is on no floor`),
  },
  {
    title: 'no folder is named utils, lib, helpers, shared, common or misc',
    broken: ({ files }) => {
      const folders = Object.keys(files).flatMap((path) => foldersOf(path));
      const idle = folders.filter((folder) => NAMES_OF_NOTHING.includes(posix.basename(folder)));
      return [...new Set(idle)].map((folder) => `${folder} is named after nothing: say what is in it`);
    },
  },
  {
    title: 'a file knows only its own room and the floors below; the doors know each other',
    broken: (house) =>
      everyImport(house).flatMap(({ room, place, name, target }) => {
        if (target === undefined || target === room || floorOf(target) < floorOf(room)) return [];
        if (floorOf(target) === DOORS && floorOf(room) === DOORS) return [];
        return [`${place} imports ${name}: ${room} may not know ${target}`];
      }),
  },
  {
    title: 'only the doors meet Astro',
    broken: (house) =>
      everyImport(house)
        .filter(({ room, name }) => floorOf(room) !== DOORS && ASTRO.test(name))
        .map(({ place, name }) => `${place} imports ${name}`),
  },
  {
    title: 'only source, site and cli touch the disk',
    broken: (house) =>
      everyImport(house)
        .filter(({ room, name }) => !NEAR_THE_DISK.includes(room) && DISK.test(name))
        .map(({ place, name }) => `${place} imports ${name}`),
  },
  {
    title: 'only the doors know what day it is',
    broken: ({ files }) =>
      Object.entries(files)
        .filter(([path]) => floorOf(roomOf(path)) !== DOORS)
        .flatMap(([path, text]) => readCode(path, text).clocks.map((place) => `${place} asks for the time`)),
  },
  {
    title: 'only model/routes.ts spells an address of the site',
    broken: ({ files, firstWords }) => {
      const address = new RegExp(`^/(?:${firstWords.join('|')})(?:[/?#]|$)`);
      return Object.entries(files)
        .filter(([path]) => path !== THE_FILE_OF_ADDRESSES)
        .flatMap(([path, text]) => readCode(path, text).texts)
        .filter(({ value }) => address.test(value))
        .map(({ place, value }) => `${place} spells ${value}`);
    },
  },
  {
    title: `no file is longer than ${MOST_LINES} lines`,
    broken: ({ files }) =>
      Object.entries(files)
        .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
        .filter(({ lines }) => lines > MOST_LINES)
        .map(({ path, lines }) => `${path} has ${lines} lines`),
  },
  {
    title: 'the map in src/README.md names every room, and every room it names is there',
    broken: (house) => {
      const rooms = roomsOf(house);
      const named = roomsOnMap(house.map);
      if (named.length === 0) return ['src/README.md has no table with a column headed Room'];
      return [
        ...rooms.filter((room) => !named.includes(room)).map((room) => `src/${room} is not on the map`),
        ...named.filter((room) => !rooms.includes(room)).map((room) => `src/${room} is on the map only`),
      ];
    },
  },
  {
    title: 'every file that the map in src/README.md names is there',
    broken: ({ files, map }) =>
      [...map.matchAll(/`((?!tests\/)[a-z]+\/[\w./-]+\.(?:ts|astro|css))`/g)]
        .map(([, path]) => `src/${path}`)
        .filter((path) => files[path] === undefined)
        .map((path) => `${path} is on the map only`),
  },
];

const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

/** The room of a file; what lies in `src` itself belongs to the doors. */
function roomOf(path: string): string {
  const [, room, ...rest] = path.split('/');
  return room && rest.length > 0 ? room : 'site';
}

function roomsOf({ files }: House): string[] {
  const inRooms = Object.keys(files).filter((path) => path.split('/').length > 2);
  return [...new Set(inRooms.map(roomOf))].sort();
}

function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [] : [...foldersOf(folder), folder];
}

/** The words of the column headed Room, in any table of the map. */
function roomsOnMap(map: string): string[] {
  const named: string[] = [];
  let column = -1;
  for (const line of map.split('\n')) {
    const cells = line.trim().startsWith('|') ? line.trim().slice(1).split('|') : [];
    if (cells.length === 0) column = -1;
    else if (column === -1) column = cells.findIndex((cell) => /^\W*rooms?\W*$/i.test(cell));
    else named.push(...((cells[column] ?? '').replaceAll('src/', '').match(/(?<![./\w-])[a-z]+(?![.\w-])/g) ?? []));
  }
  return [...new Set(named)];
}

interface Import {
  room: string;
  /** Where it stands, `src/model/weave.ts:3`. */
  place: string;
  name: string;
  /** The room it reaches; undefined for a package. */
  target: string | undefined;
}

function everyImport({ files }: House): Import[] {
  return Object.entries(files).flatMap(([path, text]) =>
    readCode(path, text).imports.map(({ place, value }) => ({
      room: roomOf(path),
      place,
      name: value,
      target: targetOf(path, value),
    })),
  );
}

function targetOf(path: string, name: string): string | undefined {
  const file = name.startsWith('#') ? `src/${name.slice(1)}` : posix.join(posix.dirname(path), name);
  return /^[.#]/.test(name) && file.startsWith('src/') ? roomOf(file) : undefined;
}
