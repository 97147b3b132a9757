/** In the link to request content, in place of the words of the search. */
export const WORDS_TRIED = 'WORDS-THAT-WERE-TRIED';

/** The longest title of a request. */
const LONGEST = 120;

/** The link to request what a search did not find. */
export function askFor(words: string, link: string | undefined): string | undefined {
  return link?.replaceAll(WORDS_TRIED, encodeURIComponent(words.slice(0, LONGEST)));
}
