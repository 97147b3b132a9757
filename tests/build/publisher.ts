/**
 * Publishes small sites, one after the other, as builds do: `publisher.ts NAME TIMES WORKSHOP OUTPUT`. Tests start several for one
 * folder, and kill them. It prints `ready` before it starts.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishSite } from '../../src/build/output-folder.ts';
import { recoverSite } from '../../src/build/replace-site.ts';

const FILES = ['index.html', 'pagefind/parts.json', ...Array.from({ length: 20 }, (_, page) => `page-${page}.html`)];

/** Writes a site, all of whose files have its name. */
export function writeSite(folder: string, name: string): void {
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), name);
  }
}

/** The name of the site in a folder; undefined when files are missing or are from other sites. */
export function siteIn(folder: string): string | undefined {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = new Set(files.map(({ name, parentPath }) => readFileSync(path.join(parentPath, name), 'utf8')));
  return files.length === FILES.length && names.size === 1 ? [...names][0] : undefined;
}

const [, program, name = '', times = '', workshop = '', output = ''] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  const sites = Array.from({ length: Number(times) }, (_, time) => {
    const site = path.join(mkdtempSync(path.join(workshop, 'build-')), 'site');
    writeSite(site, `${name}-${time}`);
    return site;
  });
  process.stdout.write('ready');
  for (const site of sites) {
    await recoverSite(output);
    await publishSite(site, output, '/content');
  }
}
