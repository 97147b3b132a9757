/** The words of generated content, in one language. */
export interface Words {
  /** The four slots of a title. Each has the same prime number of entries; `titles.ts` relies on it. */
  readonly openers: readonly string[];
  readonly topics: readonly string[];
  readonly settings: readonly string[];
  readonly endings: readonly string[];
  /** Sentences and list items of bodies. The title's topic and setting replace `TOPIC` and `SETTING`. */
  readonly sentences: readonly string[];
  readonly points: readonly string[];
  readonly headings: readonly string[];
}
