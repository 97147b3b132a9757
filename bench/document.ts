/** Replaces the tables in docs/performance.md with those of a run. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = path.resolve(import.meta.dirname, '../docs/performance.md');

const BEGIN = '<!-- begin of the figures: written by npm run bench -- --document -->';
const END = '<!-- end of the figures -->';

/** @throws {Error} If the page has lost the marks around its tables. */
export function documentFigures(tables: readonly string[]): void {
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), tables));
}

/** The page with these tables between its two marks. */
function withFigures(page: string, tables: readonly string[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/performance.md has lost the marks around its figures.');
  const blocks = tables.map((table) => `\`\`\`text\n${table}\n\`\`\`\n`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${blocks.join('\n')}\n${page.slice(end)}`;
}
