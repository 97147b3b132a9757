import path from 'node:path';
import { Option } from 'commander';
import { type DigestFormat, digestFormats } from '../../print/digest/formats.ts';
import { type Team, team } from '../../schema/person.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { digestHelp } from '../../words/digest/command.ts';
import { digest } from '../digest.ts';
import { addCommand, type CommandLine, type Common, date, dayOf } from '../program.ts';

interface Chosen {
  readonly format: DigestFormat;
  readonly team?: Team;
  readonly owner?: string;
  readonly since?: string;
}

/** `content-audit digest` */
export function addDigest(line: CommandLine): void {
  addCommand(line, 'digest', digestHelp.summary)
    .addOption(new Option('--team <team>', digestHelp.team).choices(team.options).conflicts('owner'))
    .option('--owner <id>', digestHelp.owner)
    .addOption(new Option('--since <day>', digestHelp.since).argParser(date))
    .addOption(new Option('--format <format>', commonOptions.format).choices(digestFormats).default('text'))
    .action(({ content, today, ...chosen }: Common & Chosen) => {
      const { color } = line.env;
      const day = dayOf({ today }, line.env);
      const { text, exit } = digest({ content: path.resolve(content), today: day, color, ...chosen });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
