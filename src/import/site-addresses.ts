/** The addresses of a site, from its sitemap or another table. */
import { compareText } from '../kit/order.ts';
import { addressKey } from '../schema/address-key.ts';
import { readAddress } from './addresses.ts';
import { recognizeHeading } from './headings.ts';
import type { Table } from './table.ts';

/** Every address of a table, each page once, sorted; undefined without a column of addresses. */
export function addressesIn({ headings, rows }: Table, base?: string): string[] | undefined {
  const column = headings.findIndex(namesAddress);
  if (column < 0) return undefined;
  const found = new Map<string, string>();
  for (const { cells } of rows) {
    const { address } = readAddress(cells[column] ?? '', base);
    const key = addressKey(address);
    if (address !== undefined && key !== undefined && !found.has(key)) found.set(key, address);
  }
  return [...found.values()].sort(compareText);
}

/** Whether a table has nothing but addresses and dates, as a sitemap has. */
export function isAddressList({ headings }: Pick<Table, 'headings'>): boolean {
  return headings.length <= 2 && headings.some(namesAddress);
}

function namesAddress(heading: string): boolean {
  const found = recognizeHeading(heading);
  return found?.target === 'url';
}
