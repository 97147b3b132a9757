/**
 * Measures the command line against what an engineer would otherwise build, in one interleaved run:
 * `npm run bench [-- --pieces 1000,10000 --runs 3 --rows check,bare --out .cache/bench.json]`
 *
 * Figures of different machines cannot be compared; the ratios of one run can. What each figure means stands in
 * `process.ts` and with each row in `own/` and `peers/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contenders } from './contenders.ts';
import { MOST_PIECES } from './generate.ts';
import { rowsTable, verdictsTable } from './report.ts';
import { type Row, rounds } from './rounds.ts';
import { targets } from './targets.ts';
import { type Verdict, verdicts } from './verdicts.ts';

/** Everything the benchmark writes, out of Git's sight. It lies inside the project so that peers find its packages. */
const CACHE = path.resolve(import.meta.dirname, '../.cache');

interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly rows: ReadonlySet<string>;
  readonly seed: string;
  readonly out: string;
}

interface SizeResult {
  readonly pieces: number;
  readonly rows: readonly Row[];
  readonly verdicts: readonly Verdict[];
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      pieces: { type: 'string', default: '1000,10000' },
      runs: { type: 'string', default: '3' },
      rows: { type: 'string', default: contenders.map(({ id }) => id).join(',') },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: path.join(CACHE, 'bench.json') },
    },
  });
  const rows = values.rows.split(',');
  const unknown = rows.find((id) => !contenders.some((contender) => contender.id === id));
  if (unknown !== undefined)
    throw new Error(`--rows: there is no row "${unknown}". Rows: ${contenders.map(({ id }) => id).join(', ')}.`);
  return {
    sizes: values.pieces.split(',').map((text) => wholeNumber('--pieces', text, MOST_PIECES)),
    runs: wholeNumber('--runs', values.runs, 100),
    rows: new Set(rows),
    seed: values.seed,
    out: path.resolve(values.out),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} takes whole numbers from 1 to ${most}.`);
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

async function main(): Promise<void> {
  const { sizes, runs, rows: wanted, seed, out } = options();
  const chosen = contenders.filter(({ id }) => wanted.has(id));
  const results: SizeResult[] = [];
  for (const pieces of sizes) {
    const folder = path.join(CACHE, 'bench', String(pieces));
    const rows = await rounds({
      contenders: chosen,
      pieces,
      runs,
      seed,
      folder,
      progress: (message) => console.error(message),
    });
    const found = verdicts(targets, rows, pieces);
    results.push({ pieces, rows, verdicts: found });
    console.log(`\n${pieces.toLocaleString('en')} pieces, ${runs} rounds, medians\n\n${rowsTable(rows)}`);
    if (found.length > 0) console.log(`\n${verdictsTable(found)}`);
  }
  const { processor, cores, node, system } = machine();
  console.log(`\n${processor}, ${cores} cores, ${system}, Node ${node}. Written to ${out}`);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ version: 1, machine: machine(), runs, seed, sizes: results }, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
