import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf } from '../../content/disk/paths.ts';
import { originOf } from '../../forge/git/origin.ts';
import { hostOf } from '../../forge/hosts/links.ts';
import { type DateOrder, dateOrders } from '../../import/date-cells.ts';
import { fold } from '../../import/fold.ts';
import { type Answers, PLACES, type PlaceName } from '../../init/answers.ts';
import { JOURNEYS, type JourneyName } from '../../init/journeys.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { printImport } from '../../print/import-report.ts';
import { printInit } from '../../print/init.ts';
import { withoutCommands } from '../../print/plain.ts';
import { pasted } from '../../print/ready-to-paste.ts';
import { siteSchema } from '../../schema/site.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { importCommand } from '../../words/import/command.ts';
import { initDefaults, initErrors, initHelp, initOutput } from '../../words/init/command.ts';
import { listOf } from '../create/field.ts';
import { EXIT } from '../exit.ts';
import { askForStart, type Given } from '../init/ask.ts';
import { type InitOutcome, init } from '../init.ts';
import { type CommandLine, date, dayOf, webAddress } from '../program.ts';
import { progressLine } from '../progress.ts';
import { delimiter } from './delimiter.ts';
import { encoding } from './encoding.ts';

interface Options {
  readonly from?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly dates?: DateOrder;
  readonly base?: string;
  readonly sample: boolean;
  readonly company?: string;
  readonly address?: string;
  readonly repository?: string;
  readonly host?: PlaceName;
  readonly journey?: JourneyName;
  readonly marketing?: string;
  readonly sales?: string;
  readonly timeZone?: string;
  readonly terms?: true;
  readonly keepContent: boolean;
  readonly today?: string;
}

/** `content-audit init [folder]` */
export function addInit(line: CommandLine): void {
  line.program
    .command('init')
    .description(initHelp.summary)
    .argument('[folder]', initHelp.folder, '.')
    .option('--from <file>', initHelp.from)
    .option('--sheet <name>', importCommand.sheet)
    .option('--delimiter <character>', importCommand.delimiter, delimiter)
    .option('--encoding <name>', importCommand.encoding, encoding)
    .addOption(new Option('--dates <order>', importCommand.dates).choices(dateOrders))
    .option('--base <address>', importCommand.base, webAddress)
    .option('--sample', initHelp.sample, false)
    .option('--company <name>', initHelp.company)
    .option('--address <address>', initHelp.address, webAddress)
    .option('--repository <address>', initHelp.repository, webAddress)
    .addOption(new Option('--host <host>', initHelp.host).choices(PLACES))
    .addOption(new Option('--journey <journey>', initHelp.journey).choices(JOURNEYS))
    .option('--marketing <names>', initHelp.marketing)
    .option('--sales <names>', initHelp.sales)
    .option('--time-zone <zone>', initHelp.timeZone, timeZone)
    .option('--terms', initHelp.terms)
    .option('--keep-content', initHelp.keepContent, false)
    .addOption(new Option('--today <day>', commonOptions.today).argParser(date))
    .action(async (named: string, options: Options, command: Command) => {
      if (options.sample && options.from !== undefined) throw new UsageError(initErrors.sampleAndFrom);
      const folder = path.resolve(named);
      const { color, terminal, width } = line.env;
      const outcome = await init({
        folder,
        today: dayOf(options, line.env),
        answers: () => answersOf(folder, options, line),
        place: (model) => options.host ?? (model ? hostOf(model.site) : undefined) ?? 'none',
        from:
          options.from === undefined
            ? undefined
            : {
                source: options.from,
                sheet: options.sheet,
                delimiter: options.delimiter,
                encoding: options.encoding,
                dates: options.dates,
                base: options.base,
                terminal,
                progress: (what) => progressLine(process.stderr, what),
              },
        sample: options.sample,
        keepContent: options.keepContent,
        onInterrupt: (stop) => {
          process.once('SIGINT', stop);
          return () => process.removeListener('SIGINT', stop);
        },
      });
      if (outcome.kind === 'asked') {
        process.stderr.write(`${withoutCommands(outcome.question)}\n`);
        process.exitCode = EXIT.findings;
        return;
      }
      if (outcome.kind === 'refused') {
        process.stdout.write(printPretty(outcome.findings, { color, content: outcome.content }));
        process.stdout.write(`${initOutput.refused}\n`);
        process.exitCode = EXIT.findings;
        return;
      }
      if (outcome.imported) process.stdout.write(`${printImport(outcome.imported, { color, width, written: true })}\n`);
      const again = importAgain(options, command, folder);
      const unused = outcome.contentFiles === undefined ? unusedOptions(command, outcome.place) : [];
      process.stdout.write(
        printInit({ ...outcome, again, unused, grid: gridOf(outcome), folder, here: process.cwd() }),
      );
    });
}

