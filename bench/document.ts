/** Puts the tables of a run into the page about speed, where the last ones stood. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = path.resolve(import.meta.dirname, '../docs/performance.md');

const BEGIN = '<!-- begin of the figures: written by npm run bench -- --document -->';
const END = '<!-- end of the figures -->';

/** @throws {Error} When the page has no place for them. */
export function documentFigures(tables: readonly string[]): void {
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), tables));
}

/** The page with other tables between its two marks. */
function withFigures(page: string, tables: readonly string[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/performance.md has lost the marks between which figures stand.');
  const blocks = tables.map((table) => `\`\`\`text\n${table}\n\`\`\`\n`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${blocks.join('\n')}\n${page.slice(end)}`;
}
