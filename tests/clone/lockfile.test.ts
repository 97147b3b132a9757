import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.join(import.meta.dirname, '../..');
const packages: Readonly<Record<string, Entry>> = readJson('package-lock.json').packages;

test('the lockfile names no address, so that it installs from any registry or mirror', () => {
  const entries = Object.entries(packages).filter(([place]) => place !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
});

// npm drops a package from the lockfile without a word when the registry that wrote it did not have it for one platform.
// `npm ci` then refuses the lockfile on that platform, and perhaps on all.
test('the lockfile holds the optional packages of every native dependency, for every platform', () => {
  const wanted = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ place, name })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter(({ place, name }) => !isFoundFrom(place, name))).toEqual([]);
});

test('every version in package.json is exact', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = readJson('package.json');
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

/** Whether a package that lies at `place` finds another one, as Node looks for it: in its own folder, then further up. */
function isFoundFrom(place: string, name: string): boolean {
  const own = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (own in packages) return true;
  if (place === '') return false;
  return isFoundFrom(place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, ''), name);
}

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
