/**
 * The start of the command line: how much longer `content-audit --help` takes than Node alone. The size of the run does not
 * matter. Run as a program, it measures; imported, it is the row.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Contender } from '../contender.ts';
import { median } from '../statistics.ts';

/** What `npx content-audit` starts. */
const COMMAND = path.resolve(import.meta.dirname, '../../bin/content-audit.js');

/** How often both are started, in turns. */
const TIMES = 7;

export const start: Contender = {
  id: 'start',
  title: '15 starts, of --help and of Node',
  prepare: () => ({
    file: process.execPath,
    args: [import.meta.filename],
    figures: (lastLine) => JSON.parse(lastLine),
  }),
};

function measure(): Record<string, number> {
  const help = [COMMAND, '--help'];
  const nothing = ['-e', '0'];
  // The first start after a change compiles the code for all later ones.
  milliseconds(help);
  const pairs = Array.from({ length: TIMES }, () => ({ node: milliseconds(nothing), help: milliseconds(help) }));
  return {
    nodeMilliseconds: median(pairs.map(({ node }) => node)),
    helpMilliseconds: median(pairs.map((pair) => pair.help)),
    moreMilliseconds: median(pairs.map((pair) => pair.help - pair.node)),
  };
}

function milliseconds(args: readonly string[]): number {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${status}.`);
  return performance.now() - begin;
}

if (import.meta.main) console.log(JSON.stringify(measure()));
