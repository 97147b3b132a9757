import path from 'node:path';
import { Option } from 'commander';
import { type DiffFormat, diffFormats } from '../../print/diff/formats.ts';
import { diff } from '../diff.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit diff` */
export function addDiff(line: CommandLine): void {
  addCommand(line, 'diff', 'say what a change does: to gaps, coverage and the agreement, before and after')
    .argument('[base]', 'branch, tag or commit to compare with (default: the published branch)')
    .option('--head <ref>', 'branch, tag or commit that is the change (default: the files as they are)')
    .addOption(new Option('--format <format>', 'how to print').choices(diffFormats).default('text'))
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
