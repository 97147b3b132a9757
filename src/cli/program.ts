/** The command line itself: what every command takes, and how arguments are understood. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { contentIn } from '../check/content-folder.ts';
import { type Environment, productDirectory, todayIn } from '../check/environment.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { plainLine, withoutCommands } from '../print/plain.ts';
import { pasted } from '../print/ready-to-paste.ts';

/** What is set from outside, and the program that commands are added to. */
export interface CommandLine {
  readonly program: Command;
  readonly env: Environment;
  /** The content folder that the command reads, absolute; nothing before it is known. */
  readonly chosen: () => string | undefined;
}

/** Options that every command takes. */
export interface Common {
  readonly content: string;
  readonly today?: string;
}

/** An empty command line, whose errors are thrown. */
export function commandLine(env: Environment): CommandLine {
  let chosen: string | undefined;
  const program = new Command('content-audit')
    .description('The content audit: what content there is for whom, whether it is still right, and what is missing.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', `\n${WHICH_FOLDER}`)
    .showHelpAfterError('(add --help for the options)')
    .exitOverride()
    .hook('preAction', (_program, action) => {
      expectPaths(action);
      chosen = chooseContent(action, env);
    })
    .hook('postAction', (_program, action) => nameContent(action));
  return { program, env, chosen: () => chosen };
}

const WHICH_FOLDER = `Every command reads one content folder: --content, else CONTENT_DIR, else the nearest folder upwards from the
current one that has site.yaml or content/site.yaml. The sample is read only inside the product's own folder.`;

function version(): string {
  return JSON.parse(readFileSync(path.join(productDirectory, 'package.json'), 'utf8')).version;
}

/** An import makes the folder, a change may have deleted it, and the development server waits for it. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set(['import', 'diff', 'dev', 'preview']);

/**
 * An empty path, as an unset variable of a script leaves it, would be taken for the current folder.
 *
 * @throws {UsageError} When an option that takes a folder or a file is empty.
 */
function expectPaths(action: Command): void {
  for (const option of action.options) {
    const [, what] = /<(folder|file)>/.exec(option.flags) ?? [];
    if (what === undefined || action.getOptionValue(option.attributeName()) !== '') continue;
    throw new UsageError(`${option.long} is empty. Give it the path of a ${what}, or leave it out.`);
  }
}

/**
 * Settles which content folder a command reads, and gives it to the command as an absolute path.
 *
 * @throws {UsageError} When there is none, or it is not a content folder.
 */
function chooseContent(action: Command, env: Environment): string | undefined {
  if (!takesContent(action)) return undefined;
  const { content } = action.opts<Partial<Common>>();
  const folder = content === undefined ? env.contentDirectory(action.name() === 'import') : path.resolve(content);
  action.setOptionValue('content', folder);
  const inside = contentIn(folder);
  if (inside !== undefined && inside !== folder) {
    throw new UsageError(
      `${folder} has no site.yaml, but a folder in it has. Point to that one:\n  --content ${pasted(inside)}`,
    );
  }
  if (WITHOUT_CONTENT.has(action.name())) return folder;
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return folder;
  throw new UsageError(
    `${there ? `${folder} is not a folder` : `There is no folder ${folder}`}. Point --content or CONTENT_DIR at the folder that holds site.yaml.`,
  );
}

function takesContent(action: Command): boolean {
  return action.options.some((option) => option.attributeName() === 'content');
}

/** The ways to print whose text is for a terminal alone. Any other result is read by a program or pasted somewhere. */
const FOR_A_TERMINAL: ReadonlySet<unknown> = new Set(['pretty', 'text']);

/** Says which folder was read: beside the result where a program or a file takes the result. */
function nameContent(action: Command): void {
  if (!takesContent(action)) return;
  const { content, format, stdout, write } = action.opts<Common & Record<'format' | 'stdout' | 'write', unknown>>();
  const prints = action.options.some((option) => option.attributeName() === 'format' && option.argChoices);
  const apart =
    (prints && typeof format === 'string' && !FOR_A_TERMINAL.has(format)) || stdout === true || write === false;
  (apart ? process.stderr : process.stdout).write(contentLine(content));
}

/** The line that names the content folder. */
export function contentLine(content: string): string {
  return withoutCommands(`Content folder: ${plainLine(content)}\n`);
}

/** Adds a command with the options that all of them take. */
export function addCommand({ program }: CommandLine, name: string, description: string): Command {
  return withCommon(program.command(name)).description(description);
}

/** Gives a command the options that all of them take. */
export function withCommon(command: Command): Command {
  return command
    .option('--content <folder>', 'the content folder (default: CONTENT_DIR, else the nearest one upwards)')
    .addOption(new Option('--today <day>', 'the day to count on, YYYY-MM-DD (also AUDIT_TODAY)').argParser(date));
}

/**
 * What `--today`, else AUDIT_TODAY, else the calendar where the team is says. `--today` is checked when it is parsed.
 *
 * @throws {UsageError} When AUDIT_TODAY is not a calendar date.
 */
export function dayOf({ today }: Pick<Common, 'today'>, env: Environment): ReadOptions['today'] {
  if (today === undefined && env.today !== undefined && !isCalendarDate(env.today)) {
    throw new UsageError(`AUDIT_TODAY is "${env.today}"; write the day as YYYY-MM-DD.`);
  }
  return today ?? env.today ?? todayIn;
}

/** @throws {InvalidArgumentError} When the text is no calendar date. */
export function date(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD.');
  return text;
}

/** @throws {InvalidArgumentError} When the text is no whole number from 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(text);
}
