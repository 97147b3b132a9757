import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { company, table } from '../import/import-into.ts';
import { run } from './run-command.ts';

/** A stream with or without a terminal, and everything that was written to it. */
function watched(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { stream: Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream, text: () => text };
}

it('shows progress on a terminal, not too often to read, and removes the line when done', () => {
  const { stream, text } = watched(true);
  const { step, done } = progressLine(stream, 'Reading rows');
  for (let row = 1; row <= 1000; row += 1) step(row, 1000);
  const shown = text();
  expect(shown).toMatch(/^\rReading rows: 1 of 1000 \(0%\)/);
  expect(shown.split('\r').length).toBeLessThan(20);
  done();
  expect(text()).toBe(`${shown}\r\u001b[K`);
  done();
  expect(text()).toBe(`${shown}\r\u001b[K`);
});

it('prints nothing without a terminal', () => {
  const { stream, text } = watched(false);
  const { step, done } = progressLine(stream, 'Reading rows');
  step(1, 2);
  done();
  expect(text()).toBe('');

  const file = path.join(temporaryFolder(), 'table.csv');
  writeFileSync(file, table({ notes: Array.from({ length: 300 }, (_, row) => `Note ${row}`) }));
  const { err, out } = run(['import', file, '--content', contentFolder(company), '--today', TODAY]);
  expect(err).toBe('');
  expect(out).not.toContain('\r');
});
