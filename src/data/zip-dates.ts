/** Every entry of a ZIP file stores a time. With a fixed time, the same content gives the same bytes. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** 1 January 1980, 0:00, in the format of ZIP: its earliest time. */
const FIRST_DAY = 0x0021_0000;

/**
 * Sets the same time on all entries of a ZIP file. Changes the bytes in place and returns them.
 *
 * @throws If it is not a complete ZIP file.
 */
export function withFixedDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('This is not a ZIP file.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL || view.getUint32(local, true) !== LOCAL) {
      throw new Error('The directory of the ZIP file is broken.');
    }
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(local + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
