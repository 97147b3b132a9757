/** How long a run waits for a host in total, however many requests it sends. */

/** In milliseconds. */
const TOTAL = 60_000;

/** How long one request may take, in milliseconds. */
const QUESTION = 30_000;

/** A complete answer within this time does not count as waiting, so a long list can be read. In milliseconds. */
const QUICK = 1000;

/** How many times longer a run reads quick answers than it waits for slow ones: a list may be endless. */
const LISTENING = 10;

/**
 * The time left to wait for a host. Requests without a good answer use it up, with every pause after them and the answer
 * that follows, and so do slow answers. Quick answers have their own limit.
 */
export class Deadline {
  readonly #total: number;
  readonly #second: number;
  #left: number;
  #listening: number;
  #failures = 0;
  #failedAt = 0;

  /**
   * @param total The total time, in milliseconds.
   * @param second How long a second of waiting takes, in milliseconds.
   */
  constructor(total = TOTAL, second = 1000) {
    this.#total = total;
    this.#second = second;
    this.#left = total;
    this.#listening = total * LISTENING;
  }

  /** How many seconds were used up, and whether the host was answering all that time. */
  get spent(): { readonly seconds: number; readonly answering: boolean } {
    const seconds = this.#total / 1000;
    return this.#listening > 0 ? { seconds, answering: false } : { seconds: seconds * LISTENING, answering: true };
  }

  /** Whether there is time for the pause before the next try, and for the try itself. */
  get allowsAnother(): boolean {
    return this.#listening > 0 && this.fits(this.#failures ** 2);
  }

  /** Whether there is time for a pause of this many seconds and a try after it. */
  fits(pause: number): boolean {
    return this.#left > pause * this.#second;
  }

  /**
   * Sends one request. The signal ends it when its time is up.
   *
   * @param isGood Whether the answer is usable, so that no pause and no other try follow.
   * @throws What the request throws.
   */
  async spend<T>(
    question: (signal: AbortSignal) => Promise<T>,
    isGood: (answer: T) => boolean = () => true,
  ): Promise<T> {
    const start = performance.now();
    // Clients that retry by themselves do not report their pauses.
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
