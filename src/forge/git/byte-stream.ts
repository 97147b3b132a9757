/** Reads lines and counted bytes from a stream, regardless of how it is split into chunks. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Buffer>;
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its line feed, as Latin-1; undefined at the end of the stream. */
  async line(): Promise<string | undefined> {
    const parts: Buffer[] = [];
    for (;;) {
      if (!(await this.#fill())) return undefined;
      const end = this.#chunk.indexOf(0x0a, this.#at);
      parts.push(this.#take(end < 0 ? this.#chunk.length : end));
      if (end < 0) continue;
      this.#at += 1;
      return Buffer.concat(parts).toString('latin1');
    }
  }

  /** The next `count` bytes; undefined when the stream ends earlier. */
  async bytes(count: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    return (await this.#pass(count, (part) => parts.push(part))) ? Buffer.concat(parts) : undefined;
  }

  /** Skips `count` bytes; false when the stream ends earlier. */
  passOver(count: number): Promise<boolean> {
    return this.#pass(count, () => {});
  }

  async #pass(count: number, keep: (part: Buffer) => void): Promise<boolean> {
    for (let left = count; left > 0; ) {
      if (!(await this.#fill())) return false;
      const part = this.#take(Math.min(this.#chunk.length, this.#at + left));
      left -= part.length;
      keep(part);
    }
    return true;
  }

  /** The bytes of the chunk up to an index. */
  #take(end: number): Buffer {
    const part = this.#chunk.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  /** Loads the next chunk when the current one is used up; false at the end of the stream. */
  async #fill(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#chunk = value;
      this.#at = 0;
    }
    return true;
  }
}
