import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A running program. `ended` resolves when it and every process that writes to its output have ended. */
export class Running {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;
  readonly #child;

  constructor(program: string, args: readonly string[], { cwd, env = outerEnvironment() }: Options) {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
    this.#child = child;
  }

  /** Waits for words on standard output and returns the match. Fails if the program ends without them. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    let over = false;
    const end = this.ended.then(() => {
      over = true;
    });
    for (;;) {
      const match = words.exec(this.stdout);
      if (match) return match;
      if (over) throw new Error(`It ended without saying ${words}.\n${this.stdout}\n${this.stderr}`);
      await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
  }

  /** Asks this process to end, but not its children. */
  stop(): Promise<Ended> {
    this.#child.kill('SIGTERM');
    return this.ended;
  }
}

export function run(program: string, args: readonly string[], options: Options): Promise<Ended> {
  return new Running(program, args, options).ended;
}

/** The environment of a user at a terminal: without variables of npm and vitest, and without the project's own Node. */
export function outerEnvironment(): NodeJS.ProcessEnv {
  const ofVitest = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'NODE_OPTIONS', 'PROD', 'SSR', 'TEST', 'INIT_CWD'];
  const entries = Object.entries(process.env).filter(
    ([name]) => !ofVitest.includes(name) && !/^VITEST|^npm_(?!config_)/.test(name),
  );
  return { ...Object.fromEntries(entries), PATH: outerPath() };
}

function outerPath(): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(path.delimiter);
}
