/** From bytes to text: encoding, line breaks, hidden characters. */
import { forbiddenCharacter } from '../schema/text.ts';
import { characterTexts } from '../words/findings/characters.ts';
import { textFileTexts } from '../words/findings/files.ts';
import { Places } from './places.ts';
import type { Problem } from './problem.ts';

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 256 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type TextFile = { text: string; problem?: undefined } | { text?: undefined; problem: Problem };

/**
 * Decodes a content file from UTF-8, drops one byte-order mark at the start and turns CRLF into LF.
 * Anything else that is not plain text is a problem, and no text is returned.
 */
export function decodeText(bytes: Uint8Array): TextFile {
  if (bytes.length > MAX_FILE_BYTES) return { problem: tooLarge(bytes.length) };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const message = isUtf16(bytes) ? textFileTexts.utf16 : textFileTexts.encoding;
    return { problem: { rule: 'file/encoding', message, ...firstBadByte(bytes) } };
  }
  if (text.startsWith('\ufeff')) text = text.slice(1);
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n');
  const found = forbiddenCharacter(text);
  if (found) {
    return {
      problem: {
        rule: 'file/characters',
        message: characterTexts.onLine(found.name),
        hint: found.hint,
        ...new Places(text).at(found.index),
      },
    };
  }
  return { text };
}

/** The problem of a file with more than `MAX_FILE_BYTES`. */
export function tooLarge(size: number): Problem {
  const message = textFileTexts.tooLarge(Math.ceil(size / 1024), MAX_FILE_BYTES / 1024);
  return { rule: 'file/size', message, line: 1, column: 1 };
}

/** Whether a file starts with the byte-order mark of UTF-16. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}

/** The place of the first byte that is not UTF-8, found by decoding line by line. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    try {
      decoder.decode(part);
    } catch {
      return { line, column: new TextDecoder('utf-8').decode(part).indexOf('\ufffd') + 1 };
    }
    line += 1;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
