// @ts-check
import { fileURLToPath } from 'node:url';
import { CannotRun, EXIT_FAILURE } from './cannot-run.js';
import { expectNode, findNode } from './find-node.js';
import { installMissing, isReady } from './install.js';
import { answer, asksForHelp, COMMAND_LINE, isQuestion } from './questions.js';
import { runProgram } from './run-program.js';

/**
 * One program to run: its file, relative to the top folder, and its arguments. `name` is printed above its output when it
 * is one of several steps. `alongside` runs at the same time; its output is shown after that of the step.
 *
 * @typedef {{ file: string, args: string[], name?: string, alongside?: Step }} Step
 */

/** Astro must not send telemetry or move its server to the background. */
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Installs what is missing, finds a suitable Node and runs all steps, even when one fails. Help and version never install
 * anything: the launcher prints those of content-audit itself, and others if the packages or Node are missing. Sets the exit code to the first one that
 * is not 0, or to 2 with a message if the project cannot run.
 *
 * @param {Step[]} steps
 * @param {{ dev: boolean }} options `dev`: whether a step needs the development dependencies
 */
export async function launch(steps, { dev }) {
  try {
    const question = steps.find(isQuestion);
    if (question && (isQuick(question) || !canRun({ dev }))) {
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

/** Whether the launcher knows the answer, so that nothing needs to be started. @param {Step} step */
function isQuick({ file, args }) {
  return file === COMMAND_LINE && asksForHelp(args);
}

/** Whether the steps can run without an install. @param {{ dev: boolean }} options */
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
    if (cut) return exitCode || (step.name ? EXIT_FAILURE : 0); // Several steps that were interrupted count as a failure.
  }
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  return exitCode;
}

/**
 * Starts a step, and the one alongside it, whose output is kept until the step has ended.
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
