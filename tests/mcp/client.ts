/** Starts the server as a client does: a process of its own, spoken to by the SDK's own client over stdio. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterThisTest } from '../clean-up.ts';
import { main } from '../cli/run-command.ts';

/** What a test reads of an answer. Its structure is checked by the client against the schema of the tool. */
// biome-ignore lint/suspicious/noExplicitAny: the fields differ by tool, and the client has checked them
type Data = any;

interface Asked {
  /** The data of the answer; undefined for a problem. */
  readonly data: Data;
  readonly text: string;
  readonly isProblem: boolean;
}

export interface Connected {
  readonly client: Client;
  ask(tool: string, input?: Readonly<Record<string, unknown>>): Promise<Asked>;
}

/** Connects until the end of the test. */
export async function connect(...options: readonly string[]): Promise<Connected> {
  const connected = await open(...options);
  afterThisTest(() => connected.client.close());
  return connected;
}

/** Connects until the caller closes the client. */
export async function open(...options: readonly string[]): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const args = [main, 'mcp', ...options];
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' });
  await client.connect(transport);
  // The client then checks every answer against the schema of its tool.
  await client.listTools();
  return {
    client,
    async ask(name, input = {}) {
      const { content, isError, structuredContent } = await client.callTool({ name, arguments: { ...input } });
      const [first] = content as readonly { readonly text: string }[];
      return { data: structuredContent, text: first?.text ?? '', isProblem: isError === true };
    },
  };
}
