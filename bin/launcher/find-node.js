// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.js';

/**
 * Whether this release of Node runs TypeScript files without a flag: 22.18 and 23.6 were the first of their lines.
 *
 * @param {string} version such as `22.18.0`
 */
export function isSuitable(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Whether a suitable Node can be had: the running one is, or the lockfile has one for this platform.
 *
 * @param {string} root the project's top folder
 * @throws {CannotRun} when it cannot, so that nobody waits for an install that does not help
 */
export function expectNode(root) {
  if (!isSuitable(process.versions.node) && !hasNodePackage(root)) throw noNode(root);
}

/**
 * The Node that runs the project: the running one if it is new enough, else the one that npm installed.
 *
 * @param {string} root the project's top folder
 * @returns {string} the path of its program
 * @throws {CannotRun} when there is none
 */
export function findNode(root) {
  if (isSuitable(process.versions.node)) return process.execPath;
  const windows = process.platform === 'win32';
  const carried = join(root, 'node_modules', nodePackage(), 'bin', windows ? 'node.exe' : 'node');
  // Asked, not assumed: where the system libraries do not fit (Alpine Linux), the file is there and does not run.
  const { status, stdout } = spawnSync(carried, ['--version'], { encoding: 'utf8' });
  if (status === 0 && isSuitable(stdout.replace(/^v/, ''))) return carried;
  throw noNode(root);
}

/** The npm package that holds Node's program for this platform. */
function nodePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** @param {string} root */
function hasNodePackage(root) {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return nodePackage() in optionalDependencies;
}

/** @param {string} root */
function noNode(root) {
  const reinstall = hasNodePackage(root) ? ', or `npm ci --include=optional`, which brings one along' : '';
  return new CannotRun(
    `content-audit needs Node 22.18 or newer, and this is Node ${process.versions.node}: ` +
      `install Node 24 from https://nodejs.org or run \`nvm install\`${reinstall}; then try again.`,
  );
}
