import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `content-audit` as a separate process, without a terminal and without this process's settings. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { CONTENT_DIR: _content, AUDIT_TODAY: _today, FORCE_COLOR: _force, NO_COLOR: _no, ...clean } = process.env;
  const result = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...clean, ...env } });
  return { exit: result.status, out: result.stdout, err: result.stderr };
}
