/** What the project is built on, from the lockfile: under which licences, and that no package runs anything when installed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = path.join(import.meta.dirname, '../..');
const lockfile: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
);
const packages = Object.entries(lockfile.packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...entry,
  }));

/** Licences that let a company use, change and pass on what is built with these packages. */
const ACCEPTED = [
  ...[
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Apache-2.0',
    'MIT OR Apache-2.0',
  ],
  // Used as they are, as files of their own.
  ...[
    'MPL-2.0',
    'Python-2.0',
    'LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  ],
];

test('every package has a licence that a company can accept', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(({ license }) => license === undefined || !ACCEPTED.includes(license))).toEqual([]);
});

// After `npm install`, `npm test -- tests/clone/licences.test.ts -u` writes the list again.
test('the list of licences in docs/ is that of the lockfile', async () => {
  await expect(list()).toMatchFileSnapshot(path.join(root, 'docs', 'licences.md'));
});

test('no package needs to run anything when it is installed', () => {
  // Its script only looks whether the program for the machine is there; that comes as a package of its own.
  expect([...new Set(packages.flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : [])))]).toEqual([
    'esbuild',
  ]);
  expect(packages.filter(({ name }) => /^@esbuild\/(?:linux|darwin|win32)-(?:x64|arm64)$/.test(name))).toHaveLength(6);
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

function list(): string {
  const part = (title: string, dev: boolean) => {
    const byLicence = Map.groupBy(
      packages.filter((one) => Boolean(one.dev) === dev),
      ({ license = 'none' }) => license,
    );
    const rows = [...byLicence]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, some]) => {
        const names = [...new Set(some.map(({ name, version }) => `${name} ${version}`))].sort();
        return `### ${licence} (${names.length})\n\n${names.join(', ')}\n`;
      });
    return [`## ${title}\n`, ...rows].join('\n');
  };
  const head =
    '# Licences\n\nEvery package of the lockfile, those for other platforms included. A test keeps this page true; the texts of the licences\nlie in `node_modules/`.\n';
  return [head, part('What the product runs on', false), part('What only its tests and tools need', true)].join('\n');
}
