/** Imports small files into small folders, through the same function as the command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportRequest, importContent } from '../../src/cli/import.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import type { Model, Piece } from '../../src/content/model.ts';
import type { PreparedImport } from '../../src/import/import.ts';
import { sourceEntries } from '../../src/import/provenance.ts';
import { groupRemarks } from '../../src/import/remarks.ts';
import { hasLeftovers } from '../../src/print/import-report.ts';
import { contentFolder, type Files, persona, TODAY, temporaryFolder } from '../content-folder.ts';

/** A company without pieces, with the lists that most tables need. */
export const company: Files = {
  'stages.yaml':
    '- id: awareness\n  name: Awareness\n  aliases: [TOFU, top of funnel]\n- id: decision\n  name: Decision\n  aliases: [BOFU]\n',
  'formats.yaml':
    '- id: guide\n  name: Guide\n  aliases: [E-book]\n- id: article\n  name: Article\n  aliases: [Blog post]\n- id: case-study\n  name: Case study\n',
  'products.yaml': '- id: planner\n  name: Planner\n- id: monitor\n  name: Monitor\n',
  'personas/buyer.mdx': persona('aliases: ["C-level / Finance"]\ntitles: [CFO]\n'),
  'personas/it-lead.mdx': persona().replace('name: Buyer', 'name: IT lead'),
  'pieces/payback-guide.mdx': null,
  'requests/7-checklist.yaml': null,
};

export type Options = Partial<Omit<ImportRequest, 'source' | 'content' | 'progress'>>;

export interface Imported {
  readonly prepared: PreparedImport;
  readonly content: string;
  /** The content after the import. */
  readonly model: Model;
  readonly pieces: ReadonlyMap<string, Piece>;
  /** The remarks of the import, as `kind: text`. */
  readonly remarks: readonly string[];
  readonly leftovers: boolean;
  piece(id: string): Piece;
  /** The kept texts of a piece from all sources, by column. */
  kept(id: string): Record<string, string>;
}

/** Imports a source on disk. */
export async function importFrom(source: string, content: string, options: Options = {}): Promise<Imported> {
  const outcome = await importContent({
    today: TODAY,
    dryRun: false,
    ...options,
    source,
    content,
    progress: () => ({ step: () => {}, done: () => {} }),
  });
  if (outcome.kind === 'asked') throw new Error(outcome.question);
  if (outcome.kind === 'refused') throw new Error(outcome.findings.map(({ message }) => message).join('\n'));
  const { model, findings } = readContent({ directory: content, today: TODAY });
  if (!model) throw new Error(findings.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  const pieces = new Map(model.pieces.map((piece) => [piece.id, piece]));
  const piece = (id: string) => {
    const found = pieces.get(id);
    if (!found) throw new Error(`No piece ${id}, only ${[...pieces.keys()].join(', ')}.`);
    return found;
  };
  return {
    prepared: outcome.prepared,
    content,
    model,
    pieces,
    remarks: groupRemarks(outcome.prepared.plan.remarks).map(({ kind, text }) => `${kind}: ${text}`),
    leftovers: hasLeftovers(outcome.prepared),
    piece,
    kept: (id) =>
      Object.fromEntries(
        sourceEntries(piece(id)).flatMap(({ kept }) => kept.map(({ column, text }) => [column, text])),
      ),
  };
}

/** Imports a file with these bytes into the company's folder or another one. */
export function importBytes(
  name: string,
  bytes: string | Uint8Array,
  { content = contentFolder(company), ...options }: Options & { content?: string } = {},
): Promise<Imported> {
  return importFrom(sourceFile(name, bytes), content, options);
}

/** A file with these bytes. */
export function sourceFile(name: string, bytes: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** A table whose rows have everything a piece needs, with more columns. */
export function table(columns: Readonly<Record<string, string | readonly string[]>>): string {
  const lists = Object.values(columns).map((texts) => (typeof texts === 'string' ? [texts] : texts));
  const rows = Array.from({ length: Math.max(1, ...lists.map(({ length }) => length)) }, (_, row) => [
    `Piece ${row + 1}`,
    `https://www.example.com/piece-${row + 1}`,
    'guide',
    'content-team',
    ...lists.map((list) => list[row] ?? ''),
  ]);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [['Title', 'URL', 'Format', 'Owner', ...Object.keys(columns)], ...rows]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
}
