// @ts-check
import { fileURLToPath } from 'node:url';
import { CannotRun, EXIT_FAILURE } from './cannot-run.js';
import { expectNode, findNode } from './find-node.js';
import { installMissing, isReady } from './install.js';
import { answer, isQuestion } from './questions.js';
import { runProgram } from './run-program.js';

/**
 * One program of the project: its file, relative to the top folder, and the arguments it gets.
 * `name` is printed above it when it is one step of several. `alongside` runs at the same time; what it prints is shown
 * after the step itself.
 *
 * @typedef {{ file: string, args: string[], name?: string, alongside?: Step }} Step
 */

/** Astro neither reports home nor moves its server to the background. */
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Installs what is missing, finds a suitable Node and runs the steps, all of them even when one fails. A question for
 * help or the version installs nothing: where the packages or Node are not there for it, the launcher answers it.
 * Ends the process with the first exit code that is not 0; with 2 and one sentence where the project cannot run.
 *
 * @param {Step[]} steps
 * @param {{ dev: boolean }} options `dev`: whether a step needs the development dependencies
 */
export async function launch(steps, { dev }) {
  try {
    const question = steps.find(isQuestion);
    if (question && !canRun({ dev })) {
      process.exitCode = answer(question);
      return;
    }
    expectNode(root);
    await installMissing(root, { dev });
    process.exitCode = await runSteps(findNode(root), steps);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT_FAILURE;
  }
}

/** Whether the steps would run with what is there. @param {{ dev: boolean }} options */
function canRun({ dev }) {
  try {
    return isReady(root, { dev }) && findNode(root) !== '';
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}

/**
 * @param {string} node
 * @param {Step[]} steps
 */
async function runSteps(node, steps) {
  let exitCode = 0;
  /** @type {string[]} */
  const failed = [];
  for (const step of steps) {
    let cut = false;
    for (const { name, ended } of start(node, step)) {
      if (name) process.stdout.write(`\n── ${name}\n`);
      const { code, stopped, printed } = await ended;
      process.stdout.write(printed);
      exitCode ||= code;
      if (code !== 0 && name) failed.push(name);
      cut ||= stopped;
    }
    if (cut) return exitCode || (step.name ? EXIT_FAILURE : 0); // Several steps that were cut short did not succeed.
  }
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  return exitCode;
}

/**
 * Starts a step, and the one beside it, whose output is kept.
 *
 * @param {string} node
 * @param {Step} step
 */
function start(node, step) {
  const run = (/** @type {Step} */ { name, file, args }, /** @type {'inherit' | 'pipe'} */ stdio) => ({
    name,
    ended: runProgram(node, [`${root}${file}`, ...args], { env, stdio }),
  });
  return [run(step, 'inherit'), ...(step.alongside ? [run(step.alongside, 'pipe')] : [])];
}
