/**
 * The server for assistants. It is started as a client starts it, and asked what a rep asks. The first answer reads the content;
 * the others are what a person waits for. Run as a program, it measures; imported, it is the row.
 */
import { performance } from 'node:perf_hooks';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { Contender } from '../contender.ts';
import { median } from '../statistics.ts';
import { COMMAND } from './command.ts';

/** How often each question is asked after the first answer. */
const ROUNDS = 5;

export const mcp: Contender = {
  id: 'mcp',
  title: 'mcp, asked as a rep asks',
  prepare: ({ content, today }) => ({
    file: process.execPath,
    args: [import.meta.filename, content, today],
    figures: (lastLine) => JSON.parse(lastLine),
  }),
};

/** A call of each tool whose answer depends on the size of the content. */
const questions = [
  ['find', { words: 'payback' }],
  ['find', { words: 'security questions before the contract' }],
  ['questions', { limit: 10 }],
  ['gaps', { limit: 10 }],
  ['requests', { limit: 10 }],
  ['coverage', {}],
  ['changes', { since: '2026-09-01', limit: 10 }],
] as const;

async function measure(content: string, today: string): Promise<Record<string, number>> {
  const client = new Client({ name: 'bench', version: '1.0.0' });
  const args = [COMMAND, 'mcp', '--content', content, '--today', today];
  const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const ask = async ([name, input]: (typeof questions)[number]): Promise<void> => {
    const { isError } = await client.callTool({ name, arguments: { ...input } });
    if (isError) throw new Error(`${name} has no answer.`);
  };
  const [first] = questions;
  const mcpStartMilliseconds = await milliseconds(() =>
    client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' })),
  );
  const mcpFirstAnswerMilliseconds = await milliseconds(() => ask(first));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) times.push(await milliseconds(() => ask(question)));
  }
  await client.close();
  return {
    mcpStartMilliseconds,
    mcpFirstAnswerMilliseconds,
    mcpAnswerMilliseconds: median(times),
    mcpSlowestAnswerMilliseconds: Math.max(...times),
  };
}

if (import.meta.main) {
  const [content = '.', today = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await measure(content, today)));
}
