/** The command line itself: what every command takes, and how arguments are understood. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isCalendarDate } from '../audit/calendar-date.ts';
import type { ReadOptions } from '../content/read.ts';
import { type Environment, todayIn } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** What is set from outside, and the program that commands are added to. */
export interface CommandLine {
  readonly program: Command;
  readonly env: Environment;
}

/** Options that every command takes. */
export interface Common {
  readonly content: string;
  readonly today?: string;
}

/** An empty command line, whose errors are thrown. */
export function commandLine(env: Environment): CommandLine {
  const program = new Command('content-audit')
    .description('The content audit: what content there is for whom, whether it is still right, and what is missing.')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride()
    .hook('preAction', (_program, action) => expectContent(action));
  return { program, env };
}

/** An import makes the folder, a change may have taken it away, and the development server waits for it. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set(['import', 'diff', 'dev', 'preview']);

/** @throws {UsageError} When a command is pointed at content that is not there. */
function expectContent(action: Command): void {
  const { content } = action.opts<Partial<Common>>();
  if (content === undefined || WITHOUT_CONTENT.has(action.name())) return;
  const folder = path.resolve(content);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  throw new UsageError(
    `${there ? `${folder} is no folder` : `There is no folder ${folder}`}. Point --content or CONTENT_DIR at the folder that holds site.yaml.`,
  );
}

/** Adds a command with the options that all of them take. */
export function addCommand({ program, env }: CommandLine, name: string, description: string): Command {
  return withCommon(program.command(name), env).description(description);
}

/** Gives a command the options that all of them take. */
export function withCommon(command: Command, env: Environment): Command {
  return command
    .addOption(
      new Option('--content <folder>', 'the content folder (also CONTENT_DIR)').default(
        env.contentDirectory,
        'content',
      ),
    )
    .addOption(new Option('--today <day>', 'the day to count on, YYYY-MM-DD (also AUDIT_TODAY)').argParser(date));
}

/** What `--today`, else AUDIT_TODAY, else the calendar where the team is says. */
export function dayOf({ today }: Pick<Common, 'today'>, env: Environment): ReadOptions['today'] {
  const day = today ?? env.today;
  return day === undefined ? todayIn : date(day);
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
