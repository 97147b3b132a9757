import path from 'node:path';

/** The entry of the command line, as an installed `content-audit` runs it. */
export const COMMAND = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
