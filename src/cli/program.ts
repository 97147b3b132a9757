/** The command line itself: what every command takes, and how arguments are understood. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { contentIn, isForContent } from '../check/content-folder.ts';
import { type Environment, todayIn } from '../check/environment.ts';
import { productVersion } from '../check/folders.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { isCalendarDate } from '../kit/calendar-date.ts';
import { plainLine, withoutCommands } from '../print/plain.ts';
import { pasted } from '../print/ready-to-paste.ts';
import { webAddressProblem } from '../schema/web-address.ts';
import { commonOptions, contentFolderLine, programHelp, usageErrors } from '../words/commands/program.ts';

/** The program that commands are added to, and its environment. */
export interface CommandLine {
  readonly program: Command;
  readonly env: Environment;
  /** The content folder that the command reads, absolute; undefined before it is known. */
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
    .description(programHelp.summary)
    .version(productVersion(), '-V, --version', programHelp.version)
    .addHelpText('after', `\n${programHelp.whichFolder}`)
    .showHelpAfterError(programHelp.afterError)
    .exitOverride()
    .hook('preAction', (_program, action) => {
      expectPaths(action);
      chosen = chooseContent(action, env);
    })
    .hook('postAction', (_program, action) => nameContent(action));
  return { program, env, chosen: () => chosen };
}

/** Commands that also run without the folder: import creates it, a change may have deleted it, and dev waits for it. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set(['import', 'diff', 'dev', 'preview']);

/**
 * An empty path, such as from an unset variable in a script, would otherwise mean the current folder.
 *
 * @throws {UsageError} When an option that takes a folder or a file is empty.
 */
function expectPaths(action: Command): void {
  for (const option of action.options) {
    const [, what] = /<(folder|file)>/.exec(option.flags) ?? [];
    if (what === undefined || action.getOptionValue(option.attributeName()) !== '') continue;
    throw new UsageError(usageErrors.emptyPath(option.long ?? option.flags, what));
  }
}

/**
 * Decides which content folder a command reads, and passes it to the command as an absolute path.
 *
 * @throws {UsageError} When no folder is found, or it is not a content folder.
 */
function chooseContent(action: Command, env: Environment): string | undefined {
  if (!takesContent(action) || readsData(action)) return undefined;
  const { content } = action.opts<Partial<Common>>();
  const folder = content === undefined ? env.contentDirectory(action.name() === 'import') : path.resolve(content);
  action.setOptionValue('content', folder);
  const inside = contentIn(folder);
  if (inside !== undefined && inside !== folder) {
    throw new UsageError(usageErrors.folderInside(folder, pasted(inside)));
  }
  if (WITHOUT_CONTENT.has(action.name())) return folder;
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) {
    if (!isForContent(folder)) throw new UsageError(usageErrors.notContent(folder));
    return folder;
  }
  throw new UsageError(there ? usageErrors.notAFolder(folder) : usageErrors.noFolder(folder));
}

function takesContent(action: Command): boolean {
  return action.options.some((option) => option.attributeName() === 'content');
}

/** Whether a command reads the data of a site in place of a content folder. */
function readsData(action: Command): boolean {
  return action.opts<{ readonly data?: string }>().data !== undefined;
}

/** Commands whose standard output is a protocol. Nothing else may be on it. */
const SPEAKS_A_PROTOCOL: ReadonlySet<string> = new Set(['mcp']);

/** Formats meant for a terminal only. Results in any other format are read by a program or pasted somewhere. */
const FOR_A_TERMINAL: ReadonlySet<unknown> = new Set(['pretty', 'text']);

/** Prints which folder was read: on standard error when a program or a file takes the result. */
function nameContent(action: Command): void {
  if (!takesContent(action) || readsData(action) || SPEAKS_A_PROTOCOL.has(action.name())) return;
  const { content, format, stdout, write } = action.opts<Common & Record<'format' | 'stdout' | 'write', unknown>>();
  const prints = action.options.some((option) => option.attributeName() === 'format' && option.argChoices);
  const apart =
    (prints && typeof format === 'string' && !FOR_A_TERMINAL.has(format)) || stdout === true || write === false;
  (apart ? process.stderr : process.stdout).write(contentLine(content));
}

/** The line that names the content folder. */
export function contentLine(content: string): string {
  return withoutCommands(`${contentFolderLine(plainLine(content))}\n`);
}

/** Adds a command with the options that all of them take. */
export function addCommand({ program }: CommandLine, name: string, description: string): Command {
  return withCommon(program.command(name)).description(description);
}

/** Gives a command the options that all of them take. */
export function withCommon(command: Command): Command {
  return command
    .option('--content <folder>', commonOptions.content)
    .addOption(new Option('--today <day>', commonOptions.today).argParser(date));
}

/**
 * The date from `--today`, else AUDIT_TODAY, else today in the team's time zone. `--today` is checked when it is parsed.
 *
 * @throws {UsageError} When AUDIT_TODAY is not a calendar date.
 */
export function dayOf({ today }: Pick<Common, 'today'>, env: Environment): ReadOptions['today'] {
  if (today === undefined && env.today !== undefined && !isCalendarDate(env.today)) {
    throw new UsageError(usageErrors.auditToday(env.today));
  }
  return today ?? env.today ?? todayIn;
}

/** @throws {InvalidArgumentError} When the text is not a calendar date. */
export function date(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError(usageErrors.date);
  return text;
}

/** @throws {InvalidArgumentError} When the text is not a whole number above 0. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(usageErrors.wholeNumber);
  return Number(text);
}

/** @throws {InvalidArgumentError} When the text is not a web address that content may have. */
export function webAddress(text: string): string {
  const problem = webAddressProblem(text);
  if (problem) throw new InvalidArgumentError(`It ${problem.message}. ${problem.hint}`);
  return text;
}
