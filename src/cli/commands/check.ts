import path from 'node:path';
import { Option } from 'commander';
import { checkHelp } from '../../words/commands/check.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { check, type Format, formats } from '../check.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit check` */
export function addCheck(line: CommandLine): void {
  addCommand(line, 'check', checkHelp.summary)
    .addOption(new Option('--format <format>', commonOptions.format).choices(formats).default('pretty'))
    .action((options: Common & { format: Format }) => {
      const { text, exit } = check({
        ...options,
        content: path.resolve(options.content),
        today: dayOf(options, line.env),
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
