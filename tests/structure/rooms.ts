/**
 * The rooms of `src/`, and what each may import. A room imports only from rooms above it in this table. README's table of rooms
 * explains them.
 */

interface AnyRoom {
  /** The rooms that this room may import from, besides itself. */
  readonly knows: readonly string[];
  /** Whether it may import from Astro. */
  readonly astro?: true;
}

/** Its code also runs in a browser, so it uses nothing from Node: neither modules nor globals such as `Buffer`. */
interface BrowserRoom extends AnyRoom {
  readonly browser: true;
  /** Files that never run in a browser, because they need a package made for Node. */
  readonly inNode?: readonly string[];
  readonly builtins?: never;
}

interface NodeRoom extends AnyRoom {
  readonly browser?: never;
  /** Node modules that it may import: none, any, or any if only these files use disk or network. */
  readonly builtins: 'none' | 'any' | { readonly effects: readonly string[] };
}

export type Room = BrowserRoom | NodeRoom;

const core = ['kit', 'schema', 'content', 'publish', 'audit'] as const;
const readers = [
  ...core,
  'content/disk',
  'words',
  'data',
  'forge',
  'generated',
  'import',
  'leads',
  'links',
  'check',
] as const;

/** A room inside another is separate: its parent may import from it only if the table says so. */
export const rooms: Readonly<Record<string, Room>> = {
  kit: { knows: [], browser: true },
  'words/findings': { knows: ['kit'], browser: true },
  schema: { knows: ['kit', 'words/findings'], browser: true },
  content: { knows: ['kit', 'words/findings', 'schema'], browser: true },
  'content/disk': { knows: ['kit', 'words/findings', 'schema', 'content'], builtins: 'any' },
  publish: { knows: ['kit', 'words/findings', 'schema', 'content'], browser: true },
  audit: { knows: ['kit', 'schema', 'content', 'publish'], browser: true },
  words: { knows: [...core, 'words/findings'], browser: true },
  data: { knows: [...core, 'words'], browser: true, inNode: ['data/workbook.ts'] },
  forge: { knows: [...core, 'content/disk', 'words', 'data'], builtins: 'any' },
  generated: { knows: [...core, 'words', 'data', 'forge'], builtins: 'none' },
  import: {
    knows: [...core, 'content/disk', 'words', 'data'],
    builtins: { effects: ['import/sources/read-source.ts', 'import/sources/site-folder.ts'] },
  },
  leads: { knows: [...core, 'words', 'data', 'import'], builtins: 'none' },
  links: { knows: [...core, 'words'], builtins: 'any' },
  check: {
    knows: [...core, 'content/disk', 'words', 'forge', 'generated', 'import', 'leads', 'links'],
    builtins: 'any',
  },
  init: { knows: [...core, 'words', 'data', 'forge', 'generated', 'import'], builtins: 'none' },
  upgrade: { knows: [...readers, 'init'], builtins: 'any' },
  print: { knows: [...readers, 'upgrade'], builtins: 'any' },
  site: { knows: [...core, 'words', 'data', 'forge', 'print'], builtins: 'none', astro: true },
  build: { knows: [...readers, 'print', 'site'], builtins: 'any', astro: true },
  'import-review': { knows: [...readers, 'site'], builtins: 'any' },
  mcp: {
    knows: [...readers, 'site'],
    builtins: { effects: ['mcp/folder-lister.ts', 'mcp/folder-lister-thread.ts', 'mcp/read-published.ts'] },
  },
  cli: { knows: [...readers, 'init', 'upgrade', 'print', 'build', 'import-review', 'mcp'], builtins: 'any' },
  pages: { knows: [...core, 'words', 'data', 'forge', 'site'], builtins: 'none', astro: true },
};
