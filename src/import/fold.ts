/** Makes texts comparable that people write in different ways. */
import { RESERVED_IDS } from '../schema/text.ts';

const ASCII = /^[\0-\x7f]*$/;
const NO_WORD = /[^a-z0-9]+/g;

/** A text without case, accents and punctuation, its words separated by one space, so that different spellings are equal. */
export function fold(text: string): string {
  // Most texts are plain, and this takes a third of the time.
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('&', ' and ').replace(NO_WORD, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name in camelCase with spaces between its words. */
export function separateWords(name: string): string {
  return name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
}

/**
 * A heading without what exports add to it: `Title 1` and `H1-1` of crawlers, `fields.title.en-US` of headless systems.
 */
export function withoutTool(heading: string): string {
  return heading
    .replace(/^(?:fields|sys|attributes|data|acf|meta|seo|frontmatter|content|properties)\./i, '')
    .replace(/(?:\.[a-z]{2}(?:-[a-z]{2})?|[ -]1)$/i, '');
}

/** A folded text with every word in the singular, for English plurals that end in `s`. */
export function singular(folded: string): string {
  return folded
    .split(' ')
    .map((word) =>
      word.length < 4 || word.endsWith('ss') ? word : word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''),
    )
    .join(' ');
}

/** Whether a text can be used as an id unchanged. */
export function isFreeId(id: string): boolean {
  return id !== '' && !RESERVED_IDS.has(id);
}

/** A hash of eight characters, the same on every machine (FNV-1a). Not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return (hash >> 32n).toString(16).padStart(8, '0');
}
