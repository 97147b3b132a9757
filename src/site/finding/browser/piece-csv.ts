/** The list of pieces as a CSV file: the pieces on all pages of the filtered list, in its order. */
import type { PieceFacts } from '../../../data/facts.ts';
import { listedCsv } from '../../../data/listed-csv.ts';
import type { Row } from '../../../data/unpack-facts.ts';
import { base } from '../../frame/browser/fetch-json.ts';

/** Downloads the file. */
export function downloadCsv(rows: readonly Row[], facts: PieceFacts): void {
  const csv = listedCsv(rows, facts, (id) => new URL(`${base}content/${id}/`, location.href).href);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pieces.csv';
  link.click();
  URL.revokeObjectURL(address);
}
