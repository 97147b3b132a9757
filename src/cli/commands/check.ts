import path from 'node:path';
import { Option } from 'commander';
import { check, type Format, formats } from '../check.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit check` */
export function addCheck(line: CommandLine): void {
  addCommand(line, 'check', 'say everything that is wrong with the content, with file, line and how to mend it')
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('pretty'))
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
