/** Edits content as a person does between two imports. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editFrontMatter } from '../../src/content/write/front-matter.ts';

/** All files of a folder with their texts. */
export function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name, parentPath }) => [
      path.join(parentPath, name),
      readFileSync(path.join(parentPath, name), 'utf8'),
    ]),
  );
}

/** Changes fields of a piece like a person. */
export function edit(content: string, id: string, fields: Record<string, unknown>): void {
  const file = path.join(content, 'pieces', `${id}.mdx`);
  const changes = Object.entries(fields).map(([key, value]) => ({ path: [key], value }));
  writeFileSync(file, editFrontMatter(readFileSync(file, 'utf8'), changes));
}
