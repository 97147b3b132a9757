import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf } from '../../content/disk/paths.ts';
import { originOf } from '../../forge/git/origin.ts';
import { hostOf } from '../../forge/hosts/links.ts';
import { type Answers, PLACES, type PlaceName } from '../../init/answers.ts';
import { JOURNEYS, type JourneyName } from '../../init/journeys.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { printImport } from '../../print/import-report.ts';
import { printInit } from '../../print/init.ts';
import { withoutCommands } from '../../print/plain.ts';
import { siteSchema } from '../../schema/site.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { initDefaults, initErrors, initHelp, initOutput } from '../../words/init/command.ts';
import { listOf } from '../create/field.ts';
import { EXIT } from '../exit.ts';
import { askForStart, type Given } from '../init/ask.ts';
import { init } from '../init.ts';
import { type CommandLine, date, dayOf, webAddress } from '../program.ts';
import { progressLine } from '../progress.ts';

interface Options {
  readonly from?: string;
  readonly sheet?: string;
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
    .option('--sheet <name>', initHelp.sheet)
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
    .action(async (named: string, options: Options) => {
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
                terminal,
                progress: (what) => progressLine(process.stderr, what),
              },
        sample: options.sample,
        keepContent: options.keepContent,
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
      process.stdout.write(printInit({ ...outcome, folder, here: process.cwd() }));
    });
}

function timeZone(name: string): string {
  if (!siteSchema.shape.timeZone.safeParse(name).success) throw new InvalidArgumentError(initErrors.timeZone);
  return name;
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
    marketing: listOf(options.marketing),
    sales: listOf(options.sales),
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
