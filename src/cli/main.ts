#!/usr/bin/env node
/** `content-audit <command>`: parses arguments, calls, prints. Exit 0 fine, 1 findings, 2 wrong use or failure. */
import { CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addLinks } from './commands/links.ts';
import { addReport } from './commands/report.ts';
import { addSite } from './commands/site.ts';
import { environment } from './environment.ts';
import { EXIT } from './exit.ts';
import { commandLine } from './program.ts';

const line = commandLine(environment());
for (const add of [addCheck, addReport, addImport, addExport, addLinks, addSite]) add(line);

try {
  await line.program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failure;
  } else {
    process.stderr.write(`content-audit: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.failure;
  }
}
