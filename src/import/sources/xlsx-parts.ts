/** Reads from a workbook what its cells do not say: which sheets are hidden, which cells are merged, and the links behind them. */
import { columnNumber } from '../../kit/column-letters.ts';
import { attributeOf, decodeEntities, elements, readXml, type XmlElement } from './xml.ts';
import type { ZipPart } from './zip.ts';

/** A place in a sheet: both numbers from 1. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a sheet has beside the values of its cells. */
export interface SheetParts {
  /** Web addresses behind cells: by row, then by column, both from 1. */
  readonly links: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Cells that are merged downward: the first one, and the last row. */
  readonly merged: readonly (CellPlace & { readonly lastRow: number })[];
  /** Number of rows that Excel hides, by hand or by a filter. */
  readonly hiddenRows: number;
}

const NOTHING: SheetParts = { links: new Map(), merged: [], hiddenRows: 0 };

/** The names of the sheets that Excel does not show. */
export function hiddenSheets(parts: readonly ZipPart[]): ReadonlySet<string> {
  return withoutErrors(new Set(), () => {
    const hidden = sheetsIn(parts).filter((sheet) => /hidden/i.test(attributeOf(sheet, 'state')));
    return new Set(hidden.map((sheet) => attributeOf(sheet, 'name')));
  });
}

/**
 * The links and merged cells of a sheet; none if the workbook is malformed.
 *
 * @param textAt The text of a cell, for links that a formula makes from other cells.
 */
export function partsOfSheet(
  parts: readonly ZipPart[],
  sheet: string,
  textAt: (place: CellPlace) => string,
): SheetParts {
  return withoutErrors(NOTHING, () => {
    const id = sheetsIn(parts).find((one) => attributeOf(one, 'name') === sheet);
    const target = id && relations(parts, 'xl/_rels/workbook.xml.rels').get(attributeOf(id, 'r:id'));
    if (target === undefined) return NOTHING;
    const file = `xl/${target.replace(/^\/?(?:xl\/)?/, '')}`;
    const text = textOfPart(parts, file);
    const nameAt = file.lastIndexOf('/') + 1;
    const addresses = relations(parts, `${file.slice(0, nameAt)}_rels/${file.slice(nameAt)}.rels`);
    return {
      links: linksIn(text, addresses, textAt),
      merged: [...text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)].flatMap(
        ([, letters = '', row, lastRow]) =>
          Number(lastRow) > Number(row)
            ? { row: Number(row), column: columnNumber(letters), lastRow: Number(lastRow) }
            : [],
      ),
      hiddenRows: (text.match(/<(?:\w+:)?row\s[^>]*?\shidden="(?:1|true)"/g) ?? []).length,
    };
  });
}

function linksIn(text: string, addresses: ReadonlyMap<string, string>, textAt: (place: CellPlace) => string) {
  const links = new Map<number, Map<number, string>>();
  const add = ({ column, row }: CellPlace, address: string) => {
    if (address === '' || address.startsWith('#')) return;
    const inRow = links.get(row) ?? new Map<number, string>();
    if (!inRow.has(column)) inRow.set(column, address);
    links.set(row, inRow);
  };
  for (const [tag] of text.matchAll(/<(?:\w+:)?hyperlink\s[^>]*>/g)) {
    const [, letters = '', first, , last] = /\sref="([A-Z]+)(\d+)(:[A-Z]+(\d+))?"/.exec(tag) ?? [];
    const id = /\sr:id="([^"]*)"/.exec(tag)?.[1] ?? '';
    const address = addresses.get(id) ?? '';
    const anchor = decodeEntities(/\slocation="([^"]*)"/.exec(tag)?.[1] ?? '');
    const whole = anchor === '' || address.includes('#') ? address : `${address}#${anchor}`;
    const end = Math.min(Number(last ?? first), Number(first) + MOST_MERGED);
    for (let row = Number(first); row <= end; row += 1) add({ row, column: columnNumber(letters) }, whole);
  }
  if (!text.includes('HYPERLINK(')) return links;
  const shared = new Map<string, { readonly formula: string; readonly row: number }>();
  for (const [, letters = '', digits, attributes = '', written = ''] of text.matchAll(FORMULA)) {
    const place = { row: Number(digits), column: columnNumber(letters) };
    const group = /\bsi="(\d+)"/.exec(attributes)?.[1];
    const base = group === undefined ? undefined : shared.get(group);
    const formula = written === '' ? (base?.formula ?? '') : decodeEntities(written);
    if (group !== undefined && written !== '') shared.set(group, { formula, row: place.row });
    add(place, addressIn(formula, place.row - (written === '' ? (base?.row ?? place.row) : place.row), textAt));
  }
  return links;
}

/** The most rows that one link may span. */
const MOST_MERGED = 10_000;

/** A cell with a formula: its column, row, the attributes of the formula and its text. */
const FORMULA =
  /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/g;

/** The address in `HYPERLINK("…")`, which may join texts and cells with `&`; empty if it needs more than that. */
function addressIn(formula: string, moved: number, textAt: (place: CellPlace) => string): string {
  const [, first] = /^[\s=]*(?:_xlfn\.)?HYPERLINK\((.*)$/is.exec(formula) ?? [];
  const texts = joined(first ?? '').map((part) => {
    if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"');
    const [, letters, fixed, digits] = /^\$?([A-Z]{1,3})(\$?)(\d{1,7})$/.exec(part) ?? [];
    if (letters === undefined) return undefined;
    return textAt({ row: Number(digits) + (fixed === '$' ? 0 : moved), column: columnNumber(letters) });
  });
  return texts.some((text) => text === undefined) ? '' : texts.join('').trim();
}

/** The parts that `&` joins in the first argument of a formula. */
function joined(formula: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const sign of formula) {
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && /[,;)]/.test(sign)) break;
    if (!isQuoted && sign === '&') parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  }
  return parts.map((part) => part.trim());
}

function sheetsIn(parts: readonly ZipPart[]): XmlElement[] {
  const workbook = elements(readPart(parts, 'xl/workbook.xml'), 'workbook')[0];
  return elements(elements(workbook, 'sheets')[0], 'sheet');
}

function relations(parts: readonly ZipPart[], name: string): ReadonlyMap<string, string> {
  const listed = elements(elements(readPart(parts, name), 'Relationships')[0], 'Relationship');
  return new Map(listed.map((one) => [attributeOf(one, 'Id'), attributeOf(one, 'Target')]));
}

function readPart(parts: readonly ZipPart[], name: string): XmlElement {
  const part = parts.find((one) => one.name === name);
  return part ? readXml(part.bytes, name) : {};
}

function textOfPart(parts: readonly ZipPart[], name: string): string {
  return new TextDecoder().decode(parts.find((one) => one.name === name)?.bytes);
}

/** A workbook that can otherwise be read is imported without what is malformed. */
function withoutErrors<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
