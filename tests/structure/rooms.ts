/** The rooms of `src/`, and what each may import. README's table of rooms says the same in words. */

export interface Room {
  /** The rooms that this room may import from, besides itself. */
  readonly knows: readonly string[];
  /** Which of Node's own modules it may import: none, any, or any where only the files named here reach disk or network. */
  readonly builtins: 'none' | 'any' | { readonly effects: readonly string[] };
  /** Whether it may import from Astro. */
  readonly astro?: boolean;
}

const core = ['schema', 'content', 'audit'] as const;

export const rooms: Readonly<Record<string, Room>> = {
  schema: { knows: [], builtins: 'none' },
  content: { knows: ['schema'], builtins: 'any' },
  audit: { knows: ['schema', 'content'], builtins: 'none' },
  data: { knows: core, builtins: 'none' },
  forge: { knows: [...core, 'data'], builtins: 'any' },
  import: { knows: [...core, 'data'], builtins: { effects: ['import/sources/read-source.ts'] } },
  leads: { knows: [...core, 'data', 'import'], builtins: 'none' },
  links: { knows: core, builtins: 'any' },
  // The commands build and serve the site, and pages print what commands print: these two know each other.
  cli: { knows: [...core, 'data', 'forge', 'import', 'leads', 'links', 'site'], builtins: 'any', astro: true },
  site: { knows: [...core, 'data', 'forge', 'cli'], builtins: 'any', astro: true },
  pages: { knows: [...core, 'data', 'forge', 'site'], builtins: 'none', astro: true },
};
