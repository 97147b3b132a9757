/**
 * Writes a complete valid content folder of any size. The same arguments give the same bytes:
 * `npm run bench:generate -- --pieces 1000 --seed 1 --out /tmp/content [--today 2026-11-16]`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { isCalendarDate } from '../src/kit/calendar-date.ts';
import { formats, people, products, site, stages } from './generate/company.ts';
import { emptyFolder, MARK } from './generate/folder.ts';
import { personas } from './generate/personas.ts';
import { pieces } from './generate/pieces.ts';
import { random } from './generate/random.ts';
import { requests } from './generate/requests.ts';

export interface GenerateOptions {
  /** The number of pieces, 1 to `MOST_PIECES`. */
  readonly pieces: number;
  /** Any text; a different seed makes a different library. */
  readonly seed: string;
  /** The folder to write; new, empty, or generated earlier. */
  readonly directory: string;
  /** The day around which reviews, publications and requests are dated, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The number of distinct titles in the vocabulary, rounded down. */
export const MOST_PIECES = 50_000;

/** The default day. */
export const DEFAULT_TODAY = '2026-11-16';

/** The number of pieces per folder, and of pieces per request. */
const PIECES_PER_FOLDER = 500;
const PIECES_PER_REQUEST = 50;

/**
 * Writes the folder. It passes `check` without errors, with warnings like a real library.
 *
 * @throws {Error} If the directory contains anything that this generator did not make.
 */
export function generate(options: GenerateOptions): void {
  const { seed, directory, today } = options;
  const buyers = personas(random(`${seed}/personas`), today);
  const library = pieces(options.pieces, seed, today, buyers);
  const asked = requests(Math.ceil(options.pieces / PIECES_PER_REQUEST), seed, today, buyers, library);

  emptyFolder(directory);
  write(directory, 'site.yaml', `${MARK}\n${yaml(site)}`);
  write(directory, 'stages.yaml', yaml(stages));
  write(directory, 'formats.yaml', yaml(formats));
  write(directory, 'people.yaml', yaml(people));
  write(directory, 'products.yaml', yaml(products));
  for (const { id, fields, body } of buyers) write(directory, `personas/${id}.mdx`, mdx(fields, body));
  for (const [index, { id, fields, body }] of library.entries()) {
    const folder = String(Math.floor(index / PIECES_PER_FOLDER) + 1).padStart(3, '0');
    write(directory, `pieces/library-${folder}/${id}.mdx`, mdx(fields, body));
  }
  for (const { id, fields } of asked) write(directory, `requests/${id}.yaml`, yaml(fields));
}

function yaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}

function mdx(fields: unknown, body: string): string {
  return `---\n${yaml(fields)}---\n\n${body}\n`;
}

function write(directory: string, name: string, text: string): void {
  const file = path.join(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      pieces: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      today: { type: 'string', default: DEFAULT_TODAY },
    },
  });
  const count = Number(values.pieces);
  if (!Number.isInteger(count) || count < 1 || count > MOST_PIECES)
    throw new Error(`--pieces needs a whole number from 1 to ${MOST_PIECES}.`);
  if (!isCalendarDate(values.today)) throw new Error('--today needs a date such as 2026-11-16.');
  if (values.out === undefined) throw new Error('--out is missing. Name the folder to write.');
  const directory = path.resolve(values.out);
  generate({ pieces: count, seed: values.seed, directory, today: values.today });
  console.log(`${count} pieces written to ${directory}`);
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
