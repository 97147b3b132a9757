/** Stands in the link to ask for content where the words are put that somebody searched for. */
export const WORDS_TRIED = 'WORDS-THAT-WERE-TRIED';

/** The most of them that a title of a request can hold. */
const LONGEST = 120;

/** The link to ask for what was not found. */
export function askFor(words: string, link: string | undefined): string | undefined {
  return link?.replaceAll(WORDS_TRIED, encodeURIComponent(words.slice(0, LONGEST)));
}
