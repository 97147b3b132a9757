#!/usr/bin/env node
// @ts-check
/** `npx content-audit <command>`: installs the packages if needed, then runs the command line. */
import { launch } from './launcher/launch.js';
import { COMMAND_LINE } from './launcher/questions.js';

await launch([{ file: COMMAND_LINE, args: process.argv.slice(2) }], { dev: false });
