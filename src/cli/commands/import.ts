import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { type DateOrder, dateOrders } from '../../import/date-cells.ts';
import { isAddressList } from '../../import/site-addresses.ts';
import { isCalendarDate } from '../../kit/calendar-date.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { hasLeftovers, importJson, printImport } from '../../print/import-report.ts';
import { withoutCommands } from '../../print/plain.ts';
import { ID_LENGTH, ID_PATTERN } from '../../schema/text.ts';
import { importCommand } from '../../words/import/command.ts';
import { keywordReport } from '../../words/import/keywords.ts';
import { reviewCommand } from '../../words/import/review.ts';
import { usageReport } from '../../words/import/usage.ts';
import { siteAddressCommand } from '../../words/site-addresses.ts';
import { EXIT, type Exit } from '../exit.ts';
import { importSearches } from '../import/keywords.ts';
import { importSiteAddresses } from '../import/site-addresses.ts';
import { importUsageFigures } from '../import/usage.ts';
import { importContent } from '../import.ts';
import { addCommand, type CommandLine, type Common, dayOf, webAddress } from '../program.ts';
import { progressLine } from '../progress.ts';
import { delimiter } from './delimiter.ts';
import { encoding } from './encoding.ts';

interface Options extends Common {
  readonly map?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly dates?: DateOrder;
  readonly as?: string;
  readonly owner?: string;
  readonly base?: string;
  readonly allowRemove: boolean;
  readonly review: boolean;
  readonly questions: boolean;
  readonly keywords: boolean;
  readonly siteAddresses: boolean;
  readonly usage: boolean;
  readonly month?: string;
  readonly from?: string;
  readonly complete: boolean;
  readonly dryRun: boolean;
  readonly format: 'text' | 'json';
}

type PieceOptions = Omit<Options, 'keywords' | 'siteAddresses' | 'usage' | 'month' | 'from' | 'complete'>;

/** `content-audit import <source>` */
export function addImport(line: CommandLine): void {
  addCommand(line, 'import', importCommand.summary)
    .argument('<source>', importCommand.source)
    .option('--map <file>', importCommand.map)
    .option('--review', importCommand.review, false)
    .option('--no-questions', importCommand.noQuestions)
    .option('--sheet <name>', importCommand.sheet)
    .option('--delimiter <character>', importCommand.delimiter, delimiter)
    .option('--encoding <name>', importCommand.encoding, encoding)
    .addOption(new Option('--dates <order>', importCommand.dates).choices(dateOrders))
    .option('--as <format>', importCommand.as)
    .option('--owner <id>', importCommand.owner)
    .option('--base <address>', importCommand.base, webAddress)
    .option('--allow-remove', importCommand.allowRemove, false)
    .option('--keywords', keywordReport.option, false)
    .option('--site-addresses', siteAddressCommand.option, false)
    .option('--usage', usageReport.option, false)
    .option('--month <month>', usageReport.month, monthOption)
    .option('--from <id>', usageReport.from, sourceOption)
    .option('--complete', usageReport.complete, false)
    .option('--dry-run', importCommand.dryRun, false)
    .addOption(new Option('--format <format>', importCommand.format).choices(['text', 'json']).default('text'))
    .action(async (source: string, { complete, from, keywords, month, siteAddresses, usage, ...given }: Options) => {
      if (usage) return await figures(source, { ...given, complete, from, month }, line);
      if (from !== undefined || month !== undefined || complete) throw new UsageError(usageReport.needsUsage);
      if (keywords) return await searches(source, given, line);
      if (siteAddresses) return await addresses(source, given, line);
      const { as, content, format, map, questions, review, today, ...options } = given;
      if (review && options.dryRun) throw new UsageError(reviewCommand.withDryRun);
      const outcome = await importContent({
        ...options,
        source,
        review: review ? { announce, onInterrupt: (stop) => process.once('SIGINT', stop) } : undefined,
        format: as,
        // No questions in output that a program reads.
        terminal: format === 'json' || !questions ? undefined : line.env.terminal,
        content: path.resolve(content),
        map: map === undefined ? undefined : path.resolve(map),
        today: dayOf({ today }, line.env),
        progress: (what) => progressLine(process.stderr, what),
      });
      if (outcome.kind === 'asked') {
        process.stderr.write(`${withoutCommands(outcome.question)}\n`);
        process.exitCode = EXIT.findings;
        return;
      }
      if (outcome.kind === 'refused') {
        process.stdout.write(printPretty(outcome.findings, { color: line.env.color, content }));
        process.stdout.write(`${importCommand.refused}\n`);
        process.exitCode = EXIT.findings;
        return;
      }
      const written = outcome.kind === 'written';
      const { color, width } = line.env;
      process.stdout.write(
        format === 'json'
          ? importJson(outcome.prepared, written)
          : printImport(outcome.prepared, { color, width, written }),
      );
      if (outcome.kind === 'proposed' && format === 'text') {
        const place = shown(outcome.file);
        process.stdout.write(options.dryRun ? `\n${outcome.mapping}` : `${importCommand.proposed(place)}\n`);
      }
      if (format === 'text' && outcome.kind !== 'proposed') {
        const { saved, used } = outcome;
        if (options.dryRun && isAddressList(outcome.prepared.table))
          process.stdout.write(`${siteAddressCommand.hint}\n`);
        if (saved !== undefined) process.stdout.write(`${reviewCommand.savedTo(shown(saved))}\n`);
        if (used !== undefined) process.stdout.write(`${reviewCommand.usesMapping(shown(used))}\n`);
      }
      process.exitCode = hasLeftovers(outcome.prepared) ? EXIT.findings : EXIT.fine;
    });
}

