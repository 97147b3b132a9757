// @ts-check
import { mkdirSync, renameSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CannotRun } from './cannot-run.js';
import { readInstalled } from './installed.js';
import { forgetInterruption, noteInterruption, wasInterrupted } from './interrupted.js';
import { runProgram } from './run-program.js';

/** A process that was ended by a signal has an exit code above this one. */
const SIGNALED = 128;

/**
 * Installs what a fresh clone lacks, without changing anything that a developer has put into `node_modules`:
 *
 * - `npm ci`, which empties the folder first, runs only if the folder has no package, or to repeat an interrupted install
 *   of this launcher if nothing was added since;
 * - the development tools are added, without emptying the folder, if it is exactly what npm made from the lockfile;
 * - everything else is the developer's decision. Missing packages are named with the command to run. If packages only
 *   differ, they are named and the command continues.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options `dev`: whether the development dependencies are needed too
 * @throws {CannotRun} when a package is missing, or npm is missing or fails
 */
export async function installMissing(root, { dev }) {
  const { empty, missing, different, untouched } = readInstalled(root, { dev });
  if (empty || wasInterrupted(root)) {
    await npm(root, ['ci', dev ? '--include=dev' : '--omit=dev']);
  } else if (missing.length > 0 && dev && untouched) {
    await npm(root, ['install', '--no-save', '--include=dev']);
  } else if (missing.length > 0) {
    throw new CannotRun(`node_modules lacks ${list(missing)}. Install:\n  ${npmCi(root)}`);
  } else if (different.length > 0) {
    const differs = `node_modules differs from package-lock.json in ${list(different)}. Update it:`;
    process.stderr.write(`${differs}\n  ${npmCi(root)}\n`);
  }
}

/**
 * Whether everything is installed, exactly as in the lockfile.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options
 */
export function isReady(root, { dev }) {
  const { empty, missing, different } = readInstalled(root, { dev });
  return !empty && missing.length === 0 && different.length === 0 && !wasInterrupted(root);
}

/**
 * Runs npm. Its output goes to standard error, because standard output belongs to the user's command. Development and
 * optional packages are included or omitted explicitly, because NODE_ENV or npm settings may differ. `engine-strict` is
 * off because npm may run on a Node that is older than the one it installs. No package runs anything; none needs to.
 *
 * @param {string} root
 * @param {string[]} how
 */
async function npm(root, how) {
  process.stderr.write(
    `content-audit installs the packages it needs (npm ${how[0]}). This takes about half a minute …\n`,
  );
  freeRunningNode(root);
  forgetInterruption(root);
  const [program, ...first] = npmCommand();
  const args = [...first, ...how, '--include=optional', '--engine-strict=false', '--ignore-scripts'];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && program === 'npm', // On Windows npm is a .cmd file. The arguments are constants.
  };
  const began = Date.now();
  const { code, stopped } = await runProgram(program, args, options).catch((error) => {
    throw new CannotRun(`npm could not be started (${error.message}). Install Node with npm from https://nodejs.org.`);
  });
  if (code === 0) return;
  if (stopped || code > SIGNALED) noteInterruption(root, began);
  throw new CannotRun(`npm ${how[0]} failed. Fix the error above and try again.`);
}

/** The npm that the user started, else the one on PATH. @returns {[string, ...string[]]} */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm?.endsWith('npm-cli.js') && node ? [node, npm] : ['npm'];
}

/** The command to paste in the current folder, which may not be the project's. @param {string} root */
function npmCi(root) {
  const folder = relative(process.cwd(), root);
  return folder === '' ? 'npm ci' : `npm ci --prefix ${folder.includes(' ') ? `"${folder}"` : folder}`;
}

/** @param {string[]} names */
function list(names) {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more packages` : names.join(', ');
}

/**
 * On Windows npm cannot delete a running program, and under `npm run` this process may be the Node inside `node_modules`.
 * But a running program can be moved.
 *
 * @param {string} root
 */
function freeRunningNode(root) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules') + sep)) return;
  const attic = join(root, '.cache', 'node');
  mkdirSync(attic, { recursive: true });
  renameSync(process.execPath, join(attic, `${process.pid}-${Date.now()}.exe`));
}
