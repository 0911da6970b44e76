import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const manifest = read('package.json');
const packages: [string, Package][] = Object.entries<Package>(read('package-lock.json').packages);
const places = new Set(packages.map(([place]) => place));

/** Where Node finds `name` from a package: in its own node_modules or in one further out. */
function isLocked(name: string, from: string): boolean {
  if (places.has(from ? `${from}/node_modules/${name}` : `node_modules/${name}`)) return true;
  return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

test('the lock file holds the packages of every platform, so that all install the same', () => {
  const missing = packages.flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(name, place)),
  );
  expect(missing).toEqual([]);
});

test('every package is locked by its content, and to no host', () => {
  const open = packages.filter(([place, it]) => place !== '' && (!it.integrity || it.resolved));
  expect(open.map(([place]) => place)).toEqual([]);
});

test('every direct dependency has an exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('every package that would run a script when installed has been looked at', () => {
  const scripted = packages
    .filter(([, it]) => it.hasInstallScript)
    .map(([place]) => place.split('node_modules/').at(-1));
  expect([...new Set(scripted)].filter((name) => !Object.hasOwn(manifest.allowScripts, String(name)))).toEqual([]);
});
