/** Runs `content-audit`, without a terminal and without this process's settings. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/cli/run-command.ts';
import { captured, type Ran } from './captured.ts';

/** The program of every command. */
export const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

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
export function runHere(args: readonly string[], env: Variables = {}, hear?: (err: string) => void): Promise<Ran> {
  return captured(() => runCommand(args), { ...cleanEnvironment(), ...env }, hear);
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { CONTENT_DIR: _content, AUDIT_TODAY: _today, FORCE_COLOR: _force, NO_COLOR: _no, ...clean } = process.env;
  return clean;
}
