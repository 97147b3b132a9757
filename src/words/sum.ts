import type { Sum, SumPart } from '../audit/audit.ts';

/** A sum on one line that a reader can redo: `3 (persona CFO) × 2 (stage Decision) + 4 (…)`; `0` for an empty one. */
export function sumText({ product, added }: Sum): string {
  const factors = product.map(termText).join(' × ');
  return [factors, ...added.map(termText)].filter((term) => term !== '').join(' + ') || '0';
}

function termText({ label, value }: SumPart): string {
  return `${value} (${label})`;
}
