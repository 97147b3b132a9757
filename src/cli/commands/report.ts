import path from 'node:path';
import { Option } from 'commander';
import type { Lens } from '../../audit/audit.ts';
import { type ReportFormat, type ReportList, reportFormats, reportLists } from '../../print/gap-report.ts';
import { share } from '../../schema/piece.ts';
import { lensHelp } from '../../words/commands/lens.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { reportHelp } from '../../words/commands/report.ts';
import { addCommand, type CommandLine, type Common, dayOf, wholeNumber } from '../program.ts';
import { report } from '../report.ts';

interface Chosen {
  readonly format: ReportFormat;
  readonly by: ReportList;
  readonly top?: number;
}

/** `content-audit report` */
export function addReport(line: CommandLine): void {
  addCommand(line, 'report', reportHelp.summary)
    .addOption(new Option('--format <format>', commonOptions.format).choices(reportFormats).default('text'))
    .addOption(new Option('--by <list>', reportHelp.by).choices(reportLists).default('task'))
    .option('--persona <id>', reportHelp.persona)
    .option('--stage <id>', reportHelp.stage)
    .option('--product <id>', lensHelp.product)
    .option('--segment <id>', lensHelp.segment)
    .option('--language <code>', lensHelp.language)
    .addOption(new Option('--share <audience>', reportHelp.share).choices(share.options))
    .option('--owner <id>', reportHelp.owner)
    .addOption(new Option('--top <number>', reportHelp.top).argParser(wholeNumber))
    .action(({ content, today, format, by, top, ...lens }: Common & Lens & Chosen) => {
      const { color, width } = line.env;
      const day = dayOf({ today }, line.env);
      const { text, exit } = report({
        content: path.resolve(content),
        today: day,
        format,
        by,
        lens,
        top,
        color,
        width,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
