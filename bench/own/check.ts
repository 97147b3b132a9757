import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';

/** `content-audit check`: every file read, validated and its body judged; all warnings printed. */
export const check: Contender = {
  id: 'check',
  title: 'content-audit check',
  prepare: ({ content, today }) => ({
    file: process.execPath,
    args: [COMMAND, 'check', '--content', content, '--today', today],
  }),
};
