/** What becomes of output that cannot be written. Without this, the process would end with a stack and exit code 1. */
import { EXIT } from './exit.ts';

/**
 * A reader that has enough, such as `head`, closes the pipe: the command goes on to its end, with the exit code it has
 * without a reader. Output that is lost, as on a full disk, is a failure.
 */
export function watchOutput(): void {
  let lost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (lost || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return;
    lost = true;
    process.stderr.write(`content-audit: The output cannot be written${REASONS[code ?? ''] ?? ` (${code})`}.\n`);
    // The command may set its own exit code after this.
    process.once('exit', () => {
      process.exitCode = EXIT.failure;
    });
  });
  // Nowhere is left to say that messages cannot be written.
  process.stderr.on('error', () => {});
}

const REASONS: Readonly<Record<string, string>> = { ENOSPC: ': the disk is full' };
