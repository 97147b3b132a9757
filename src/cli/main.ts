#!/usr/bin/env node
/** Where every command starts. Compiled code is cached, which halves the time of later starts. */
import module from 'node:module';
import path from 'node:path';

// Must come before any other import: modules loaded earlier are not cached. Node runs without a cache it cannot write.
module.enableCompileCache(path.resolve(import.meta.dirname, '../../.cache/compiled'));

const { watchOutput } = await import('./output-errors.ts');
const { runCommand } = await import('./run-command.ts');
watchOutput();
await runCommand(process.argv.slice(2));
