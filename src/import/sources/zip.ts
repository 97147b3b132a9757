/** What a ZIP file says of itself, read before anything is unpacked. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A file in a ZIP file. Sizes and places are in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** Its size unpacked, as the directory declares it. */
  readonly size: number;
  readonly packed: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  /** Whether it is not packed at all. */
  readonly stored: boolean;
}

/** The files in a ZIP file, in the order of its directory; none for anything else. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const uint32 = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  const uint16 = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at, true) : 0);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && uint32(end) !== END) end -= 1;
  if (end < first) return [];
  const entries: ZipEntry[] = [];
  let at = uint32(end + 16);
  for (let left = uint16(end + 10); left > 0 && uint32(at) === CENTRAL; left -= 1) {
    const local = uint32(at + 42);
    const nameLength = uint16(at + 28);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: uint32(at + 24),
      packed: uint32(at + 20),
      start: uint32(local) === LOCAL ? local + 30 + uint16(local + 26) + uint16(local + 28) : bytes.length,
      stored: uint16(at + 10) === 0,
    });
    at += 46 + nameLength + uint16(at + 30) + uint16(at + 32);
  }
  return entries;
}
