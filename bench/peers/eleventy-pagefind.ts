/**
 * The fair comparison for a whole build, because it also ends with a search index: the site of the Eleventy row, then Pagefind's
 * command line over its pages, as a script of package.json would run them.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contender } from '../contender.ts';
import { eleventySite } from './eleventy-site.ts';

const PAGEFIND = path.join(path.dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner/bin.cjs');

export const eleventyPagefind: Contender = {
  id: 'eleventy-pagefind',
  title: 'Eleventy, then Pagefind',
  prepare({ content, folder }) {
    // A shell that ends with the second program costs less than a Node that waits for both.
    if (process.platform === 'win32') return undefined;
    const site = eleventySite(content, folder);
    if (!site) return undefined;
    const { args, output } = site;
    const programs = [
      [process.execPath, ...args],
      [process.execPath, PAGEFIND, '--quiet', '--site', output],
    ];
    const script = programs.map((words) => words.map(quoted).join(' ')).join(' && ');
    return { file: '/bin/sh', args: ['-c', script], output, leaves: [output] };
  },
};

/** A word as a shell reads it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
