/** The list of pieces as a CSV file: exactly what the list shows, on all of its pages and in its order. */
import { toCsv } from '../../../data/csv.ts';
import type { PieceFacts } from '../../../data/facts.ts';
import type { Row } from '../rows.ts';
import { base } from './fetched.ts';
import { namesOf } from './piece-rows.ts';

const columns = [
  'title',
  'format',
  'status',
  'freshness',
  'share',
  'language',
  'owner',
  'products',
  'serves',
  'reviewed',
  'reviewDue',
  'expires',
  'published',
  'id',
  'page',
] as const;

/** Hands the file to the reader. */
export function downloadCsv(rows: readonly Row[], facts: PieceFacts): void {
  const address = URL.createObjectURL(new Blob([csv(rows, facts)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'pieces.csv';
  link.click();
  URL.revokeObjectURL(address);
}

function csv(rows: readonly Row[], facts: PieceFacts): string {
  const names = namesOf(facts);
  return toCsv(
    columns,
    rows.map((row) => ({
      title: row.title,
      format: names.formats.get(row.format),
      status: row.status,
      freshness: row.freshness,
      share: row.share,
      language: row.language,
      owner: names.owners.get(row.owner),
      products: row.products.map((id) => names.products.get(id) ?? id),
      serves: row.cells.map(({ persona, stage }) => `${names.personas.get(persona)} at ${names.stages.get(stage)}`),
      reviewed: row.reviewed,
      reviewDue: row.due,
      expires: row.expires,
      published: row.published,
      id: row.id,
      page: new URL(`${base}content/${row.id}/`, location.href).href,
    })),
  );
}
