#!/usr/bin/env node
// @ts-check
/** `npx content-audit <command>`: installs if that was not done yet, then hands over to the command line. */
import { readFileSync } from 'node:fs';
import { launch } from './launcher/launch.js';

const args = process.argv.slice(2);
if (args.length === 1 && ['--version', '-V'].includes(args[0] ?? '')) {
  // Printed here, because printing the version needs no install.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  await launch([{ file: 'src/cli/main.ts', args }], { dev: false });
}
