/** What is upgraded: a project that uses the package, or a copy of the product's repository with a team's own content. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from '../generated/manifest-name.ts';

export interface Project {
  readonly kind: 'package' | 'fork';
  /** Absolute. */
  readonly folder: string;
}

/** The nearest project upward from a folder. */
export function findProject(from: string): Project | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const kind = kindOf(folder);
    if (kind) return { kind, folder };
    if (path.dirname(folder) === folder) return undefined;
  }
}

function kindOf(folder: string): Project['kind'] | undefined {
  const named = packageOf(folder);
  if (isRepository(folder)) return 'fork';
  const uses = { ...asRecord(named.dependencies), ...asRecord(named.devDependencies) };
  return existsSync(path.join(folder, MANIFEST)) || 'content-audit' in uses ? 'package' : undefined;
}

/** Whether a folder has the product's repository, rather than its package. */
export function isRepository(folder: string): boolean {
  return packageOf(folder).name === 'content-audit' && existsSync(path.join(folder, 'src/cli/main.ts'));
}

/** The package.json of a folder; empty without one. */
export function packageOf(folder: string): Readonly<Record<string, unknown>> {
  const text = textOf(path.join(folder, 'package.json'));
  try {
    return asRecord(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** The text of a file; undefined when it is not one. */
export function textOf(file: string): string | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
