/** Reads the hyperlinks of cells in a workbook, which are not part of the texts of the cells. */
import { inflateRawSync } from 'node:zlib';
import { attributeOf, elements, readXml, type XmlElement } from './xml.ts';
import { zipEntries } from './zip.ts';

/** The largest part of a workbook that is unpacked, in bytes. */
const LARGEST = 128 * 1024 * 1024;

/** The first web link in each row, by the number of the row from 1; none if the workbook is malformed. */
export function linksOfSheet(bytes: Uint8Array, sheet: string): ReadonlyMap<number, string> {
  try {
    return readLinks(bytes, sheet);
  } catch {
    // A workbook that can otherwise be read is imported without its links.
    return new Map();
  }
}

function readLinks(bytes: Uint8Array, sheet: string): ReadonlyMap<number, string> {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  const part = (name: string): XmlElement => {
    const entry = entries.get(name);
    if (!entry || entry.size > LARGEST) return {};
    const packed = bytes.subarray(entry.start, entry.start + entry.packed);
    return readXml(entry.stored ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST }), name);
  };
  const targets = (name: string) =>
    new Map(
      elements(elements(part(name), 'Relationships')[0], 'Relationship').map((one) => [
        attributeOf(one, 'Id'),
        attributeOf(one, 'Target'),
      ]),
    );
  const listed = elements(elements(elements(part('xl/workbook.xml'), 'workbook')[0], 'sheets')[0], 'sheet');
  const id = listed.find((one) => attributeOf(one, 'name') === sheet);
  const target = id && targets('xl/_rels/workbook.xml.rels').get(attributeOf(id, 'r:id'));
  if (target === undefined) return new Map();
  const file = `xl/${target.replace(/^\/?(?:xl\/)?/, '')}`;
  const worksheet = elements(part(file), 'worksheet')[0];
  const nameAt = file.lastIndexOf('/') + 1;
  const addresses = targets(`${file.slice(0, nameAt)}_rels/${file.slice(nameAt)}.rels`);
  const found = new Map<number, string>();
  for (const link of elements(elements(worksheet, 'hyperlinks')[0], 'hyperlink')) {
    const row = Number(/^[A-Z]+(\d+)/.exec(attributeOf(link, 'ref'))?.[1]);
    const address = addresses.get(attributeOf(link, 'r:id')) ?? '';
    if (Number.isSafeInteger(row) && /^https?:/i.test(address) && !found.has(row)) found.set(row, address);
  }
  return found;
}
