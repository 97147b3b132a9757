/** Handles output that cannot be written. Without this, the process would end with a stack trace and exit code 1. */
import { outputErrors } from '../words/commands/errors.ts';
import { EXIT } from './exit.ts';

/**
 * A reader that has enough, such as `head`, closes the pipe: the command still runs to its end and keeps its exit code.
 * Output that is lost, as on a full disk, is a failure.
 */
export function watchOutput(): void {
  let lost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (lost || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return;
    lost = true;
    const problem = code === 'ENOSPC' ? outputErrors.diskFull : outputErrors.other(String(code));
    process.stderr.write(`content-audit: ${problem}\n`);
    // The command may set its own exit code after this.
    process.once('exit', () => {
      process.exitCode = EXIT.failure;
    });
  });
  // When standard error fails too, the problem cannot be reported anywhere.
  process.stderr.on('error', () => {});
}
