#!/usr/bin/env node
/**
 * Where every command starts. Compiled code is cached, which halves the time of later starts. Help is printed from a file, because
 * the help of all commands would load all of their code.
 */
import module from 'node:module';
import path from 'node:path';
import { answer, asksForHelp, COMMAND_LINE } from '../../bin/launcher/questions.js';

const args = process.argv.slice(2);
if (asksForHelp(args)) process.exitCode = answer({ file: COMMAND_LINE, args });
else await run();

async function run(): Promise<void> {
  // Must come before any other import: modules loaded earlier are not cached. Node runs without a cache it cannot write.
  module.enableCompileCache(path.resolve(import.meta.dirname, '../../.cache/compiled'));

  const { watchOutput } = await import('./output-errors.ts');
  const { runCommand } = await import('./run-command.ts');
  watchOutput();
  await runCommand(args);
}
