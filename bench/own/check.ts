import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';

/** `content-audit check`: reads and validates every file, checks its body, and prints all warnings. */
export const check: Contender = {
  id: 'check',
  title: 'content-audit check',
  prepare: ({ content, today }) => ({
    file: process.execPath,
    args: [COMMAND, 'check', '--content', content, '--today', today],
  }),
};
