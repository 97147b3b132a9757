/** Texts as people write them, made comparable. */
import { RESERVED_IDS } from '../schema/text.ts';

/** A text without case, marks and punctuation, its words set apart by one blank: what two spellings have in common. */
export function fold(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name in camelCase with its words set apart. */
export function separateWords(name: string): string {
  return name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
}

/** A folded text with every word in the singular, as far as English makes it with `s`. */
export function singular(folded: string): string {
  return folded
    .split(' ')
    .map((word) =>
      word.length < 4 || word.endsWith('ss') ? word : word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, ''),
    )
    .join(' ');
}

/** Whether a text may be an id as it stands. */
export function isFreeId(id: string): boolean {
  return id !== '' && !RESERVED_IDS.has(id);
}

/** Eight characters that stand for a text: the same on every machine (FNV-1a). Not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return (hash >> 32n).toString(16).padStart(8, '0');
}
