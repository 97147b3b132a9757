import path from 'node:path';
import { Argument, Option } from 'commander';
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { type DataListName, dataListNames } from '../../data/lists.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { jsonWithoutCommands } from '../../print/plain.ts';
import { exportErrors, exportedLine, exportHelp } from '../../words/commands/export.ts';
import { NOTHING_WRITTEN } from '../../words/commands/files.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { EXIT } from '../exit.ts';
import { type ExportFormat, exportAudit, exportFormats, exportText } from '../export.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

interface Options extends Common {
  readonly format: ExportFormat[];
  readonly output: string;
  readonly stdout: boolean;
  readonly dryRun: boolean;
}

/** `content-audit export [lists…]` */
export function addExport(line: CommandLine): void {
  addCommand(line, 'export', exportHelp.summary)
    .addArgument(new Argument('[lists...]', exportHelp.lists).choices(dataListNames))
    .addOption(new Option('--format <formats...>', exportHelp.format).choices(exportFormats).default(['csv', 'xlsx']))
    .option('--output <folder>', exportHelp.output, 'export')
    .option('--stdout', exportHelp.stdout, false)
    .option('--dry-run', commonOptions.dryRun, false)
    .action(async (named: DataListName[], options: Options) => {
      const content = path.resolve(options.content);
      const today = dayOf(options, line.env);
      const lists = named.length > 0 ? named : dataListNames;
      if (options.stdout) {
        const [list, ...more] = named;
        const [format = 'csv'] = options.format;
        if (list === undefined || more.length > 0 || (format !== 'csv' && format !== 'json')) {
          throw new UsageError(exportErrors.oneList);
        }
        const { audit, findings } = checkContent({ directory: content, today });
        const text = audit
          ? exportText(audit, list, format)
          : printPretty(findings, { color: line.env.color, content });
        process.stdout.write(format === 'json' ? jsonWithoutCommands(text) : text);
        process.exitCode = audit ? EXIT.fine : EXIT.findings;
        return;
      }
      const output = path.resolve(options.output);
      const done = await exportAudit({
        content,
        today,
        lists,
        formats: options.format,
        output,
        dryRun: options.dryRun,
      });
      if ('findings' in done) {
        process.stdout.write(printPretty(done.findings, { color: line.env.color, content }));
        process.exitCode = EXIT.findings;
        return;
      }
      const place = path.relative(process.cwd(), output) || '.';
      const lines = done.files.map(({ bytes, kind, name }) => exportedLine(kind, path.join(place, name), bytes));
      process.stdout.write(`${lines.join('\n')}\n${options.dryRun ? `${NOTHING_WRITTEN}\n` : ''}`);
    });
}
