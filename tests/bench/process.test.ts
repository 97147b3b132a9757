import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Run, run } from '../../bench/process.ts';

/** Runs a piece of JavaScript in a process of its own and answers the run and what it printed. */
async function runScript(script: string): Promise<Run & { printed: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'process-'));
  const log = openSync(path.join(folder, 'log.txt'), 'w');
  try {
    const result = await run(process.execPath, ['-e', script], { directory: folder, environment: {}, log });
    return { ...result, printed: readFileSync(path.join(folder, 'log.txt'), 'utf8') };
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true });
  }
}

/** Burns 0.3 s of CPU and holds 200 MB of memory while it does. */
const work = `
  const held = Buffer.alloc(200e6, 1);
  while (process.cpuUsage().user < 300_000) held.fill(2, 0, 1e6);
`;

test('a run returns the exit code and keeps everything printed', async () => {
  const { exitCode, printed } = await runScript('console.log("out"); console.error("err"); process.exitCode = 3');
  expect(exitCode).toBe(3);
  expect(printed).toBe('out\nerr\n');
});

test.skipIf(process.platform !== 'linux')('CPU time and memory of descendants count', async () => {
  const { sample } = await runScript(
    `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}])`,
  );
  expect(sample.cpuSeconds).toBeGreaterThanOrEqual(0.25);
  expect(sample.peakMegabytes).toBeGreaterThan(200);
});

test.skipIf(process.platform !== 'linux')('CPU time of a descendant that outlives the program counts', async () => {
  // The program ends once the other has burned its CPU and says so.
  const other = `${work}; console.log('burned'); setTimeout(() => {}, 2000)`;
  const { sample } = await runScript(`
    const other = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(other)}]);
    other.stdout.once('data', () => setTimeout(() => process.exit(), 500));
  `);
  expect(sample.cpuSeconds).toBeGreaterThanOrEqual(0.25);
});

test('a program that does not exist is an error', async () => {
  const log = openSync(os.devNull, 'w');
  await expect(run('/no/such/program', [], { directory: os.tmpdir(), environment: {}, log })).rejects.toThrow(/ENOENT/);
  closeSync(log);
});
