/** The packages in the lockfile: their licenses, and that none of them runs anything when it is installed. */
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

/** Licenses that let a company use, change and distribute what is built with these packages. */
const ACCEPTED = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Apache-2.0',
    'MIT OR Apache-2.0',
  ],
  // For packages that are used unmodified, as separate files.
  ...[
    'MPL-2.0',
    'Python-2.0',
    'LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  ],
];

test('every package has a license that a company can accept', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(({ license }) => license === undefined || !ACCEPTED.includes(license))).toEqual([]);
});

// After `npm install`, `npm test -- tests/clone/licenses.test.ts -u` updates the list.
test('the list of licenses in docs/ matches the lockfile', async () => {
  await expect(list()).toMatchFileSnapshot(path.join(root, 'docs', 'licenses.md'));
});

test('no package must run anything when it is installed', () => {
  // Its script only checks that the program for the platform exists, which comes in a separate package.
  const scripted = [...new Set(packages.flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : [])))];
  expect(scripted).toEqual(['esbuild']);
  expect(packages.filter(({ name }) => /^@esbuild\/(?:linux|darwin|win32)-(?:x64|arm64)$/.test(name))).toHaveLength(6);
  const { allowScripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(allowScripts).toEqual(Object.fromEntries(scripted.map((name) => [name, false])));
  expect(readFileSync(path.join(root, 'bin/launcher/install.js'), 'utf8')).toContain("'--ignore-scripts'");
});

function list(): string {
  const part = (title: string, dev: boolean) => {
    const byLicense = Map.groupBy(
      packages.filter((one) => Boolean(one.dev) === dev),
      ({ license = 'none' }) => license,
    );
    const rows = [...byLicense]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([license, some]) => {
        const names = [...new Set(some.map(({ name, version }) => `${name} ${version}`))].sort();
        return `### ${license} (${names.length})\n\n${names.join(', ')}\n`;
      });
    return [`## ${title}\n`, ...rows].join('\n');
  };
  const head =
    '# Licenses\n\nEvery package in the lockfile, including those for other platforms. A test keeps this page up to date. The license texts\nare in `node_modules/`.\n';
  return [head, part('Packages of the product', false), part('Packages of its tests and tools only', true)].join('\n');
}
