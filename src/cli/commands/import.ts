import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { type DateOrder, dateOrders } from '../../import/date-cells.ts';
import { isEncoding } from '../../import/sources/text.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { hasLeftovers, importJson, printImport } from '../../print/import-report.ts';
import { webAddressProblem } from '../../schema/web-address.ts';
import { EXIT } from '../exit.ts';
import { importContent } from '../import.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';
import { progressLine } from '../progress.ts';

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
  readonly dryRun: boolean;
  readonly format: 'text' | 'json';
}

/** `content-audit import <source>` */
export function addImport(line: CommandLine): void {
  addCommand(
    line,
    'import',
    'make pieces of a spreadsheet, a sitemap, a feed, a WordPress export or a folder of Markdown',
  )
    .argument('<source>', 'a .csv, .tsv, .xlsx or .xml file, or a folder')
    .option('--map <file>', 'go by this mapping; when there is no such file, write the proposal into it and stop')
    .option('--sheet <name>', 'which sheet of a workbook: its name or number')
    .option('--delimiter <sign>', 'the sign between cells, when it is not told rightly', delimiter)
    .option('--encoding <name>', 'the encoding of the file, when it is not told rightly', encoding)
    .addOption(new Option('--dates <order>', 'which number stands first in 3/4/2021').choices(dateOrders))
    .option('--as <format>', 'the format of pieces that name none')
    .option('--owner <id>', 'the owner of pieces that name none')
    .option('--base <address>', 'what addresses such as /blog/page are relative to', address)
    .option('--allow-remove', 'remove what the source no longer has, replace what another source wrote', false)
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (source: string, { as, content, format, map, today, ...options }: Options) => {
      const outcome = await importContent({
        ...options,
        source,
        format: as,
        // What a program reads is not mixed with questions.
        terminal: format === 'json' ? undefined : line.env.terminal,
        content: path.resolve(content),
        map: map === undefined ? undefined : path.resolve(map),
        today: dayOf({ today }, line.env),
        progress: (step) => progressLine(process.stderr, step),
      });
      if (outcome.kind === 'refused') {
        process.stdout.write(printPretty(outcome.findings, { color: line.env.color, content }));
        process.stdout.write(
          'Nothing was imported. Mend these first, so that every piece that is there is recognised.\n',
        );
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
        const place = path.relative(process.cwd(), outcome.file) || outcome.file;
        process.stdout.write(
          options.dryRun
            ? `\n${outcome.mapping}`
            : `The proposed mapping is in ${place}. Edit it and run the same command again.\n`,
        );
      }
      process.exitCode = hasLeftovers(outcome.prepared) ? EXIT.findings : EXIT.fine;
    });
}

function delimiter(text: string): string {
  const sign = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', bar: '|' }[text.toLowerCase()] ?? text;
  if (sign.length !== 1) throw new InvalidArgumentError('Write one sign, or tab.');
  return sign;
}

function encoding(name: string): string {
  if (!isEncoding(name)) throw new InvalidArgumentError('Write a name such as utf-8, windows-1252 or utf-16le.');
  return name;
}

function address(text: string): string {
  const problem = webAddressProblem(text);
  if (problem) throw new InvalidArgumentError(`It ${problem.message}. ${problem.hint}`);
  return text;
}
