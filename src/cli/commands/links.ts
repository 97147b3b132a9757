import path from 'node:path';
import { Option } from 'commander';
import { linksCommand } from '../../words/links/command.ts';
import { links, printLinks, USUAL } from '../links.ts';
import { addCommand, type CommandLine, type Common, dayOf, wholeNumber } from '../program.ts';
import { progressLine } from '../progress.ts';

interface Options extends Common {
  readonly age: number;
  readonly pace: number;
  readonly dryRun: boolean;
}

/** `content-audit links` */
export function addLinks(line: CommandLine): void {
  addCommand(line, 'links', linksCommand.summary)
    .addOption(new Option('--age <days>', linksCommand.age).argParser(wholeNumber).default(USUAL.age))
    .addOption(new Option('--pace <milliseconds>', linksCommand.pace).argParser(wholeNumber).default(USUAL.pace))
    .option('--dry-run', linksCommand.dryRun, false)
    .action(async ({ age, content, dryRun, pace, today }: Options) => {
      const watch = progressLine(process.stderr, linksCommand.checking);
      const outcome = await links({
        ...{ age, dryRun, pace },
        content: path.resolve(content),
        today: dayOf({ today }, line.env),
        progress: watch.step,
      });
      watch.done();
      const { exit, text } = printLinks(outcome, { color: line.env.color, content, dryRun });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
