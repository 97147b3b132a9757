// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** What a terminal or a process manager sends to end a program. @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end as if it had been started in our place: same terminal, same folder, its exit code, and
 * every signal that asks us to stop is handed on. With `stdio: 'pipe'` what it prints is kept instead of shown.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stopped: boolean, printed: string }>} `stopped`: a signal to stop came while it ran
 * @throws when the program cannot be started
 */
export async function runProgram(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  let stopped = false;
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => {
    stopped = true;
    // Ctrl+C in a terminal reaches the child without us; a second one would make it drop what it is tidying up.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, handOn);
  const watch = process.env.npm_lifecycle_event ? whenParentEnds(() => handOn('SIGTERM')) : undefined;
  try {
    /** @type {number} */
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
    return { code, stopped, printed };
  } finally {
    for (const signal of SIGNALS) process.off(signal, handOn);
    clearInterval(watch);
  }
}

/**
 * npm hands a signal to the shell between it and us, and that shell may end without handing it on. Without this, a
 * stopped `npm start` would leave its server behind.
 *
 * @param {() => void} action
 */
function whenParentEnds(action) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    action();
  }, 500);
  return watch;
}
