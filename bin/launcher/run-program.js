// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** The signals that a terminal or a process manager sends to end a program. @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end as if it had been started instead of this one: in the same terminal and folder, with its exit
 * code, and with all signals to stop passed on. With `stdio: 'pipe'`, its output is kept instead of shown.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stopped: boolean, printed: string }>} `stopped`: whether a signal to stop came while it ran
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
    // In a terminal, Ctrl+C reaches the child directly; a second signal would interrupt its cleanup.
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
 * npm sends a signal to the shell between npm and this process, and that shell may end without passing it on. Without
 * this, a stopped `npm start` would leave its server running.
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
