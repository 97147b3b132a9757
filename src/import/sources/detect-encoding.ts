/** Detects the encoding of a text that is not UTF-8, and says when it is not sure. */
import { analyse } from 'chardet';

/** An encoding in which a text can be read, by its label in `TextDecoder`. */
interface Candidate {
  readonly label: string;
  /** From 0 to 100. */
  readonly confidence: number;
  readonly text: string;
}

/** What is known about an encoding. */
interface Detection {
  /** The encoding, if it is certain. */
  readonly label?: string;
  /** The likely encodings, the most likely first. */
  readonly likely: readonly string[];
}

/** Encodings of several bytes a letter: each has sequences that are not valid, so a high confidence is reliable. */
const SEVERAL_BYTES = new Set(['shift_jis', 'gb18030', 'big5', 'euc-jp', 'euc-kr']);

/** The confidence that an encoding needs, and how far ahead of the next one it must be. */
const CERTAIN = { severalBytes: { least: 60, ahead: 10 }, oneByte: { least: 20, ahead: 15 } };

/** Encodings that spreadsheets save and the detector may not name. */
const USUAL = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1254', 'iso-8859-2', 'iso-8859-15'];

/** Encodings of old Macs and of DOS, for texts that no other encoding of one byte a letter can show. */
const OLD = ['macintosh', 'x-mac-cyrillic', 'ibm866'];

/** The usual ones first. */
function placeOf(label: string): number {
  const place = USUAL.indexOf(label);
  return place < 0 ? USUAL.length : place;
}

/** Encodings in which western texts of old Macs look like words of other languages. */
const MAY_BE_MAC = new Set(['windows-1250', 'iso-8859-2', 'windows-1257', 'windows-1254']);

/** The most encodings to choose from. */
const MOST_CHOICES = 8;

/** Number of bytes that are used. */
const SAMPLE = 64 * 1024;

/** Detects the encoding of bytes that are not UTF-8. Encodings that give the same text count as one. */
export function detectEncoding(bytes: Uint8Array): Detection {
  const sample = foreignCells(bytes);
  const ranked = new Map<string, number>();
  for (const { confidence, name } of analyse(sample)) {
    for (const label of labelsOf(name)) ranked.set(label, Math.max(confidence, ranked.get(label) ?? 0));
  }
  for (const label of USUAL) if (!ranked.has(label)) ranked.set(label, 0);
  const read = ([label, confidence]: readonly [string, number]): Candidate[] => {
    const text = readable(sample, label);
    return text === undefined || text === '' ? [] : [{ label, confidence, text }];
  };
  const current = [...ranked].flatMap(read);
  const old = OLD.flatMap((label) => read([label, 0]));
  const candidates = (current.some(({ label }) => !SEVERAL_BYTES.has(label)) ? current : [...current, ...old]).sort(
    (a, b) => b.confidence - a.confidence || placeOf(a.label) - placeOf(b.label),
  );
  const distinct = candidates.filter(({ text }, at) => candidates.findIndex((one) => one.text === text) === at);
  const [first, second] = distinct;
  const others = [...old, ...[...SEVERAL_BYTES].flatMap((label) => read([label, 0]))];
  const likely = [...new Set([...distinct.slice(0, 5), ...others].map(({ label }) => label))].slice(0, MOST_CHOICES);
  if (!first) return { likely: USUAL };
  const { ahead, least } = SEVERAL_BYTES.has(first.label) ? CERTAIN.severalBytes : CERTAIN.oneByte;
  const alone = second === undefined && !SEVERAL_BYTES.has(first.label);
  const mayBeMac = MAY_BE_MAC.has(first.label) && old.some(({ label }) => label === 'macintosh');
  const isAhead = first.confidence >= least && first.confidence - (second?.confidence ?? 0) >= ahead;
  const isCertain = (alone || isAhead) && !mayBeMac;
  // The same text in several encodings is named after the most usual one.
  const same = candidates.filter(({ text }) => text === first.text).map(({ label }) => label);
  const label = USUAL.find((one) => same.includes(one)) ?? first.label;
  return isCertain ? { label, likely } : { likely };
}

