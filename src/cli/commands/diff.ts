import path from 'node:path';
import { Option } from 'commander';
import { type DiffFormat, diffFormats } from '../../print/diff/formats.ts';
import { diffHelp } from '../../words/commands/diff.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { diff } from '../diff.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit diff` */
export function addDiff(line: CommandLine): void {
  addCommand(line, 'diff', diffHelp.summary)
    .argument('[base]', diffHelp.base)
    .option('--head <ref>', diffHelp.head)
    .addOption(new Option('--format <format>', commonOptions.format).choices(diffFormats).default('text'))
    .action(async (base: string | undefined, options: Common & { head?: string; format: DiffFormat }) => {
      const { text, exit } = await diff({
        content: path.resolve(options.content),
        today: dayOf(options, line.env),
        base,
        head: options.head,
        format: options.format,
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
