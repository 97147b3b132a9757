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
    .option('--errors', checkHelp.errors)
    .option('--rule <rules...>', checkHelp.rule)
    .action(({ rule: rules, ...options }: Common & { format: Format; errors?: boolean; rule?: string[] }) => {
      const { text, exit } = check({
        ...options,
        rules,
        content: path.resolve(options.content),
        today: dayOf(options, line.env),
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
