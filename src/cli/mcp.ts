import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { productVersion } from '../check/folders.ts';
import type { LibraryReader } from '../mcp/read-folder.ts';
import { mcpServer } from '../mcp/server.ts';

/** The most bytes of one message. Questions are short. */
const MOST_MESSAGE = 1_000_000;

/**
 * `content-audit mcp`: answers on standard output. The process ends by itself when standard input has ended and the last
 * question is answered.
 */
export async function mcp(read: LibraryReader): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_MESSAGE });
  await mcpServer(read, productVersion()).connect(transport);
}
