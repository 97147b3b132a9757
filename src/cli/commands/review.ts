import path from 'node:path';
import { Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { decisionSchema } from '../../schema/piece.ts';
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
  addCommand(line, 'review', 'say that pieces or personas were read again and are right, and what was decided')
    .argument('<id...>', 'the pieces and personas')
    .option('--by <person>', 'who vouches: an id from people.yaml (default: the owner)')
    .addOption(new Option('--on <day>', 'the day they were read, YYYY-MM-DD (default: today)').argParser(date))
    .addOption(new Option('--verdict <verdict>', 'what was decided about the pieces').choices(verdicts))
    .option('--into <piece>', 'with the verdict merge: the piece that takes over')
    .option('--why <text>', 'with a verdict: the reason in one sentence')
    .option('--dry-run', 'say what would change, and write nothing', false)
    .action((ids: string[], { content, today, verdict, into, why, ...options }: Options) => {
      if (verdict === undefined && (into ?? why) !== undefined) {
        throw new UsageError('--into and --why belong to a --verdict.');
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
