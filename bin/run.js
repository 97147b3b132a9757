#!/usr/bin/env node
// @ts-check
/**
 * Runs `npm start`, `npm test` and the other scripts of package.json. It installs missing packages, finds a Node that runs
 * TypeScript, and starts the script. It is plain JavaScript for Node 18 or newer and needs no package, because it runs
 * before anything is installed.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT_FAILURE } from './launcher/cannot-run.js';
import { launch } from './launcher/launch.js';
import { COMMAND_LINE } from './launcher/questions.js';

/** @typedef {import('./launcher/launch.js').Step} Step */

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const [script = '', ...args] = process.argv.slice(2);

/** @param {string} command @returns {Step} */
const contentAudit = (command) => ({ file: COMMAND_LINE, args: [command, ...args] });

const biome = 'node_modules/@biomejs/biome/bin/biome';

const vitest = 'node_modules/vitest/vitest.mjs';

/** @type {Step} */
const tests = { name: 'Tests', file: vitest, args: ['run', ...args] };

/** @param {string} name @returns {Step[]} */
const layer = (name) => [{ file: vitest, args: ['run', '--project', name, ...args] }];

/** @type {Step} */
const types = { name: 'Types', file: 'node_modules/astro/bin/astro.mjs', args: ['check'] };

/** Finds files, exports and packages that nothing uses. @type {Step} */
const deadCode = { name: 'Dead code', file: 'node_modules/knip/bin/knip.js', args: [] };

/** @type {Step[]} */
const everything = [
  { name: 'Lint and format', file: biome, args: ['check'], alongside: deadCode },
  // The type check uses one processor; at the same time as the tests it takes hardly any extra time.
  { ...tests, alongside: types },
];

/** Scripts that run without the development dependencies. @type {Record<string, Step[]>} */
const product = {
  start: [contentAudit('dev')],
  dev: [contentAudit('dev')],
  build: [contentAudit('build')],
  preview: [contentAudit('preview')],
  check: [contentAudit('check')],
};

/** @type {Record<string, Step[]>} */
const development = {
  // With arguments, only the tests they name run: `npm test -- tests/audit`.
  test: args.length > 0 ? [tests] : everything,
  'test:unit': layer('unit'),
  'test:integration': layer('integration'),
  'test:site': layer('site'),
  'test:hardening': layer('hardening'),
  format: [{ file: biome, args: ['check', '--write', ...args] }],
  schemas: [{ file: 'src/cli/schemas.ts', args }],
  sample: [{ file: 'tests/sample/update.ts', args }],
  screenshots: [{ file: 'tests/site/screenshots.ts', args }],
  hardening: [{ file: 'tests/hardening/figures.ts', args }],
  bench: [{ file: 'bench/bench.ts', args }],
  'bench:generate': [{ file: 'bench/generate.ts', args }],
  // npm runs it before `npm pack`.
  prepack: [{ file: 'packaging/stage.ts', args }],
};

// npm runs scripts in the folder of package.json, but paths that a user gives are relative to the user's folder.
const { INIT_CWD: whereNpmWasStarted, npm_lifecycle_event: ranByNpm } = process.env;
if (script in product && ranByNpm === script && whereNpmWasStarted && process.cwd() === root) {
  process.chdir(whereNpmWasStarted);
}

const scripts = new Map(Object.entries({ ...product, ...development }));
const steps = scripts.get(script);
if (steps) {
  await launch(steps, { dev: script in development });
} else {
  process.stderr.write(
    `${script === '' ? 'No script given' : `Unknown script "${script}"`}. Choose from ${[...scripts.keys()].join(', ')}.\n`,
  );
  process.exitCode = EXIT_FAILURE;
}
