/** Reads ZIP files, and writes them without compression. */
import { crc32, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A file in a ZIP file. Sizes and positions are in bytes. */
interface ZipEntry {
  readonly name: string;
  /** Its unpacked size, as the directory states it. */
  readonly size: number;
  readonly packed: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  /** Whether it is not compressed. */
  readonly stored: boolean;
}

/** The files in a ZIP file, in the order of its directory; none if it is not a ZIP file. */
function zipEntries(bytes: Uint8Array): ZipEntry[] {
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

/** A file in a ZIP file, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks a ZIP file. The sizes in its directory are not trusted.
 *
 * @param most The largest total size of its files, in bytes.
 * @throws {RangeError} If they are larger.
 * @throws {Error} If a file in it is damaged.
 */
export function unzip(bytes: Uint8Array, most: number): ZipPart[] {
  let left = most;
  return zipEntries(bytes).map(({ name, packed, start, stored }) => {
    const content = bytes.subarray(start, start + packed);
    // A limit of 0 would mean no limit.
    const unpacked = stored ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
    left -= unpacked.length;
    if (left < 0) throw new RangeError('too large');
    return { name, bytes: unpacked };
  });
}

/** A ZIP file of these parts, without compression. */
export function storedZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { bytes, name } of parts) {
    const label = Buffer.from(name);
    // Version, flags (names in UTF-8), method, time, checksum, packed and unpacked size, lengths of name and extras.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(uint32(LOCAL), facts, label, Buffer.from(bytes));
    directory.push(central, facts, place, label);
    offset += 30 + label.length + bytes.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
