/**
 * The minimum: reads every file of a content folder and parses its YAML with the `yaml` package. No schema, no positions, no
 * references, no bodies. Run as a program, it does this; imported, it is the row.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Contender } from '../contender.ts';

export const bare: Contender = {
  id: 'bare',
  title: 'bare read and parse',
  prepare: ({ content }) => ({ file: process.execPath, args: [import.meta.filename, content] }),
};

function readAndParse(content: string): number {
  let records = 0;
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    const yaml = entry.name.endsWith('.mdx') ? text.slice(4, text.indexOf('\n---\n', 4) + 1) : text;
    if (parse(yaml)) records += 1;
  }
  return records;
}

if (import.meta.main) {
  const [content = '.'] = process.argv.slice(2);
  console.log(`${readAndParse(content)} files`);
}
