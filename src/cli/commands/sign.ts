import path from 'node:path';
import { Option } from 'commander';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { signHelp } from '../../words/commands/sign.ts';
import { addCommand, type CommandLine, type Common, date, dayOf } from '../program.ts';
import { sign } from '../sign.ts';

interface Options extends Common {
  readonly team: SigningTeam;
  readonly by: string;
  readonly on?: string;
  readonly dryRun: boolean;
}

/** `content-audit sign` */
export function addSign(line: CommandLine): void {
  addCommand(line, 'sign', signHelp.summary)
    .argument('<kind/id...>', signHelp.keys)
    .addOption(new Option('--team <team>', signHelp.team).choices(signingTeam.options).makeOptionMandatory())
    .requiredOption('--by <person>', signHelp.by)
    .addOption(new Option('--on <day>', signHelp.on).argParser(date))
    .option('--dry-run', commonOptions.dryRun, false)
    .action((keys: string[], { content, today, ...options }: Options) => {
      const { text, exit } = sign({
        content: path.resolve(content),
        today: dayOf(today === undefined ? {} : { today }, line.env),
        keys,
        ...options,
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
