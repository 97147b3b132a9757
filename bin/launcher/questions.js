// @ts-check
import { readFileSync } from 'node:fs';
import { CannotRun, EXIT_FAILURE } from './cannot-run.js';

/** @typedef {import('./launch.js').Step} Step */

/** The program whose help and version the launcher can print. */
export const COMMAND_LINE = 'src/cli/main.ts';

const VERSION = ['--version', '-V'];
const QUESTIONS = ['--help', '-h', ...VERSION];

/**
 * Whether a step only prints help, the version or an unknown-command error, for which nothing is installed.
 *
 * @param {Step} step
 */
export function isQuestion({ file, args }) {
  if (questionIn(args) !== undefined) return true;
  return (
    file === COMMAND_LINE && (helpWord(args) !== -1 || holdsCommands(args) || readCommand(args).unknown !== undefined)
  );
}

/**
 * Whether words ask the command line for help about a command that exists, or for the version.
 *
 * @param {string[]} args
 */
export function asksForHelp(args) {
  const word = helpWord(args);
  if (word !== -1)
    return readCommand([...args.slice(0, word), ...args.slice(word + 1, word + 2)]).unknown === undefined;
  return questionIn(args) !== undefined;
}

/**
 * Prints the same as the command line would, from help.txt, which a test keeps up to date.
 *
 * @param {Step} step
 * @returns {number} the exit code
 * @throws {CannotRun} when only a missing package can print it
 */
export function answer({ file, args }) {
  if (file !== COMMAND_LINE) {
    throw new CannotRun('This help is part of a package that is not installed. Install it:\n  npm ci');
  }
  const [option, word] = [questionIn(args), helpWord(args)];
  if (option && VERSION.includes(option)) {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const { command, unknown } = readCommand(
    word === -1 ? args : [...args.slice(0, word), ...args.slice(word + 1, word + 2)],
  );
  if (option === undefined && unknown !== undefined) {
    process.stderr.write(`error: unknown command '${unknown}'\n(add --help for the options)\n`);
    return EXIT_FAILURE;
  }
  const asked = option !== undefined || word !== -1;
  (asked ? process.stdout : process.stderr).write(helpTexts().get(command) ?? '');
  return asked ? 0 : EXIT_FAILURE;
}

/**
 * The command at the start of some words, and the first word that should be a command but is unknown.
 *
 * @param {string[]} words
 * @returns {{ command: string, unknown?: string }}
 */
function readCommand(words) {
  const texts = helpTexts();
  let command = '';
  for (const [place, word] of words.entries()) {
    const below = `${command} ${word}`.trim();
    if (texts.has(below)) command = below;
    else if (holdsCommands(words.slice(0, place)) && !word.startsWith('-') && word !== 'help')
      return { command, unknown: word };
    else break;
  }
  return { command };
}

/** The first option that requests help or the version. After `--` come only arguments. @param {string[]} args */
function questionIn(args) {
  return args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).find((arg) => QUESTIONS.includes(arg));
}

/** The index of `help` in the place of a command, as in `help check` and `requests help form`; else -1. @param {string[]} args */
function helpWord(args) {
  const place = args.indexOf('help');
  return place !== -1 && holdsCommands(args.slice(0, place)) ? place : -1;
}

/** Whether these words name a group of commands, such as `requests`, which prints its help when called alone. @param {string[]} words */
function holdsCommands(words) {
  const start = words.map((word) => `${word} `).join('');
  return [...helpTexts().keys()].some((command) => command.startsWith(start));
}

/** The help of every command by name. The name of the program's own help is empty. @returns {Map<string, string>} */
function helpTexts() {
  const file = readFileSync(new URL('help.txt', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  const sections = file.split(/^\$ content-audit /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [, command = '', text = ''] = /^(.*?) ?--help\n\n(.*)\n$/s.exec(section) ?? [];
      return [command, text];
    }),
  );
}
