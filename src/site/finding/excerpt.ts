/** The words around a match, as they were written. */
import type { HitDetails } from './engine.ts';

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it is what was looked for. */
  readonly match: boolean;
}

/**
 * An excerpt in parts. Pagefind writes `<` as `&lt;` and leaves `&lt;` as it is, so which of the two somebody wrote is
 * looked up in the text that the excerpt comes from.
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

/** What Pagefind gives of a record: its text, the text with `<` and `>` escaped, and the words around the match. */
export type Excerpt = Pick<HitDetails, 'content' | 'excerpt' | 'raw_content'>;

const ESCAPED = /&[lg]t;/g;

/** An excerpt has a single space for all that separates words. */
function folded(text: string): string {
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
}
