// @ts-check
import { readFileSync } from 'node:fs';
import { CannotRun, EXIT_FAILURE } from './cannot-run.js';

/** @typedef {import('./launch.js').Step} Step */

/** The program whose help and version the launcher knows. */
export const COMMAND_LINE = 'src/cli/main.ts';

const VERSION = ['--version', '-V'];
const QUESTIONS = ['--help', '-h', ...VERSION];

/**
 * Whether a step only prints help, a version or that there is no such command. Nothing is installed for that.
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
 * Prints what the command line itself would print, from help.txt, which a test keeps current.
 *
 * @param {Step} step
 * @returns {number} the exit code
 * @throws {CannotRun} when only a package that is not installed knows the answer
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
 * The command that words begin with, and the word in the place of a command that is none.
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

/** The first option that asks for help or the version; after `--` there are no options. @param {string[]} args */
function questionIn(args) {
  return args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).find((arg) => QUESTIONS.includes(arg));
}

/** Where `help` is written in the place of a command, as in `help check` and `requests help form`; else -1. @param {string[]} args */
function helpWord(args) {
  const place = args.indexOf('help');
  return place !== -1 && holdsCommands(args.slice(0, place)) ? place : -1;
}

/** Whether these words name what only holds commands, as `requests` does: called alone, it prints its help. @param {string[]} words */
function holdsCommands(words) {
  const start = words.map((word) => `${word} `).join('');
  return [...helpTexts().keys()].some((command) => command.startsWith(start));
}

/** The help of every command, by its name; the program's own has an empty one. @returns {Map<string, string>} */
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
