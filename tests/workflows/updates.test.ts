/** The configuration of Dependabot. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './workflow-files.ts';

interface Update {
  readonly 'package-ecosystem': string;
  readonly directory: string;
  readonly schedule: { readonly interval: string };
  readonly groups: Readonly<Record<string, { readonly patterns?: readonly string[] }>>;
  readonly ignore?: ReadonlyArray<{ readonly 'dependency-name': string }>;
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { version, updates }: { version: number; updates: readonly Update[] } = parse(read('.github/dependabot.yml'));
const [npm] = updates;

it('proposes new versions of packages and actions every week', () => {
  expect(version).toBe(2);
  const seen = updates.map((each) => [each['package-ecosystem'], each.directory, each.schedule.interval]);
  expect(seen).toEqual([
    ['npm', '/', 'weekly'],
    ['github-actions', '/', 'weekly'],
  ]);
});

it('groups and ignores only packages that are in package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const named = [
    ...Object.values(npm?.groups ?? {}).flatMap(({ patterns = [] }) => patterns),
    ...(npm?.ignore ?? []).map((each) => each['dependency-name']),
  ];
  expect(named.length).toBeGreaterThan(0);
  const fits = (name: string, pattern: string) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  expect(named.filter((pattern) => !packages.some((name) => fits(name, pattern)))).toEqual([]);
});
