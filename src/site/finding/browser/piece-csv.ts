/** The list of pieces as a CSV file: exactly the pieces that the list shows, on all of its pages and in its order. */
import type { PieceFacts } from '../../../data/facts.ts';
import { listedCsv } from '../../../data/listed-csv.ts';
import type { Row } from '../../../data/unpack-facts.ts';
import { base } from './fetched.ts';

/** Hands the file to the reader. */
export function downloadCsv(rows: readonly Row[], facts: PieceFacts): void {
  const csv = listedCsv(rows, facts, (id) => new URL(`${base}content/${id}/`, location.href).href);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pieces.csv';
  link.click();
  URL.revokeObjectURL(address);
}
