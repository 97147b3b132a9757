/** Which version of the product a project declares, and which it has locked and installed. */
import path from 'node:path';
import type { PackageTodo } from '../words/upgrade/todo.ts';
import { asRecord, packageOf, textOf } from './project.ts';
import { versionWithin, withVersionWithin } from './versions.ts';

const PACKAGE = 'content-audit';

/** How package.json names the product. */
export type Declared =
  | { readonly state: 'absent' | 'broken' | 'unnamed' }
  /** By a version, such as 1.2.0 or ^1.2.0. */
  | { readonly state: 'version'; readonly version: string }
  /** In another way, such as a file, a tag or an address. */
  | { readonly state: 'other'; readonly names: string; readonly isDev: boolean };

/** @param text package.json; undefined if there is none. */
export function declaredIn(text: string | undefined): Declared {
  if (text === undefined) return { state: 'absent' };
  const fields = fieldsOf(text);
  if (!fields) return { state: 'broken' };
  for (const group of ['dependencies', 'devDependencies']) {
    const names = asRecord(fields[group])[PACKAGE];
    if (typeof names !== 'string') continue;
    const [, version] = /^(?:[~^=v]|[<>]=)?\s*(\d+\.\d+\.\d+[\w.+-]*)/.exec(names) ?? [];
    if (version !== undefined) return { state: 'version', version };
    return { state: 'other', names, isDev: group === 'devDependencies' };
  }
  return { state: 'unnamed' };
}

/** package.json with another version of the product. Nothing else in the text changes. Undefined if it names no version. */
export function withVersion(text: string, version: string): string | undefined {
  const declared = declaredIn(text);
  if (declared.state !== 'version') return undefined;
  if (declared.version === version) return text;
  for (const { 0: found, index } of text.matchAll(/"content-audit"\s*:\s*"[^"\\]*"/g)) {
    const named = found.replace(/"[^"]*"$/, () => JSON.stringify(version));
    const changed = text.slice(0, index) + named + text.slice(index + found.length);
    // The same words can be elsewhere in the file, such as in overrides.
    const now = declaredIn(changed);
    if (now.state === 'version' && now.version === version) return changed;
  }
  return undefined;
}

export interface Versions {
  readonly declared: Declared;
  readonly locked: string | undefined;
  readonly installed: string | undefined;
}

/** @param folder The folder of the project, absolute. */
export function versionsIn(folder: string): Versions {
  const lockfile = fieldsOf(textOf(path.join(folder, 'package-lock.json')) ?? '') ?? {};
  const locked = asRecord(asRecord(lockfile.packages)[`node_modules/${PACKAGE}`]).version;
  const installed = packageOf(path.join(folder, 'node_modules', PACKAGE)).version;
  return {
    declared: declaredIn(textOf(path.join(folder, 'package.json'))),
    locked: typeof locked === 'string' ? locked : undefined,
    installed: typeof installed === 'string' ? installed : undefined,
  };
}

/** The version that package.json says. */
export function declaredVersion(declared: Declared): string | undefined {
  if (declared.state === 'other') return versionWithin(declared.names);
  return declared.state === 'version' ? declared.version : undefined;
}

/**
 * What an upgrade leaves to the user, because it only changes a version in package.json.
 *
 * @param to The version of the upgrade.
 */
export function packageTodo({ declared, installed, locked }: Versions, to: string): PackageTodo | undefined {
  if (declared.state === 'absent' || declared.state === 'broken' || declared.state === 'unnamed') {
    return { code: declared.state };
  }
  const says = declaredVersion(declared);
  if (declared.state === 'version' && says !== to) return undefined;
  if (declared.state === 'other' && (says ?? locked ?? installed) !== to) {
    const { isDev, names } = declared;
    const next = withVersionWithin(names, to);
    const isPath = /^(?:file:|\.{0,2}\/|~\/)/.test(names);
    // Nothing in it can mean something else to a shell.
    const isNamed = (isPath || says !== undefined) && /^[\w@:/.+#~^-]+$/.test(next);
    return { code: 'other', names, install: isNamed ? next : `${PACKAGE}@${to}`, isDev, isFile: isPath && isNamed };
  }
  if (locked !== undefined && locked !== to) return { code: 'install', has: 'lockfile', version: locked };
  if (installed !== undefined && installed !== to) return { code: 'install', has: 'installed', version: installed };
  return undefined;
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? asRecord(data) : undefined;
  } catch {
    return undefined;
  }
}
