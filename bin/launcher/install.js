// @ts-check
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CannotRun } from './cannot-run.js';
import { runProgram } from './run-program.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Entry
 * What a lockfile says of one package.
 */

/**
 * Whether `node_modules` holds what the lockfile asks for.
 *
 * npm writes `node_modules/.package-lock.json` as the last act of an install that succeeded, so an interrupted install
 * has none. The two files are compared by what they say, not by their dates: Git sets dates as it likes.
 * Optional packages may be missing, because each is for one platform only.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options `dev`: whether the development dependencies must be there as well
 */
export function isInstalled(root, { dev }) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted)
    throw new CannotRun('package-lock.json is missing or broken: get it back with `git checkout package-lock.json`.');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true; // The project itself, which npm does not list as installed.
    const found = installed[path];
    if (found) return found.version === entry.version && found.integrity === entry.integrity;
    return Boolean(entry.optional || (!dev && (entry.dev || entry.devOptional)));
  });
}

/**
 * Runs `npm ci`. Everything it prints goes to standard error: standard output belongs to the command that was asked for.
 * Development and optional packages are named because NODE_ENV or a user's npm settings may leave them out;
 * `engine-strict` is off because npm may run on a Node that is older than the one it installs.
 *
 * @param {string} root the project's top folder
 * @throws {CannotRun} when npm is missing or fails
 */
export async function install(root) {
  process.stderr.write('content-audit installs the packages it needs (npm ci), which takes about half a minute …\n');
  freeRunningNode(root);
  const [npm, ...first] = npmCommand();
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--engine-strict=false'];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && npm === 'npm', // There npm is a .cmd file. The arguments are constants.
  };
  const { code } = await runProgram(npm, args, options).catch((error) => {
    throw new CannotRun(`npm could not be started (${error.message}): install Node with npm from https://nodejs.org.`);
  });
  if (code !== 0) throw new CannotRun('npm ci did not succeed: mend what it says above, then try again.');
}

/** npm as it was started by the user, else the one on PATH. @returns {[string, ...string[]]} */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm?.endsWith('npm-cli.js') && node ? [node, npm] : ['npm'];
}

/**
 * Windows does not let npm delete a program that runs, and under `npm run` this very process may be the Node inside
 * `node_modules`. It can be moved, though.
 *
 * @param {string} root
 */
function freeRunningNode(root) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules') + sep)) return;
  const attic = join(root, '.cache', 'node');
  mkdirSync(attic, { recursive: true });
  renameSync(process.execPath, join(attic, `${process.pid}-${Date.now()}.exe`));
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined} undefined when the file is missing or is no lockfile
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
