/**
 * Prints the figures of this folder: `npm run hardening`. It runs the tests and adds up what they counted, without checks of its
 * own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Counted, TALLY_FILE, type Tally } from './tally.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-figures-'));
const file = path.join(folder, 'tally');

const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter',
    'dot',
    'tests/hardening',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, [TALLY_FILE]: file } },
);

const sums = new Map<Counted, number>();
for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) {
  const { counted, times }: Tally = JSON.parse(line);
  sums.set(counted, (sums.get(counted) ?? 0) + times);
}
rmSync(folder, { recursive: true });

const sum = (counted: Counted) => sums.get(counted) ?? 0;
const lines: readonly (readonly [string, string | number])[] = [
  ['Cases tried', sum('casesTried')],
  ['  refused as expected', sum('refusedAsExpected')],
  ['  accepted as expected', sum('acceptedAsExpected')],
  ['Texts sent through an edge', sum('edgeTexts')],
  ['Fuzz inputs tried', sum('fuzzInputs')],
  ['Kills while writing', sum('kills')],
  ['  survived', sum('killsSurvived')],
  ['Troubles of disk, links and rivals', sum('troubles')],
  ['Findings lost', sum('findingsLost')],
  ['Scripts run from content', sum('scriptsRun')],
];
process.stdout.write(
  `\n${lines.map(([what, number]) => `${what.padEnd(36)}${String(number).padStart(7)}`).join('\n')}\n`,
);

const holds =
  sum('refusedAsExpected') + sum('acceptedAsExpected') === sum('casesTried') &&
  sum('killsSurvived') === sum('kills') &&
  sum('findingsLost') + sum('scriptsRun') === 0 &&
  sum('casesTried') > 0;
process.stdout.write(holds && status === 0 ? 'Everything held.\n' : 'Not everything held; the tests above say what.\n');
process.exitCode = holds && status === 0 ? 0 : 1;
