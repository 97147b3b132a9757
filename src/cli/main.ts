#!/usr/bin/env node
/** `content-audit <command>`: parses arguments, calls, prints. Exit 0 fine, 1 findings, 2 wrong use or failure. */
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Lens } from '../audit/audit.ts';
import { isCalendarDate } from '../audit/calendar-date.ts';
import { share } from '../schema/piece.ts';
import { check, type Format, formats } from './check.ts';
import { environment, todayIn } from './environment.ts';
import { EXIT } from './exit.ts';
import { type ReportFormat, reportFormats } from './print/gap-report.ts';
import { report } from './report.ts';

const env = environment();

/** Options that every command takes. */
interface Common {
  readonly content: string;
  readonly today?: string;
}

/** What `--today`, else AUDIT_TODAY, else the calendar where the team is says. */
function dayOf({ today = env.today }: Common): string | ((timeZone: string) => string) {
  return today === undefined ? todayIn : date(today);
}

function date(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD.');
  return text;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(text);
}

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .addOption(
      new Option('--content <folder>', 'the content folder (also CONTENT_DIR)').default(
        env.contentDirectory,
        'content',
      ),
    )
    .addOption(new Option('--today <day>', 'the day to count on, YYYY-MM-DD (also AUDIT_TODAY)').argParser(date));
}

const program = new Command('content-audit')
  .description('The content audit: what content there is for whom, whether it is still right, and what is missing.')
  .showHelpAfterError('(add --help for the options)')
  .exitOverride();

command('check', 'say everything that is wrong with the content, with file, line and how to mend it')
  .addOption(new Option('--format <format>', 'how to print').choices(formats).default('pretty'))
  .action((options: Common & { format: Format }) => {
    const { text, exit } = check({
      ...options,
      content: path.resolve(options.content),
      today: dayOf(options),
      color: env.color,
    });
    process.stdout.write(text);
    process.exitCode = exit;
  });

command('report', 'say what to make next, and why that: the gaps, the most pressing first')
  .addOption(new Option('--format <format>', 'how to print').choices(reportFormats).default('text'))
  .option('--persona <id>', 'only the gaps of this persona')
  .option('--stage <id>', 'only the gaps at this stage')
  .option('--product <id>', 'count only what is about this product')
  .option('--language <code>', 'count only what is in this language')
  .addOption(new Option('--share <audience>', 'count only what may be sent to this audience').choices(share.options))
  .option('--owner <id>', 'only the gaps that wait for this person or team')
  .addOption(new Option('--top <number>', 'only the first so many gaps').argParser(wholeNumber))
  .action(({ content, today, format, top, ...lens }: Common & Lens & { format: ReportFormat; top?: number }) => {
    const { color, width } = env;
    const day = dayOf({ content, today });
    const { text, exit } = report({ content: path.resolve(content), today: day, format, lens, top, color, width });
    process.stdout.write(text);
    process.exitCode = exit;
  });

command('build', 'check the content and build the site into dist')
  .option('--output <folder>', 'where the site goes (default: dist in the product’s folder)')
  .action(async (options: Common & { output?: string }) => {
    const { build } = await import('./site-commands.ts');
    process.exitCode = await build({
      ...options,
      content: path.resolve(options.content),
      today: dayOf(options),
      color: env.color,
    });
  });

command('dev', 'show the site on this machine, live while content is edited')
  .option('--port <number>', 'the port to listen on; when it is taken, the next free one', Number)
  .action(async (options: Common & { port?: number }) => {
    const { dev } = await import('./site-commands.ts');
    await dev({ ...options, content: path.resolve(options.content), today: dayOf(options), color: env.color });
  });

command('preview', 'show the site as it was built last')
  .option('--output <folder>', 'where the site was built (default: dist in the product’s folder)')
  .option('--port <number>', 'the port to listen on; when it is taken, the next free one', Number)
  .action(async (options: Common & { port?: number; output?: string }) => {
    const { preview } = await import('./site-commands.ts');
    await preview({ ...options, content: path.resolve(options.content), today: dayOf(options), color: env.color });
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failure;
  } else {
    process.stderr.write(`content-audit: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.failure;
  }
}
