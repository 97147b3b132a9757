/** Runs `content-audit`, without a terminal and without this process's settings. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/cli/run-command.ts';

/** The program of every command. */
export const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

type Variables = Readonly<Record<string, string>>;

/**
 * Runs a command as a process of its own. Its start takes longer than the work of most commands: use it only for what is about
 * the process, and {@link runHere} otherwise.
 */
export function run(args: readonly string[], env: Variables = {}): Ran {
  const result = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...env },
  });
  return { exit: result.status, out: result.stdout, err: result.stderr };
}

/**
 * Runs a command like {@link run}, but in this process. One at a time.
 *
 * @param hear Is called with everything on standard error so far, whenever there is more.
 */
export async function runHere(
  args: readonly string[],
  env: Variables = {},
  hear: (err: string) => void = () => {},
): Promise<Ran> {
  const before = { env: process.env, exitCode: process.exitCode };
  const [out, err] = [collect(process.stdout), collect(process.stderr, hear)];
  const interrupts = process.listeners('SIGINT');
  process.env = { ...cleanEnvironment(), ...env };
  process.exitCode = 0;
  try {
    await runCommand(args);
    return { exit: Number(process.exitCode), out: out.text(), err: err.text() };
  } finally {
    process.exitCode = before.exitCode;
    process.env = before.env;
    for (const listener of process.listeners('SIGINT')) {
      if (!interrupts.includes(listener)) process.off('SIGINT', listener);
    }
    out.stop();
    err.stop();
  }
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { CONTENT_DIR: _content, AUDIT_TODAY: _today, FORCE_COLOR: _force, NO_COLOR: _no, ...clean } = process.env;
  return clean;
}

/** Keeps what is written to a stream, in place of the stream. */
function collect(
  stream: NodeJS.WriteStream,
  hear: (text: string) => void = () => {},
): { text: () => string; stop: () => void } {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    hear(text);
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
    },
  };
}
