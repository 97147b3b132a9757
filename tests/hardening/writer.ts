/**
 * Writes until it is killed: one file, several at once, and one that is created and deleted again. The test of kills starts it with
 * the folder to write in; it prints `ready` before it starts.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFile } from '../../src/content/disk/remove-file.ts';
import { writeMany, writeWhole } from '../../src/content/disk/whole-file.ts';

/** The text of a file in a round; longer than one write of most systems. */
function textOf(round: number): string {
  return `begin: ${round}\n${`- ${round}\n`.repeat(3_000 + (round % 7) * 500)}end: ${round}\n`;
}

/** The round in which a file was written; undefined if the file is not whole. */
export function roundOf(text: string): number | undefined {
  const [, digits] = /^begin: (\d+)\n/.exec(text) ?? [];
  return digits !== undefined && text === textOf(Number(digits)) ? Number(digits) : undefined;
}

/** Files written together. */
export const TOGETHER: readonly string[] = ['two.yaml', 'deep/three.yaml', 'deep/four.yaml'];

/** One round of writing, on top of the existing files. */
export function writeRound(folder: string): void {
  const place = (name: string) => path.join(folder, name);
  const read = (name: string) => (existsSync(place(name)) ? readFileSync(place(name), 'utf8') : null);
  const one = read('one.yaml');
  const text = textOf((one === null ? 0 : (roundOf(one) ?? Number.NaN)) + 1);
  writeWhole(place('one.yaml'), text, one, folder);
  writeMany(TOGETHER.map((name) => ({ file: place(name), text, before: read(name), root: folder })));
  const coming = read('five.yaml');
  if (coming === null) writeWhole(place('five.yaml'), text, null, folder);
  else removeFile(place('five.yaml'), coming, folder);
}

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url) && folder !== undefined) {
  process.stdout.write('ready');
  for (;;) writeRound(folder);
}
