/**
 * Pagefind's program, which makes the search index. Pagefind's package does not notice when the program ends, so that a build
 * would wait for answers, and prints an error for every record that could not be sent.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { close } from 'pagefind';

/** Where Node announces each process that is started; the package gives no access to it. */
const STARTED = 'child_process';

/**
 * Notices when the program ends: its requests then fail.
 *
 * @param start Starts the program, before it returns.
 * @param onEnd Receives how it ended, such as `SIGKILL`, before the requests fail.
 */
export function noticeEnd<T>(start: () => T, onEnd: (how: string) => void): T {
  let program: ChildProcess | undefined;
  const watch = (message: unknown) => {
    ({ process: program } = message as { readonly process: ChildProcess });
  };
  subscribe(STARTED, watch);
  try {
    return start();
  } finally {
    unsubscribe(STARTED, watch);
    program?.once('exit', (code, signal) => {
      onEnd(signal ?? `exit code ${code}`);
      void close();
    });
    if (program) reportOnce(program);
  }
}

/** What cannot be sent is reported once, by the end of the program. */
function reportOnce(program: ChildProcess): void {
  const { stdin } = program;
  if (!stdin) return;
  const write = stdin.write.bind(stdin);
  // The package only wants to know errors.
  stdin.write = (record: string) => write(record);
  stdin.removeAllListeners('error').on('error', () => program.kill());
}
