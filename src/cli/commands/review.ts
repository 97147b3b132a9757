import path from 'node:path';
import { Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { decisionSchema } from '../../schema/piece.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { reviewErrors, reviewHelp } from '../../words/commands/review.ts';
import { addCommand, type CommandLine, type Common, date, dayOf } from '../program.ts';
import { review } from '../review.ts';

const verdicts = decisionSchema.shape.verdict.options;

interface Options extends Common {
  readonly by?: string;
  readonly on?: string;
  readonly verdict?: (typeof verdicts)[number];
  readonly into?: string;
  readonly why?: string;
  readonly dryRun: boolean;
}

/** `content-audit review` */
export function addReview(line: CommandLine): void {
  addCommand(line, 'review', reviewHelp.summary)
    .argument('<id...>', reviewHelp.ids)
    .option('--by <person>', reviewHelp.by)
    .addOption(new Option('--on <day>', reviewHelp.on).argParser(date))
    .addOption(new Option('--verdict <verdict>', reviewHelp.verdict).choices(verdicts))
    .option('--into <piece>', reviewHelp.into)
    .option('--why <text>', reviewHelp.why)
    .option('--dry-run', commonOptions.dryRun, false)
    .action((ids: string[], { content, today, verdict, into, why, ...options }: Options) => {
      if (verdict === undefined && (into ?? why) !== undefined) {
        throw new UsageError(reviewErrors.verdictNeeded(verdicts));
      }
      const { text, exit } = review({
        content: path.resolve(content),
        today: dayOf(today === undefined ? {} : { today }, line.env),
        ids,
        ...options,
        decision: verdict && { verdict, into, why },
        color: line.env.color,
      });
      process.stdout.write(text);
      process.exitCode = exit;
    });
}
