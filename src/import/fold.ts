/** Texts as people write them, made comparable, and made into ids. */
import { RESERVED_IDS } from '../schema/text.ts';

/** Letters that do not fall apart into a Latin letter and a mark, as they are usually written in ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', å: 'a', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ye', і: 'i', ї: 'yi', ґ: 'g' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** The longest id that is made from a text, in characters. */
const SLUG_LENGTH = 60;

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

/** The text in lower-case ASCII letters, digits and hyphens; empty when nothing of it can be written so. */
export function slug(text: string): string {
  const ascii = [...text.normalize('NFC').toLowerCase()]
    .map((letter) => LETTERS[letter] ?? LETTERS[letter.normalize('NFD')[0] ?? ''] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (ascii.length <= SLUG_LENGTH) return ascii;
  const cut = ascii.slice(0, SLUG_LENGTH + 1);
  const hyphen = cut.lastIndexOf('-');
  return (hyphen > SLUG_LENGTH / 2 ? cut.slice(0, hyphen) : ascii.slice(0, SLUG_LENGTH)).replace(/-+$/, '');
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
