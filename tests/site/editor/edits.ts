/** One change of each kind of record, and the file that the editor makes of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KindName } from '../../../src/schema/kinds.ts';
import { type FileLayout, readFile, writeFile } from '../../../src/site/editor/file-text.ts';

/** For each kind: a record, one of its fields, and its new value. */
export const edits = {
  piece: ['pieces/money/roi-calculator.mdx', 'title', 'Payback calculator for finance'],
  persona: ['personas/finance-lead.mdx', 'name', 'Finance lead or CFO'],
  competitor: ['competitors/nordfeld-erp.mdx', 'name', 'Nordfeld'],
  request: ['requests/0011-card-against-large-systems.yaml', 'triage.outcome', 'Used in seven deals.'],
  term: ['agreement/terms/mql.mdx', 'short', 'M-Q-L'],
  meeting: ['agreement/meetings/2026-10-12-month.mdx', 'learned', 'Two things.\nIn two lines.'],
  assessment: ['agreement/assessments/2026-04.yaml', 'note', 'Customer success ran it: on paper.'],
  site: ['site.yaml', 'title', 'Content audit of Vindhalm'],
  stage: ['stages.yaml', 'entries.0.name', 'Problem aware'],
  format: ['formats.yaml', 'entries.0.name', 'Long read'],
  person: ['people.yaml', 'entries.0.name', 'Content'],
  product: ['products.yaml', 'entries.0.name', 'Planner'],
  segment: ['segments.yaml', 'entries.0.name', 'Food and drink'],
  leadExport: ['data/leads.yaml', 'exportedOn', '2026-11-15'],
  siteAddresses: ['data/site-addresses.yaml', 'readOn', '2026-11-10'],
  funnelExport: ['data/funnel.yaml', 'exportedOn', '2026-11-15'],
  usageExport: ['data/usage.yaml', 'sources.0.name', 'GA4'],
  commitment: ['agreement/commitments.yaml', 'entries.0.consequence', 'The budget moves.'],
  handoffs: ['agreement/handoffs.yaml', 'roles.0.name', 'Demand'],
  goal: ['agreement/goals.yaml', 'entries.0.unit', 'SQLs'],
  numbers: ['agreement/numbers.yaml', 'currency', 'CHF'],
  loss: ['agreement/losses.yaml', 'entries.0.to', '2026-06-29'],
  system: ['agreement/systems.yaml', 'entries.0.does', 'Holds leads.'],
  claim: ['agreement/claims.yaml', 'entries.0.source', 'Our survey'],
} as const satisfies Record<KindName, readonly [file: string, field: string, value: string]>;

/** The layout of a file. */
export function fileLayout(layouts: Readonly<Record<string, FileLayout>>, kind: KindName, file: string): FileLayout {
  const layout = layouts[file.endsWith('.mdx') ? `${kind}-frontmatter` : kind];
  if (!layout) throw new Error(`No layout of ${kind}.`);
  return layout;
}

/** The text that the file of a kind has after its change. */
export function editedText(layouts: Readonly<Record<string, FileLayout>>, content: string, kind: KindName): string {
  const [file, field, value] = edits[kind];
  const layout = fileLayout(layouts, kind, file);
  const values = readFile(readFileSync(path.join(content, file), 'utf8'), layout);
  return writeFile(replaced(values, field.split('.'), value) as typeof values, layout);
}

/** A copy with one value replaced, as the editor hands it over. */
function replaced(data: unknown, [key, ...rest]: readonly string[], value: string): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.map((each, at) => (String(at) === key ? replaced(each, rest, value) : each));
  const fields = data as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
}
