/** One line that says how far long work is, on a terminal only, and gone when the work is done. */

/** Takes how much is done of how much. */
export type Progress = (done: number, of: number) => void;

/** The line is written again after so many milliseconds at the earliest. */
const PAUSE = 100;

/**
 * A progress line for one step of work.
 *
 * @param stream Where it is written; nothing is written where nobody watches.
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
      stream.write(`\r${what}: ${done} of ${of} (${Math.floor((100 * done) / Math.max(1, of))} %)\u001b[K`);
    },
    done() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
