/**
 * Runs commands of a copy of the product, one after the other, in one process: `fork(…, [PRODUCT])`. A message is a command with
 * its folder and variables, and the answer what it printed.
 */
import path from 'node:path';
import { captured } from '../cli/captured.ts';

const [product = ''] = process.argv.slice(2);
const { runCommand } = await import(path.join(product, 'src/cli/run-command.ts'));

process.on('message', async ({ args, cwd, env }: { args: readonly string[]; cwd: string; env: object }) => {
  process.chdir(cwd);
  process.send?.(await captured(() => runCommand(args), { ...process.env, ...env }));
});
process.send?.('ready');
