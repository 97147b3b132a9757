/** Peers that the project does not depend on. The benchmark installs them with its own files, without running their scripts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/bench-peers');

/** The folder with a package installed at an exact version; undefined if it cannot be installed. */
export function installed(name: string, version: string): string | undefined {
  const folder = path.join(FOLDER, `${name.replaceAll('/', '-')}-${version}`);
  const packages = path.join(folder, 'node_modules');
  if (existsSync(path.join(packages, name))) return packages;
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  const { status } = spawnSync('npm', ['install', ...flags, `${name}@${version}`], { stdio: 'ignore' });
  return status === 0 ? packages : undefined;
}
