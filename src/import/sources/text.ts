/** Decodes the bytes of a file in any encoding. */

export interface DecodedText {
  readonly text: string;
  /** The name of its encoding, such as `UTF-8`. */
  readonly encoding: string;
}

/** Number of bytes that are used to detect an encoding. */
const SAMPLE = 4096;

/**
 * Decodes a text. A byte order mark decides; without one, zeros in every other byte mean UTF-16, and what is not UTF-8 is
 * Windows-1252, which spreadsheets in western Europe and America save.
 *
 * @param stated An encoding that the user or the file itself names.
 * @throws {RangeError} If the stated encoding does not exist.
 */
export function decodeBytes(bytes: Uint8Array, stated?: string): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded(bytes.subarray(3), 'utf-8');
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes.subarray(2), 'utf-16be');
  if (stated !== undefined) return decoded(bytes, stated);
  const utf16 = zerosAt(bytes);
  if (utf16 !== undefined) return decoded(bytes, utf16);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decoded(bytes, 'windows-1252');
  }
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
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding: shown(encoding) };
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

function shown(encoding: string): string {
  return (
    { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' }[encoding] ??
    encoding
  );
}