/** How many pieces of an import are on the grid. */
function gridOf({ imported, model }: Extract<InitOutcome, { kind: 'written' }>) {
  if (!imported || !model) return undefined;
  return { placed: model.pieces.filter(({ serves }) => serves.length > 0).length, pieces: model.pieces.length };
}

/** The options of an import. */
const OF_IMPORT: ReadonlySet<string> = new Set(['sheet', 'delimiter', 'encoding', 'dates', 'base']);

/** Options that also count for content that stays as it is. */
const ALWAYS_USED: ReadonlySet<string> = new Set(['keepContent', 'today', 'host']);

/** The options that say something about new content, as the user named them. */
function unusedOptions(command: Command, place: PlaceName): string[] {
  return command.options.flatMap((option) => {
    const name = option.attributeName();
    if (command.getOptionValueSource(name) !== 'cli') return [];
    const isUsed = ALWAYS_USED.has(name) && (name !== 'host' || command.getOptionValue(name) === place);
    return isUsed ? [] : (option.long ?? []);
  });
}

/** The named file and the options of `import` that read it again, from the folder of the audit. */
function importAgain({ from }: Options, command: Command, folder: string): string | undefined {
  if (from === undefined) return undefined;
  const options = command.options.flatMap((option) => {
    const value: unknown = command.getOptionValue(option.attributeName());
    return OF_IMPORT.has(option.attributeName()) && value !== undefined
      ? `${option.long} ${pasted(String(value))}`
      : [];
  });
  const source = path.relative(folder, path.resolve(from));
  return [pasted(source), ...options].join(' ');
}

function timeZone(name: string): string {
  if (!siteSchema.shape.timeZone.safeParse(name).success) throw new InvalidArgumentError(initErrors.timeZone);
  return name;
}

/** The named teams, each once: a team of both is one of marketing. */
function teams({ marketing, sales }: Options): Pick<Given, 'marketing' | 'sales'> {
  const named = (names: string | undefined, taken: readonly string[]) => {
    const known = new Set(taken.map(fold));
    return listOf(names)?.filter((name) => known.size < known.add(fold(name)).size);
  };
  const first = named(marketing, []);
  return { marketing: first, sales: named(sales, first ?? []) };
}

/** The answers from the options, and in a terminal from the user. */
async function answersOf(folder: string, options: Options, { env }: CommandLine) {
  const { git, repository: top } = placeOf(path.join(folder, 'content'));
  const origin = git !== undefined && top === folder ? await originOf(git) : undefined;
  const repository = options.repository ?? origin;
  const given: Given = {
    company: options.company?.trim() || undefined,
    address: options.address,
    repository,
    place: options.host ?? hostOf({ repository, host: undefined }),
    journey: options.journey,
    ...teams(options),
    terms: options.terms,
  };
  const imports = options.from !== undefined;
  const all = env.terminal ? await askForStart(given, imports, env.terminal) : given;
  const { company, place } = all;
  if (company === undefined || place === undefined) {
    const missing = [
      ...(company === undefined ? [initErrors.company] : []),
      ...(place ? [] : [initErrors.host(PLACES)]),
    ];
    throw new UsageError(initErrors.missing(missing));
  }
  const answers: Answers = {
    company,
    address: all.address,
    repository,
    place,
    journey: all.journey ?? (imports ? undefined : 'short'),
    marketing: all.marketing ?? [initDefaults.marketing],
    sales: all.sales ?? [initDefaults.sales],
    timeZone: options.timeZone ?? env.timeZone,
  };
  return { ...answers, terms: all.terms ?? false };
}
