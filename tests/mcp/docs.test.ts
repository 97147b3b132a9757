/** The guide of the server is true: its snippets start it, and it names every tool and prompt. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../src/check/check-content.ts';
import { exportAudit } from '../../src/cli/export.ts';
import { dataListNames } from '../../src/data/lists.ts';
import { promptWords } from '../../src/words/mcp/prompts.ts';
import { toolWords } from '../../src/words/mcp/tools.ts';
import { afterThisTest } from '../clean-up.ts';
import { main } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/mcp.md'), 'utf8');

const entry = z.object({ command: z.literal('npx'), args: z.array(z.string()) });
const snippet = z.union([
  z.strictObject({ mcpServers: z.strictObject({ 'content-audit': entry }) }).transform(({ mcpServers }) => mcpServers),
  z.strictObject({ servers: z.strictObject({ 'content-audit': entry }) }).transform(({ servers }) => servers),
]);

test('every snippet for a client starts the server, and its client gets an answer', async () => {
  const folder = temporaryFolder();
  const content = path.join(folder, 'content');
  copySample(content);
  expect(checkContent({ directory: content, today: TODAY }).audit).toBeDefined();
  await exportAudit({
    ...{ content, today: TODAY, lists: dataListNames, formats: ['json'], dryRun: false },
    output: path.join(folder, 'dist/data'),
  });
  const snippets = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) => snippet.parse(JSON.parse(json)));
  expect(snippets).toHaveLength(3);
  const calls = snippets.map(({ 'content-audit': server }) => {
    const [prefix, product, name, ...rest] = server.args;
    expect([prefix, product, name]).toEqual(['--prefix', '/path/to/our-audit', 'content-audit']);
    return rest.join('\n');
  });
  for (const call of new Set(calls)) {
    const own = call.split('\n').map((arg) => arg.replace('/path/to/our-audit', folder));
    const transport = new StdioClientTransport({ command: process.execPath, args: [main, ...own], stderr: 'ignore' });
    const client = new Client({ name: 'test', version: '1.0.0' });
    afterThisTest(() => client.close());
    await client.connect(transport);
    const { structuredContent } = await client.callTool({ name: 'coverage', arguments: {} });
    expect(structuredContent).toMatchObject({ about: { company: 'Vindhalm' } });
  }
});

test('the guide names every tool and every prompt', () => {
  const named = [...guide.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(toolWords));
  for (const { title } of Object.values(promptWords)) expect(guide).toContain(`| ${title} |`);
});
