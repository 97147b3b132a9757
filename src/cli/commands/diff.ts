import path from 'node:path';
import { Option } from 'commander';
import type { Lens } from '../../audit/audit.ts';
import { type DiffFormat, diffFormats } from '../../print/diff/formats.ts';
import { diffHelp } from '../../words/commands/diff.ts';
import { lensHelp } from '../../words/commands/lens.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { diff } from '../diff.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

interface Chosen extends Pick<Lens, 'product' | 'segment' | 'language'> {
  readonly head?: string;
  readonly format: DiffFormat;
}

/** `content-audit diff` */
export function addDiff(line: CommandLine): void {
  addCommand(line, 'diff', diffHelp.summary)
    .argument('[base]', diffHelp.base)
    .option('--head <ref>', diffHelp.head)
    .option('--product <id>', lensHelp.product)
    .option('--segment <id>', lensHelp.segment)
    .option('--language <code>', lensHelp.language)
    .addOption(new Option('--format <format>', commonOptions.format).choices(diffFormats).default('text'))
    .action(async (base: string | undefined, { format, head, ...options }: Common & Chosen) => {
      const { text, exit } = await diff({
        content: path.resolve(options.content),
        today: dayOf(options, line.env),
        base,
        head,
        format,
        lens: { product: options.product, segment: options.segment, language: options.language },
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
