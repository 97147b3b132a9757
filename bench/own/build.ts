import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';

/** `content-audit build`: the checks, the audit and the whole site, of which the pieces' pages are a part. */
export const build: Contender = {
  id: 'build',
  title: 'content-audit build',
  prepare({ content, today, folder }) {
    const output = path.join(folder, 'dist');
    return {
      file: process.execPath,
      args: [COMMAND, 'build', '--content', content, '--today', today, '--output', output],
      output,
      reset: () => rmSync(output, { recursive: true, force: true }),
    };
  },
};
