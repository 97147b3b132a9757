/** How letters are usually written in ASCII, where Unicode does not split them into a Latin letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', å: 'a', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ye', і: 'i', ї: 'yi', ґ: 'g' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};

/** Longer file names are hard to read and to type. */
const USUAL_LENGTH = 60;

/**
 * A text as an id: lowercase ASCII letters, digits and single hyphens between them. A long text is cut between words if
 * possible. Empty when no letter can be written this way; the caller then needs another name.
 */
export function slug(text: string, length = USUAL_LENGTH): string {
  const ascii = inLatin(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (ascii.length <= length) return ascii;
  const hyphen = ascii.lastIndexOf('-', length);
  return ascii.slice(0, hyphen > length / 2 ? hyphen : length).replace(/-$/, '');
}

const ASCII = /^[\0-\x7f]*$/;

/** A text in lower case, with its letters in ASCII where that is possible, and without apostrophes. */
function inLatin(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll("'", '');
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => LETTERS[letter] ?? LETTERS[letter.normalize('NFD')[0] ?? ''] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '');
}
