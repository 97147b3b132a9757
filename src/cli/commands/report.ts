import path from 'node:path';
import { Option } from 'commander';
import type { Lens } from '../../audit/audit.ts';
import { type ReportFormat, reportFormats } from '../../print/gap-report.ts';
import { share } from '../../schema/piece.ts';
import { addCommand, type CommandLine, type Common, dayOf, wholeNumber } from '../program.ts';
import { report } from '../report.ts';

/** `content-audit report` */
export function addReport(line: CommandLine): void {
  addCommand(line, 'report', 'say what to make next, and why that: the gaps, the most pressing first')
    .addOption(new Option('--format <format>', 'how to print').choices(reportFormats).default('text'))
    .option('--persona <id>', 'only the gaps of this persona')
    .option('--stage <id>', 'only the gaps at this stage')
    .option('--product <id>', 'count only what is about this product')
    .option('--language <code>', 'count only what is in this language')
    .addOption(new Option('--share <audience>', 'count only what may be sent to this audience').choices(share.options))
    .option('--owner <id>', 'only the gaps that wait for this person or team')
    .addOption(new Option('--top <number>', 'only the first so many gaps').argParser(wholeNumber))
    .action(({ content, today, format, top, ...lens }: Common & Lens & { format: ReportFormat; top?: number }) => {
      const { color, width } = line.env;
      const day = dayOf({ today }, line.env);
      const { text, exit } = report({ content: path.resolve(content), today: day, format, lens, top, color, width });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
