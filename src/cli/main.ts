#!/usr/bin/env node
/** Where every command starts. What was compiled once is kept, so that later starts take half the time. */
import module from 'node:module';
import path from 'node:path';

// Nothing else is imported before: what is loaded earlier is not kept. Where it cannot be written, Node goes without.
module.enableCompileCache(path.resolve(import.meta.dirname, '../../.cache/compiled'));

await import('./run-command.ts');
