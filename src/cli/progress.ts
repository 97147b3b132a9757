/** One line that shows the progress of long work, on a terminal only. It is removed when the work is done. */
import { progressText } from '../words/commands/files.ts';

/** Called with how much is done, and of how much. */
export type Progress = (done: number, of: number) => void;

/** Milliseconds between two updates of the line, at least. */
const PAUSE = 100;

/**
 * A progress line for one step of work.
 *
 * @param stream Where the line is written. A stream that is not a terminal gets nothing.
 */
export function progressLine(stream: NodeJS.WriteStream, what: string): { step: Progress; done: () => void } {
  let last = 0;
  let shown = false;
  return {
    step(done, of) {
      if (!stream.isTTY) return;
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      shown = true;
      stream.write(`\r${progressText(what, done, of, Math.floor((100 * done) / Math.max(1, of)))}\u001b[K`);
    },
    done() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
