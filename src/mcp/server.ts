/** The server: tools, resources and prompts by the official SDK. It only reads, and opens no connection. */
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { mcpProblems } from '../words/mcp/problems.ts';
import { promptWords, resourceWords, serverWords } from '../words/mcp/prompts.ts';
import { toolWords } from '../words/mcp/tools.ts';
import { about, answerWith, shownText, withSource } from './answer.ts';
import type { Library, LibraryReader } from './library.ts';
import { aboutPersona } from './persona.ts';
import { ToolProblem } from './problem.ts';
import { type Prompt, prompts } from './prompts.ts';
import type { Tool } from './tool.ts';
import { aboutPiece } from './tools/piece.ts';
import { tools } from './tools/tools.ts';

/** Nothing is changed, and nothing outside of the content is read. */
const READS_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** More values than this in the arguments of a call are refused. */
const MOST_ARGUMENTS = 50;

/** The most entries in a list of resources. */
const MOST_LISTED = 1000;

/** A server that answers from a library as it is at the time of each call. */
export function mcpServer(read: LibraryReader, version: string): McpServer {
  const server = new McpServer(
    { name: 'content-audit', title: serverWords.title, version },
    { instructions: serverWords.instructions, maxToolInputElements: MOST_ARGUMENTS },
  );
  for (const tool of Object.values(tools)) addTool(server, tool, read);
  for (const prompt of Object.values(prompts)) addPrompt(server, prompt, read);
  addResource(server, read, 'piece', ({ pieces }) => pieces.map(({ id, title }) => ({ id, name: title })), aboutPiece);
  addResource(server, read, 'persona', ({ personas }) => personas, aboutPersona);
  return server;
}

function addTool(server: McpServer, tool: Tool, read: LibraryReader): void {
  const { input, name, output } = tool;
  const outputSchema = z.strictObject({ about, ...output });
  const { description, title } = toolWords[name];
  const config = { title, description, inputSchema: input, outputSchema, annotations: { ...READS_ONLY, title } };
  server.registerTool(name, config, async (given): Promise<CallToolResult> => {
    try {
      const structuredContent = await read((library) => answerWith(tool, library, given));
      return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
    } catch (error) {
      if (!(error instanceof ToolProblem)) throw error;
      return { isError: true, content: [{ type: 'text', text: shownText(error.message) }] };
    }
  });
}

function addPrompt(server: McpServer, { input, messages, name }: Prompt, read: LibraryReader): void {
  const { description, title } = promptWords[name];
  server.registerPrompt(name, { title, description, argsSchema: input }, async (given) => {
    const texts = await read((library) => messages(library, given));
    return { messages: texts.map((text) => ({ role: 'user', content: { type: 'text', text } })) };
  });
}

type Kind = keyof typeof resourceWords;

/** Records by their address, such as `content-audit://piece/roi-calculator`. */
function addResource(
  server: McpServer,
  read: LibraryReader,
  kind: Kind,
  listOf: (library: Library) => readonly { readonly id: string; readonly name: string }[],
  dataOf: (library: Library, id: string) => Readonly<Record<string, unknown>>,
): void {
  const mimeType = 'application/json';
  const list = async () => ({
    resources: (await read(listOf))
      .slice(0, MOST_LISTED)
      .map(({ id, name }) => ({ uri: `content-audit://${kind}/${id}`, name: id, title: shownText(name), mimeType })),
  });
  const template = new ResourceTemplate(`content-audit://${kind}/{id}`, { list });
  server.registerResource(kind, template, { ...resourceWords[kind], mimeType }, async (uri, { id }) => {
    if (typeof id !== 'string') throw new ToolProblem(mcpProblems.oneId);
    const text = await read((library) => JSON.stringify(withSource(library, dataOf(library, id))));
    return { contents: [{ uri: uri.href, mimeType, text }] };
  });
}
