/** One file out of a ZIP file, read by nothing of ours. */
import { inflateRawSync } from 'node:zlib';

/** The text of a file in a ZIP file; empty when there is none of that name. */
export function unzip(bytes: Buffer, wanted: string): string {
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    if (bytes.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + packed);
      return String(bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data));
    }
    at += 46 + name + extra + comment;
  }
  return '';
}
