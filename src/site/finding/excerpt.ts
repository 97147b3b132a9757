/** The text around a match, as it was written. */
import type { HitDetails } from './engine.ts';

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it matches the search. */
  readonly match: boolean;
}

/**
 * An excerpt in parts. Pagefind writes `<` as `&lt;` and leaves `&lt;` unchanged, so the text that the excerpt comes from
 * decides which of the two was written.
 */
export function excerptParts({ content, excerpt, raw_content: raw }: Excerpt): ExcerptPart[] {
  const start = folded(raw).indexOf(folded(excerpt.replaceAll(/<\/?mark>/g, '')));
  const written = content.match(/[<>]|&[lg]t;/g) ?? [];
  let next = folded(raw).slice(0, start).match(ESCAPED)?.length ?? 0;
  const asWritten = (sign: string) => {
    const found = start < 0 ? undefined : written[next];
    next += 1;
    return found ?? (sign === '&lt;' ? '<' : '>');
  };
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((part, index) => ({ text: part.replaceAll(ESCAPED, asWritten), match: index % 2 === 1 }));
}

/** What Pagefind returns for a record: its text, the text with `<` and `>` escaped, and the text around the match. */
export type Excerpt = Pick<HitDetails, 'content' | 'excerpt' | 'raw_content'>;

const ESCAPED = /&[lg]t;/g;

/** An excerpt separates words with a single space. */
function folded(text: string): string {
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
}
