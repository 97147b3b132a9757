// @ts-check
import { mkdirSync, renameSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CannotRun } from './cannot-run.js';
import { readInstalled } from './installed.js';
import { forgetInterruption, noteInterruption, wasInterrupted } from './interrupted.js';
import { runProgram } from './run-program.js';

/** What a signal ends has an exit code above this one. */
const SIGNALED = 128;

/**
 * Installs what a clone that no one has installed lacks, and touches nothing that a developer has put into `node_modules`:
 *
 * - `npm ci`, which empties the folder first, runs only where no package is there, or to repeat an install of this
 *   launcher's own that was interrupted, when nothing was put there since;
 * - the tools of the tests are added to a folder that is just what npm made from the lockfile, without emptying it;
 * - everything else is for the developer to decide. What is missing is named with the command to run. What only differs
 *   is named as well, and the command goes on.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options `dev`: whether the development dependencies must be there as well
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
 * Whether everything is there, just as the lockfile says.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options
 */
export function isReady(root, { dev }) {
  const { empty, missing, different } = readInstalled(root, { dev });
  return !empty && missing.length === 0 && different.length === 0 && !wasInterrupted(root);
}

/**
 * Runs npm. Everything it prints goes to standard error: standard output belongs to the command that was typed.
 * Development and optional packages are named because NODE_ENV or a user's npm settings may say otherwise;
 * `engine-strict` is off because npm may run on a Node that is older than the one it installs.
 *
 * @param {string} root
 * @param {string[]} how
 */
async function npm(root, how) {
  process.stderr.write(
    `content-audit installs the packages it needs (npm ${how[0]}), which takes about half a minute …\n`,
  );
  freeRunningNode(root);
  forgetInterruption(root);
  const [program, ...first] = npmCommand();
  const args = [...first, ...how, '--include=optional', '--engine-strict=false'];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && program === 'npm', // There npm is a .cmd file. The arguments are constants.
  };
  const began = Date.now();
  const { code, stopped } = await runProgram(program, args, options).catch((error) => {
    throw new CannotRun(`npm could not be started (${error.message}): install Node with npm from https://nodejs.org.`);
  });
  if (code === 0) return;
  if (stopped || code > SIGNALED) noteInterruption(root, began);
  throw new CannotRun(`npm ${how[0]} failed. Fix the error above and try again.`);
}

/** npm as it was started by the user, else the one on PATH. @returns {[string, ...string[]]} */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  return npm?.endsWith('npm-cli.js') && node ? [node, npm] : ['npm'];
}

/** What to paste where the command was typed, which may be another folder. @param {string} root */
function npmCi(root) {
  const folder = relative(process.cwd(), root);
  return folder === '' ? 'npm ci' : `npm ci --prefix ${folder.includes(' ') ? `"${folder}"` : folder}`;
}

/** @param {string[]} names */
function list(names) {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more packages` : names.join(', ');
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
