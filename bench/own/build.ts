/**
 * `content-audit build`: the checks, the audit and the whole site, including the piece pages. Run as a program, it builds and
 * reports the time of each part and the weight of pages; imported, it is the row.
 */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Contender, Sample } from '../contender.ts';

export const build: Contender = {
  id: 'build',
  title: 'content-audit build',
  prepare({ content, today, folder }) {
    const output = path.join(folder, 'dist');
    return {
      file: process.execPath,
      args: [import.meta.filename, content, today, output],
      output,
      leaves: [output],
      figures: (lastLine) => JSON.parse(lastLine),
    };
  },
};

/** Sample pages, below the site's folder. */
const PAGES: Readonly<Record<string, string>> = {
  home: 'index.html',
  contentList: 'content/index.html',
  gaps: 'gaps/index.html',
};

async function measure(directory: string, today: string, output: string): Promise<Sample> {
  // The command line does this first, too.
  module.enableCompileCache(path.resolve(import.meta.dirname, '../../.cache/compiled'));
  const { buildSite } = await import('../../src/build/build-site.ts');
  const start = performance.now();
  const { built, findings } = await buildSite({ directory, today, output });
  if (!built) throw new Error(`${directory} has errors: ${findings[0]?.message}`);
  const millisecondsPerPage = (performance.now() - start) / built.pages;
  const seconds = Object.entries(built.seconds).map(([part, value]) => [`${part}Seconds`, value]);
  const weights = Object.entries(PAGES).map(([name, file]) => [
    `${name}PackedKilobytes`,
    gzipSync(readFileSync(path.join(output, file))).length / 1024,
  ]);
  return Object.fromEntries([
    ...seconds,
    ...weights,
    ['pages', built.pages],
    ['millisecondsPerPage', millisecondsPerPage],
  ]);
}

if (import.meta.main) {
  const [directory = '.', today = '', output = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(directory, today, output)));
}
