import path from 'node:path';
import { Option } from 'commander';
import { links, printLinks } from '../links.ts';
import { addCommand, type CommandLine, type Common, dayOf, wholeNumber } from '../program.ts';
import { progressLine } from '../progress.ts';

interface Options extends Common {
  readonly age: number;
  readonly pace: number;
  readonly dryRun: boolean;
}

/** `content-audit links` */
export function addLinks(line: CommandLine): void {
  addCommand(line, 'links', 'ask for the addresses of all live pieces, and say which are broken or have moved')
    .addOption(
      new Option('--age <days>', 'do not ask again for what worked in the last days').argParser(wholeNumber).default(7),
    )
    .addOption(
      new Option('--pace <milliseconds>', 'how long a host is left alone between two requests')
        .argParser(wholeNumber)
        .default(1000),
    )
    .option('--dry-run', 'say how many addresses would be asked for, and open no connection', false)
    .action(async ({ age, content, dryRun, pace, today }: Options) => {
      const watch = progressLine(process.stderr, 'Asking for addresses');
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
