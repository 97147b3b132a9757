/** How long a run waits for a host in all, however often it asks. */

/** In milliseconds. */
const TOTAL = 60_000;

/** How long one question may take, in milliseconds. */
const QUESTION = 30_000;

/** A whole answer that comes at once within this time is not waiting, so that a long list can be read. In milliseconds. */
const QUICK = 1000;

/** How many times longer than it waits a run listens to answers that come at once: a list may have no end. */
const LISTENING = 10;

/**
 * The time that is left to wait for a host. It is used up by questions without a good answer, by every pause after them
 * and the answer that comes at last, and by answers that are not quick. Quick answers use up a time of their own.
 */
export class Deadline {
  readonly #total: number;
  readonly #second: number;
  #left: number;
  #listening: number;
  #failures = 0;
  #failedAt = 0;

  /**
   * @param total The time in all, in milliseconds.
   * @param second How long a second of waiting takes, in milliseconds.
   */
  constructor(total = TOTAL, second = 1000) {
    this.#total = total;
    this.#second = second;
    this.#left = total;
    this.#listening = total * LISTENING;
  }

  /** Which of the two times is used up, in words. */
  get spent(): string {
    const seconds = this.#total / 1000;
    return this.#listening > 0
      ? `gave no whole answer within ${seconds} seconds in all, the longest that a run waits`
      : `was still answering after ${seconds * LISTENING} seconds in all, the longest that a run listens`;
  }

  /** Whether there is time for the pause before the next try, and for the try itself. */
  get allowsAnother(): boolean {
    return this.#listening > 0 && this.fits(this.#failures ** 2);
  }

  /** Whether there is time for a pause of so many seconds and a try after it. */
  fits(pause: number): boolean {
    return this.#left > pause * this.#second;
  }

  /**
   * Asks one question. The signal ends it, whatever it is waiting for.
   *
   * @param isGood Whether an answer is one to work with, so that no pause and no other try follow.
   * @throws What the question throws.
   */
  async spend<T>(
    question: (signal: AbortSignal) => Promise<T>,
    isGood: (answer: T) => boolean = () => true,
  ): Promise<T> {
    const start = performance.now();
    // Clients with a retry of their own do not say how long they paused.
    if (this.#failures > 0) this.#left -= start - this.#failedAt;
    try {
      const mayAsk = this.#left > 0 && this.#listening > 0;
      const answer = await question(
        mayAsk ? AbortSignal.timeout(Math.min(QUESTION, Math.ceil(this.#left))) : AbortSignal.abort(),
      );
      if (isGood(answer)) this.#succeed(performance.now() - start);
      else this.#fail(start);
      return answer;
    } catch (error) {
      this.#fail(start);
      throw error;
    }
  }

  #succeed(took: number): void {
    const quick = this.#failures > 0 ? 0 : Math.min(took, QUICK);
    this.#failures = 0;
    this.#left -= took - quick;
    this.#listening -= quick;
  }

  #fail(start: number): void {
    this.#failures += 1;
    this.#failedAt = performance.now();
    this.#left -= this.#failedAt - start;
  }
}
