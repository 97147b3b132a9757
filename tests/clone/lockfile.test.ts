import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSuitable, NODE_PACKAGES } from '../../bin/launcher/find-node.js';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly engines?: { readonly node?: string };
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.join(import.meta.dirname, '../..');
const packages: Readonly<Record<string, Entry>> = readJson('package-lock.json').packages;

test('the lockfile has no addresses, so that it installs from any registry or mirror', () => {
  const entries = Object.entries(packages).filter(([place]) => place !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
});

// npm silently drops a package from the lockfile when the registry did not have it for one platform. `npm ci` then refuses
// the lockfile on that platform, and possibly on all of them.
test('the lockfile has the optional packages of every native dependency for every platform', () => {
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

// An override could give one platform a program that does not match its package.
test('every native dependency has its programs in the right version on every platform', () => {
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  );
  const exact = named.filter(([name, version]) => /^\d[\d.]*$/.test(version) && `node_modules/${name}` in packages);
  expect(exact.length).toBeGreaterThan(50);
  expect(exact.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test('a Node can be fetched for Mac, Linux and Windows, on Intel and ARM, and each is new enough', () => {
  const { optionalDependencies } = readJson('package.json');
  expect(Object.keys(NODE_PACKAGES).sort()).toEqual(
    ['darwin', 'linux', 'win32'].flatMap((system) => [`${system}-arm64`, `${system}-x64`]),
  );
  expect(Object.values(NODE_PACKAGES).sort()).toEqual(Object.keys(optionalDependencies).sort());
  for (const [platform, name] of Object.entries(NODE_PACKAGES)) {
    const { version = '', os, cpu } = packages[`node_modules/${name}`] ?? {};
    expect(isSuitable(version), name).toBe(true);
    expect(`${os}-${cpu}`).toBe(platform);
  }
});

// npm skips an optional package whose `engines` the running Node does not match. Updating one of these packages removes its
// `engines` from the lockfile; add them again by hand.
test('a Node is fetched only if the running one is too old', () => {
  const engines = { node: '<22.18.0 || >=23.0.0 <23.6.0' };
  const entries = Object.values(NODE_PACKAGES).map((name) => ({
    name,
    engines: packages[`node_modules/${name}`]?.engines,
  }));
  expect(entries, `package-lock.json: give each of these packages "engines": ${JSON.stringify(engines)}`).toEqual(
    entries.map(({ name }) => ({ name, engines })),
  );
  expect(readJson('package.json').engines).toEqual({ node: '^22.18.0 || >=23.6.0' });
  const newEnough = ['22.17.9', '22.18.0', '22.99.0', '23.0.0', '23.5.9', '23.6.0', '24.0.0'].filter(isSuitable);
  expect(newEnough).toEqual(['22.18.0', '22.99.0', '23.6.0', '24.0.0']);
});

/** Whether a package at `place` finds another one as Node does: in its own folder, then further up. */
function isFoundFrom(place: string, name: string): boolean {
  const own = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
  if (own in packages) return true;
  if (place === '') return false;
  return isFoundFrom(place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, ''), name);
}

function readJson(file: string) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
