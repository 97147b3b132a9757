import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { productVersion } from '../check/folders.ts';
import type { LibraryReader } from '../mcp/library.ts';
import { mcpServer } from '../mcp/server.ts';

/** The most bytes of one message. Questions are short. */
const MOST_MESSAGE = 1_000_000;

/**
 * `content-audit mcp`: answers on standard output. The process ends by itself when standard input has ended and the last
 * question is answered.
 */
export async function mcp(read: LibraryReader): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_MESSAGE });
  const server = mcpServer(read, productVersion());
  // Reads while the client is not asking yet. If it fails, the answer to the first question says why.
  server.server.oninitialized = () => void read(() => undefined).catch(() => undefined);
  await server.connect(transport);
}
