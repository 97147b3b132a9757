/** A place in a text, as people count: both from 1, the column in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text, counted once and not again for each of thousands of problems. */
export class Places {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  /** The line on which an offset is. */
  line(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The offset at which a line starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? 0;
  }

  /** The line and column of an offset. */
  at(offset: number): Place {
    const line = this.line(offset);
    return { line, column: [...this.#text.slice(this.startOf(line), Math.max(0, offset))].length + 1 };
  }
}
