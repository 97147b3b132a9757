/**
 * `content-audit import`: a typical team spreadsheet, with one row per piece, becomes a content folder with the lists that it
 * needs.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/content/disk/read-content.ts';
import type { Model, Piece } from '../../src/content/model.ts';
import { toCsv } from '../../src/data/csv.ts';
import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';

export const importTable: Contender = {
  id: 'import',
  title: 'content-audit import',
  prepare({ content, today, folder }) {
    const table = path.join(folder, 'content-inventory.csv');
    writeFileSync(table, spreadsheet(content, today));
    const output = path.join(folder, 'content');
    return {
      file: process.execPath,
      args: [COMMAND, 'import', table, '--content', output, '--today', today],
      output,
      leaves: [output],
    };
  },
};

const COLUMNS = ['Title', 'URL', 'Content type', 'Persona', 'Funnel stage', 'Owner', 'Publish date', 'Status', 'Notes'];

/** The pieces as a spreadsheet has them: names instead of ids, one persona and one stage per row, notes in quotes. */
function spreadsheet(directory: string, today: string): string {
  const { model } = readContent({ directory, today });
  if (!model) throw new Error(`${directory} has errors. Run content-audit check.`);
  return toCsv(
    COLUMNS,
    model.pieces.map((piece) => row(piece, model)),
  );
}

function row(piece: Piece, { formats, people, personas, stages }: Model) {
  const nameOf = (records: ReadonlyArray<{ readonly id: string; readonly name: string }>, id: string | undefined) =>
    records.find((record) => record.id === id)?.name;
  const [pair] = piece.serves;
  return {
    Title: piece.title,
    URL: piece.url,
    'Content type': nameOf(formats, piece.format),
    Persona: nameOf(personas, pair?.persona),
    'Funnel stage': nameOf(stages, pair?.stage),
    Owner: nameOf(people, piece.owner),
    'Publish date': piece.published,
    Status: piece.status,
    Notes: piece.summary === undefined ? 'No one knows what is in it' : `Keep: "${piece.summary}"`,
  };
}
