/** Commands of a copy of the product, which share a process that is already there: most of a command’s time is its start. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Ran } from '../cli/captured.ts';
import type { Ended } from './process.ts';

export class ProductCommands {
  readonly #process: ChildProcess;

  private constructor(running: ChildProcess) {
    this.#process = running;
  }

  /**
   * Starts the process.
   *
   * @param product The top folder of the copy, absolute.
   * @param within A program that starts the process, with its arguments, such as one that gives up rights first.
   */
  static async of(product: string, env: NodeJS.ProcessEnv, within: readonly string[] = []): Promise<ProductCommands> {
    const program = path.join(import.meta.dirname, 'command-server.ts');
    const [file = '', ...args] = [...within, process.execPath, program, product];
    const stdio = ['ignore', 'pipe', 'inherit', 'ipc'] as const;
    const commands = new ProductCommands(spawn(file, args, { cwd: product, env, stdio: [...stdio] }));
    await commands.#answer();
    return commands;
  }

  /** Runs a command in a folder, with some more variables. One at a time. */
  async run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    this.#process.send({ args, cwd, env });
    const { exit, out, err } = await this.#answer<Ran>();
    return { code: exit, stdout: out, stderr: err };
  }

  stop(): void {
    this.#process.kill();
  }

  /** Lets the process end, and returns what the program that started it printed then. */
  async end(): Promise<string> {
    this.#process.disconnect();
    return this.#process.stdout ? await text(this.#process.stdout) : '';
  }

  /** The next message of the process. */
  #answer<Message>(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process of the commands ended.'));
      this.#process.once('exit', ended);
      this.#process.once('message', (message) => {
        this.#process.off('exit', ended);
        resolve(message as Message);
      });
    });
  }
}
