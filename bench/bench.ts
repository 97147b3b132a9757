/**
 * Compares the command line with what an engineer would otherwise build, in one interleaved run:
 * `npm run bench [-- --pieces 1000,10000 --large --runs 3 --rows check,bare --out .cache/bench.json --document]`
 *
 * `--large` adds 50,000 pieces. `--document` also writes the tables into docs/performance.md.
 *
 * Compare ratios from one run, never figures from different machines. `process.ts` and the rows in `own/` and `peers/` explain
 * each figure.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../src/words/dates.ts';
import { contenders } from './contenders.ts';
import { documentFigures } from './document.ts';
import { MOST_PIECES } from './generate.ts';
import { rowsTable, verdictsTable } from './report.ts';
import { type Row, rounds } from './rounds.ts';
import { targets } from './targets.ts';
import { type Verdict, verdicts } from './verdicts.ts';

/** For everything the benchmark writes. Git ignores it, and peers find the project's packages from there. */
const CACHE = path.resolve(import.meta.dirname, '../.cache');

interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly rows: ReadonlySet<string>;
  readonly seed: string;
  readonly out: string;
  readonly document: boolean;
}

interface SizeResult {
  readonly pieces: number;
  readonly rows: readonly Row[];
  readonly verdicts: readonly Verdict[];
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      pieces: { type: 'string', default: '100,1000,10000' },
      large: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      rows: { type: 'string', default: contenders.map(({ id }) => id).join(',') },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: path.join(CACHE, 'bench.json') },
      document: { type: 'boolean', default: false },
    },
  });
  const rows = values.rows.split(',');
  const unknown = rows.find((id) => !contenders.some((contender) => contender.id === id));
  if (unknown !== undefined)
    throw new Error(`--rows: unknown row "${unknown}". The rows are ${contenders.map(({ id }) => id).join(', ')}.`);
  return {
    sizes: [...values.pieces.split(','), ...(values.large ? [`${MOST_PIECES}`] : [])].map((text) =>
      wholeNumber('--pieces', text, MOST_PIECES),
    ),
    runs: wholeNumber('--runs', values.runs, 100),
    rows: new Set(rows),
    seed: values.seed,
    out: path.resolve(values.out),
    document: values.document,
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} needs whole numbers from 1 to ${most}.`);
  return value;
}

function machine() {
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryMegabytes: Math.round(os.totalmem() / 1e6),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
  };
}

/**
 * Moves files away and deletes them only at the end. After many deletions, some file systems (ext4) create files slowly for
 * minutes, which would make every run slower than the one before.
 */
function openAttic() {
  mkdirSync(CACHE, { recursive: true });
  const attic = mkdtempSync(path.join(CACHE, 'bench-discarded-'));
  let count = 0;
  return {
    discard(made: string) {
      if (existsSync(made)) renameSync(made, path.join(attic, `${++count}`));
    },
    clear: () => rmSync(attic, { recursive: true }),
  };
}

async function main(): Promise<void> {
  const { sizes, runs, rows: wanted, seed, out, document } = options();
  const chosen = contenders.filter(({ id }) => wanted.has(id));
  const results: SizeResult[] = [];
  const tables: string[] = [];
  const print = (table: string) => {
    tables.push(table);
    console.log(`\n${table}`);
  };
  const attic = openAttic();
  for (const pieces of sizes) {
    const folder = path.join(CACHE, 'bench', String(pieces));
    const rows = await rounds({
      contenders: chosen,
      pieces,
      runs,
      seed,
      folder,
      discard: attic.discard,
      progress: (message) => console.error(message),
    });
    const found = verdicts(targets, rows, pieces);
    results.push({ pieces, rows, verdicts: found });
    print(`${pieces.toLocaleString('en')} pieces, ${count(runs, 'round')}, medians\n\n${rowsTable(rows)}`);
    if (found.length > 0) print(verdictsTable(found));
  }
  const { processor, cores, memoryMegabytes, node, system } = machine();
  const memoryGigabytes = Math.round(memoryMegabytes / 1000);
  print(`${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`);
  if (document) documentFigures(tables);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ version: 1, machine: machine(), runs, seed, sizes: results }, null, 2)}\n`);
  console.log(`Written to ${out}`);
  attic.clear();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
