import path from 'node:path';

/** The command line's entry, started directly: what an installed `content-audit` runs. */
export const COMMAND = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
