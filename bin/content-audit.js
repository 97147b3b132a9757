#!/usr/bin/env node
// @ts-check
/** `npx content-audit <command>`: installs if that was not done yet, then hands over to the command line. */
import { launch } from './launcher/launch.js';

await launch([{ file: 'src/cli/main.ts', args: process.argv.slice(2) }], { dev: false });
