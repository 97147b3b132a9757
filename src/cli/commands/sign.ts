import path from 'node:path';
import { Option } from 'commander';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
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
  addCommand(line, 'sign', 'say that sales or marketing agrees to a record of the agreement as it stands')
    .argument('<kind/id...>', 'what is signed, such as term/mql, commitment/first-attempt, rejections or numbers')
    .addOption(new Option('--team <team>', 'for which team').choices(signingTeam.options).makeOptionMandatory())
    .requiredOption('--by <person>', 'who signs for the team: an id from people.yaml')
    .addOption(new Option('--on <day>', 'the day of the signature, YYYY-MM-DD (default: today)').argParser(date))
    .option('--dry-run', 'say what would change, and write nothing', false)
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
