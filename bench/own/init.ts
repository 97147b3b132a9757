/** `content-audit init`: a new folder with the first content of a team and the files around it. It installs nothing. */
import path from 'node:path';
import type { Contender } from '../contender.ts';
import { COMMAND } from './command.ts';

export const init: Contender = {
  id: 'init',
  title: 'content-audit init',
  prepare({ today, folder }) {
    const output = path.join(folder, 'audit');
    const answers = ['--company', 'Example Industries', '--host', 'none'];
    return {
      file: process.execPath,
      args: [COMMAND, 'init', output, ...answers, '--today', today],
      output,
      leaves: [output],
    };
  },
};
