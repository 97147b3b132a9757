/** How long a run waits for a host in all, however often it asks. */

/** In milliseconds. */
const TOTAL = 60_000;

/** How long one question may take, in milliseconds. */
const QUESTION = 30_000;

/** A whole answer that comes within this time costs nothing, so that a long list of issues can be read. In milliseconds. */
const QUICK = 1000;

/**
 * The time that is left to wait for a host. It is used up by questions without a whole answer, by the pauses after them,
 * and by answers that are not quick. A pause that the host asks for by itself is not counted.
 */
export class Deadline {
  readonly #total: number;
  readonly #second: number;
  #left: number;
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
  }

  /** The time in all, in seconds. */
  get seconds(): number {
    return this.#total / 1000;
  }

  /** Whether there is time for the pause before the next try, and for the try itself. */
  get allowsAnother(): boolean {
    return this.#left > this.#failures ** 2 * this.#second;
  }

  /**
   * Asks one question. The signal ends it, whatever it is waiting for.
   *
   * @throws What the question throws.
   */
  async spend<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const start = performance.now();
    // Clients with a retry of their own do not say how long they paused.
    if (this.#failures > 0) this.#left -= start - this.#failedAt;
    try {
      const answer = await question(
        this.#left > 0 ? AbortSignal.timeout(Math.min(QUESTION, Math.ceil(this.#left))) : AbortSignal.abort(),
      );
      this.#failures = 0;
      this.#left -= Math.max(0, performance.now() - start - QUICK);
      return answer;
    } catch (error) {
      this.#failures += 1;
      this.#failedAt = performance.now();
      this.#left -= this.#failedAt - start;
      throw error;
    }
  }
}
