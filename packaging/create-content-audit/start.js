#!/usr/bin/env node
// @ts-check
/** `npm create content-audit [folder]` is `content-audit init [folder]` of the same version. */
import { argv } from 'node:process';

argv.splice(2, 0, 'init');

const program = 'content-audit/program/start.js';
await import(program);
