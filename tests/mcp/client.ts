/** The server, spoken to by the SDK's own client: most tests have both in their process, `start` starts it as a client does. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { productVersion } from '../../src/check/folders.ts';
import { folderReader } from '../../src/mcp/read-folder.ts';
import { publishedReader } from '../../src/mcp/read-published.ts';
import { mcpServer } from '../../src/mcp/server.ts';
import { afterThisTest } from '../clean-up.ts';
import { main } from '../cli/run-command.ts';
import { TODAY } from '../content-folder.ts';

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

/** The options of the command, as it resolves them. */
interface Options {
  readonly content?: string;
  readonly data?: string;
}

/** Connects until the end of the test. */
export async function connect(options: Options): Promise<Connected> {
  const connected = await open(options);
  afterThisTest(() => connected.client.close());
  return connected;
}

/** Connects until the caller closes the client. */
export async function open({ content = '', data }: Options): Promise<Connected> {
  const server = mcpServer(data === undefined ? folderReader(content, TODAY) : publishedReader(data), productVersion());
  const [near, far] = InMemoryTransport.createLinkedPair();
  await server.connect(far);
  return connectedBy(near);
}

/** Starts a server in a process of its own. Connects until the caller closes the client. */
export function start(...options: readonly string[]): Promise<Connected> {
  const args = [main, 'mcp', ...options];
  return connectedBy(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
}

async function connectedBy(transport: Parameters<Client['connect']>[0]): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1.0.0' });
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
