/**
 * `content-audit dev` for a person who writes: the wait until the first page, and from saving a piece until its page has the new
 * text. Run as a program, it measures; imported, it is the row.
 *
 * - compiledFirstPageMilliseconds: from the first start after an install, which compiles the pages, until home is answered.
 * - firstPageMilliseconds: from any later start until home is answered.
 * - savedMilliseconds, slowestSavedMilliseconds: from just before a piece is written until its page, asked for every 20 ms, has
 *   the new text.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from '../contender.ts';
import { median } from '../statistics.ts';
import { COMMAND } from './command.ts';
import { editedCopy } from './edited-piece.ts';

/** How often the piece is saved. */
const SAVES = 5;

/** Milliseconds between two requests for the page, and between a shown change and the next one. */
const POLL = 20;
const REST = 500;

/** A page that is not there after this many milliseconds never will be. */
const PATIENCE = 60_000;

export const dev: Contender = {
  id: 'dev',
  title: 'dev, with a piece saved 5 times',
  prepare: ({ content, today }) => ({
    file: process.execPath,
    args: [import.meta.filename, content, today],
    figures: (lastLine) => JSON.parse(lastLine),
  }),
};

async function measure(content: string, today: string): Promise<Record<string, number>> {
  // The server does not watch the project's cache, so the copy is elsewhere.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'content-audit-bench-'));
  const copy = path.join(folder, 'content');
  const piece = editedCopy(content, copy);
  const command = [COMMAND, 'dev', '--content', copy, '--today', today, '--port', '0'];
  let server: ChildProcess | undefined;
  const firstPage = async () => {
    const start = performance.now();
    const started = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    server = started;
    const home = await addressOf(started.stdout);
    await read(home);
    return { home, milliseconds: performance.now() - start };
  };
  try {
    const compiled = await firstPage();
    await stopped(server);
    const { home, milliseconds } = await firstPage();
    const page = new URL(`content/${piece.id}/`, home);
    await read(page);
    const times: number[] = [];
    for (let save = 1; save <= SAVES; save += 1) {
      await wait(REST);
      const text = `Saved for the benchmark, number ${save}.`;
      const saved = performance.now();
      piece.save(text);
      await shown(page, text);
      times.push(performance.now() - saved);
    }
    return {
      compiledFirstPageMilliseconds: compiled.milliseconds,
      firstPageMilliseconds: milliseconds,
      savedMilliseconds: median(times),
      slowestSavedMilliseconds: Math.max(...times),
    };
  } finally {
    await stopped(server);
    rmSync(folder, { recursive: true });
  }
}

/** The address that the server prints when it is ready. */
async function addressOf(output: Readable): Promise<URL> {
  for await (const line of createInterface(output)) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return new URL(address);
  }
  throw new Error('The server ended before it was ready.');
}

async function read(page: URL): Promise<string> {
  const response = await fetch(page, { headers: { accept: 'text/html' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${page} was answered with ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Waits until a page has a text. */
async function shown(page: URL, text: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await read(page)).includes(text)) {
    if (performance.now() > end) throw new Error(`${page} never had the text "${text}".`);
    await wait(POLL);
  }
}

async function stopped(server: ChildProcess | undefined): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill();
  await once(server, 'exit');
}

if (import.meta.main) {
  const [content = '.', today = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(content, today)));
}
