/** A spreadsheet as a marketing team keeps it: usual headings, dates in US order, and no review anywhere. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../content-folder.ts';

const HEAD =
  'Content Title,URL,Content Type,Topic,Buyer Persona,Buyer’s Journey Stage,Author,Publish Date,Organic Sessions,Notes';
const TYPES = ['Blog post', 'Whitepaper', 'Case Study', 'Pricing page', 'Webinar', 'Sales deck'];
const PERSONAS = ['CFO', 'Head nurse', 'IT lead'];
const STAGES = ['TOFU', 'MOFU', 'BOFU'];
const AUTHORS = ['Ana Ruiz', 'Ben Okafor'];

/** Writes a table, and returns its path. */
export function sheet(rows: number, folder = temporaryFolder()): string {
  const file = path.join(folder, 'audit.csv');
  const pick = (list: readonly string[], row: number) => list[row % list.length] ?? '';
  const lines = Array.from({ length: rows }, (_, row) => {
    const type = pick(TYPES, row);
    const day = `${(row % 12) + 1}/${(row % 28) + 13 > 28 ? 28 : (row % 28) + 13}/2023`;
    return [
      `${type} about rosters ${row + 1}`,
      `https://www.example.com/content/${row + 1}`,
      type,
      'Rosters',
      pick(PERSONAS, Math.floor(row / 2)),
      type === 'Pricing page' ? 'BOFU' : pick(STAGES, Math.floor(row / 6)),
      pick(AUTHORS, row),
      day,
      `${row * 37}`,
      row % 9 === 0 ? 'Check the figures' : '',
    ].join(',');
  });
  writeFileSync(file, `${[HEAD, ...lines].join('\n')}\n`);
  return file;
}
