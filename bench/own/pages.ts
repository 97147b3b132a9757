/**
 * `content-audit build` without the search index and the files for other programs, to compare with a site that has only pages.
 * Run as a program, it makes the pages; imported, it is the row.
 */
import { mkdirSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import type { Contender } from '../contender.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export const pages: Contender = {
  id: 'pages',
  title: 'of it, every page',
  prepare({ content, today, folder }) {
    const output = path.join(folder, 'dist');
    return { file: process.execPath, args: [import.meta.filename, content, today, output], output, leaves: [output] };
  },
};

async function make(directory: string, today: string, output: string): Promise<void> {
  // The command line does this, too.
  module.enableCompileCache(path.join(ROOT, '.cache/compiled'));
  process.chdir(ROOT);
  await import('../../src/build/lean-memory.ts');
  const { build } = await import('astro');
  const { astroConfig } = await import('../../src/build/astro-config.ts');
  const { openContent, openPast, publishedAt } = await import('../../src/build/open-content.ts');
  const { writePiecePages } = await import('../../src/build/piece-pages.ts');
  const source = { directory, today, readBodies: true };
  const content = openContent(source);
  if (!content.audit) throw new Error(`${directory} has errors. Run content-audit check.`);
  const { past } = await openPast(source, content);
  mkdirSync(output, { recursive: true });
  await build({ ...astroConfig(), ...publishedAt(content.audit.model.site), outDir: output, logLevel: 'warn' });
  await writePiecePages(output, content.audit, past);
}

if (import.meta.main) {
  const [directory = '.', today = '', output = ''] = process.argv.slice(2);
  await make(directory, today, output);
}
