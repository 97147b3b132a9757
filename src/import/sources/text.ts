/** Decodes the bytes of a file in any encoding. */
import { encodedTwice, encodingName, whichEncoding } from '../../words/import/encodings.ts';
import { shortened } from '../clean.ts';
import { SourceQuestion } from '../table.ts';
import { detectEncoding } from './detect-encoding.ts';
import { decodedAgain } from './double-encoding.ts';

export interface DecodedText {
  readonly text: string;
  /** The name of its encoding, such as `UTF-8`. */
  readonly encoding: string;
}

/** Number of bytes that are used to detect an encoding. */
const SAMPLE = 4096;

/**
 * Decodes a text. A byte order mark decides; without one, zeros in every other byte mean UTF-16, and valid UTF-8 is UTF-8.
 * Of anything else the encoding is detected.
 *
 * @param name The file, for messages.
 * @param stated An encoding that the user or the file itself names.
 * @throws {SourceQuestion} If the encoding is unclear.
 * @throws {RangeError} If the stated encoding does not exist.
 */
export function decodeBytes(bytes: Uint8Array, name: string, stated?: string): DecodedText {
  const [first, second, third, fourth] = bytes;
  // Nothing reads UTF-32, whose byte order mark begins like that of UTF-16.
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) throw unclear(name, []);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), 'utf-8');
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  if (stated !== undefined) return decoded(bytes, stated);
  const utf16 = zerosAt(bytes);
  if (utf16 !== undefined) return decoded(bytes, utf16);
  if (hasShifts(bytes)) {
    if (isValid(bytes, 'iso-2022-jp')) return decoded(bytes, 'iso-2022-jp');
    throw unclear(name, []);
  }
  if (isValid(bytes, 'utf-8') || isDamagedUtf8(bytes)) return decoded(bytes, 'utf-8');
  const { label, likely } = detectEncoding(bytes);
  if (label !== undefined) return decoded(bytes, label);
  throw unclear(
    name,
    likely.map((one) => ({ label: one, shows: longestForeign(bytes, one) })),
  );
}

/** The share of control characters that no text has. */
const BINARY = 0.02;

/** Whether bytes are not a text in any encoding. */
export function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || zerosAt(bytes) !== undefined) return false;
  const sample = bytes.subarray(0, SAMPLE);
  // Tabs, line ends, the shifts of Japanese and Korean mail, and the separators of some exports are in texts.
  const controls = sample.filter((byte) => byte < 0x09 || (byte > 0x0f && byte < 0x1b)).length;
  return controls > BINARY * sample.length;
}

function unclear(name: string, readings: Parameters<typeof whichEncoding>[1]): SourceQuestion {
  return new SourceQuestion(whichEncoding(name, readings));
}

/** Whether a text switches between alphabets as Japanese and Korean mail does. Such texts are valid UTF-8, too. */
function hasShifts(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24;
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is UTF-8 except for a few bytes, as when programs cut texts at a number of bytes. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return letters >= 10 * lost;
}

/** The longest line with letters beyond ASCII that a text has in an encoding, cut to a few words. */
function longestForeign(bytes: Uint8Array, label: string): string {
  const cells = new TextDecoder(label).decode(bytes.subarray(0, 64 * 1024)).split(/[,;\t\r\n"]+/);
  const foreign = cells.filter((cell) => /[^\0-\u007f]/.test(cell)).sort((a, b) => b.length - a.length);
  return shortened(foreign[0] ?? '', 40);
}

/** Whether an encoding has this name. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const name = encodingName(new TextDecoder(encoding).encoding);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const meant = encoding === 'utf-8' ? decodedAgain(text) : undefined;
  return meant === undefined ? { text, encoding: name } : { text: meant, encoding: encodedTwice(name) };
}

function zerosAt(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 4;
  if (odd > many && even < odd / 4) return 'utf-16le';
  return even > many && odd < even / 4 ? 'utf-16be' : undefined;
}