/**
 * What spreadsheets save where the detector names an encoding: for most of ISO-8859, the encoding of Windows that has the same
 * letters and more. Where both are in use and differ, both are likely.
 */
const SAVED: Readonly<Record<string, readonly string[]>> = {
  'iso-8859-1': ['windows-1252'],
  'iso-8859-2': ['windows-1250', 'iso-8859-2'],
  'iso-8859-6': ['windows-1256'],
  'iso-8859-7': ['windows-1253'],
  'iso-8859-8': ['windows-1255'],
  'iso-8859-8-i': ['windows-1255'],
  'iso-8859-9': ['windows-1254'],
  'koi8-r': ['koi8-r', 'koi8-u'],
};

function labelsOf(name: string): readonly string[] {
  const label = name.toLowerCase();
  return /^(?:ascii|utf|iso-2022|ibm)/.test(label) ? [] : (SAVED[label] ?? [label]);
}

/** The text in an encoding; nothing if the bytes have characters that no one writes in it. */
function readable(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return /[\u0080-\u009f\u2500-\u259f\ufffd\p{Co}\p{Cn}]/u.test(text) || looksGarbled(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Letters of Chinese, Japanese and Korean; and one of them alone after a small Latin letter, as in `Gr鲞e`. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const ALONE =
  /(?<=\p{Script=Latin})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;

/**
 * Whether a text has signs inside its words, or capitals after small letters with accents, as texts have in a wrong encoding:
 * `£ódŸ` for `Łódź`.
 */
function looksGarbled(text: string): boolean {
  const wide = text.match(WIDE)?.length ?? 0;
  const alone = text.match(ALONE)?.length ?? 0;
  if (alone * 2 > wide) return true;
  // Serbian and Macedonian have no letters of Russian.
  if (/[ђјљњћџѓќѕ]/i.test(text) && /[ыэъщюяй]/i.test(text)) return true;
  // The ends of Spanish words in the encoding of old Macs: `a–o`, `operaci—n`.
  if (/\p{L}(?:–[ao]s?|—n)(?!\p{L})/u.test(text)) return true;
  const words = text.split(/[^\p{L}\p{M}\p{S}\p{No}\u2018-\u2030¡-¿]+/u);
  return words.some(
    (word) =>
      /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u.test(
        word,
      ) ||
      /\p{L}[¢£¤¥¦§¨¬¯±´¶¸¼½¾×÷ˆ˜˝˛˘˙†‡‰‹›„‚≤≥≠∞∂∑∏∫√∆◊]\p{L}/u.test(word) ||
      /[^lL]·\p{L}|\p{Lu}(?=[^\0-\x7f])\p{Lu}\p{Ll}/u.test(word) ||
      /(?:^|[^\p{L}])[©®£¥¤±¶¼½¾¬¯¨¸˝˛˘˙†‡]\p{Ll}|^[ÐÑ]$|[£¥¤]\p{Lu}\p{Ll}/u.test(word) ||
      /[¡¢£¤¥¦§¨¬¯±´¶¸¼½¾¿×÷ˆ˜†‡‰]{2}/.test(word) ||
      /\p{Ll}(?=[^a-zA-Z])\p{Lu}/u.test(word),
  );
}

/** The cells with letters beyond ASCII, each once: column names and addresses say nothing about the encoding. */
function foreignCells(bytes: Uint8Array): Uint8Array {
  const cells = new Set<string>();
  let length = 0;
  for (const cell of Buffer.from(bytes)
    .toString('latin1')
    .split(/[,;\t\r\n]+/)) {
    if (!/[\u0080-\u00ff]/.test(cell) || cells.has(cell)) continue;
    cells.add(cell);
    length += cell.length + 1;
    if (length > SAMPLE) break;
  }
  return Buffer.from([...cells].join('\n'), 'latin1');
}
