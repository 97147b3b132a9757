/** `content-audit mcp`: help. */
export const mcpHelp = {
  summary: 'answer questions of AI assistants about the content, over stdio (Model Context Protocol)',
  data: 'read the data of a built site instead of the content folder, such as dist',
} as const;
