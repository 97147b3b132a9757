import { PassThrough } from 'node:stream';
import { expect } from 'vitest';

/** A terminal in which a test waits for a question and presses keys. */
export function fakeTerminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const answer = async (question: string, keys: string) => {
    await expect.poll(() => shown, { timeout: 30_000 }).toContain(question);
    shown = '';
    input.write(keys);
  };
  return { answer, terminal: { input, output } };
}