/** Where and for which day an import works. */
function placeOf(content: string, today: string | undefined, env: CommandLine['env']) {
  return { content: path.resolve(content), today: dayOf({ today }, env), color: env.color };
}

/** Says what an import did, and ends with its code. */
function say({ exit, text }: { readonly exit: Exit; readonly text: string }): void {
  process.stdout.write(text);
  process.exitCode = exit;
}

/** Reads the searches of questions in place of pieces. */
async function searches(source: string, given: PieceOptions, { env }: CommandLine): Promise<void> {
  const { allowRemove, as, base, content, dates, map, owner, review, today, ...options } = given;
  if ([as, base, dates, map, owner].some((value) => value !== undefined) || allowRemove || review) {
    throw new UsageError(keywordReport.alone);
  }
  say(await importSearches({ ...options, source, ...placeOf(content, today, env) }));
}

/** Keeps the addresses of a site in place of importing pieces. */
async function addresses(source: string, given: PieceOptions, { env }: CommandLine): Promise<void> {
  const { allowRemove, as, content, dates, format, map, owner, review, today, ...options } = given;
  if ([as, dates, map, owner].some((value) => value !== undefined) || allowRemove || review || format === 'json') {
    throw new UsageError(siteAddressCommand.alone);
  }
  say(await importSiteAddresses({ ...options, source, ...placeOf(content, today, env) }));
}

/** Reads how often pieces were used in place of pieces. */
async function figures(
  source: string,
  given: PieceOptions & Pick<Options, 'complete' | 'from' | 'month'>,
  { env }: CommandLine,
): Promise<void> {
  const { allowRemove, as, content, map, owner, review, today, ...options } = given;
  if ([as, map, owner].some((value) => value !== undefined) || allowRemove || review) {
    throw new UsageError(usageReport.alone);
  }
  say(await importUsageFigures({ ...options, source, ...placeOf(content, today, env) }));
}

function monthOption(text: string): string {
  if (isCalendarDate(`${text}-01`)) return text;
  throw new InvalidArgumentError(usageReport.badMonth(text));
}

function sourceOption(text: string): string {
  if (ID_PATTERN.test(text) && text.length <= ID_LENGTH) return text;
  throw new InvalidArgumentError(usageReport.badSource(text));
}

/** On standard error, because the report may be for a program. */
function announce(address: string): void {
  process.stderr.write(`${reviewCommand.open(address)}\n`);
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || file;
}
