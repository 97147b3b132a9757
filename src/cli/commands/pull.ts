import { UsageError } from '../../check/usage-error.ts';
import { github } from '../../forge/hosts/github/host.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import { commentLine, pullErrors, pullHelp } from '../../words/commands/pull.ts';
import { EXIT } from '../exit.ts';
import { type CommandLine, wholeNumber } from '../program.ts';
import { readInput } from '../read-input.ts';

/** `content-audit pull find` and `pull comment`: what a workflow needs to keep one comment on a pull request. */
export function addPull(line: CommandLine): void {
  const pull = line.program.command('pull').description(pullHelp.summary);

  pull
    .command('find')
    .description(pullHelp.find.summary)
    .requiredOption('--head <owner:branch>', pullHelp.find.head)
    .requiredOption('--commit <id>', pullHelp.find.commit)
    .action(async ({ head, commit }: { head: string; commit: string }) => {
      const number = await (await requests(line)).find(head, commit);
      if (number === undefined) process.stderr.write(`${pullErrors.noPullRequest}\n`);
      else process.stdout.write(`${number}\n`);
      process.exitCode = number === undefined ? EXIT.findings : EXIT.fine;
    });

  pull
    .command('comment')
    .description(pullHelp.comment.summary)
    .argument('<number>', pullHelp.comment.number, wholeNumber)
    .argument('<file>', pullHelp.comment.file)
    .option('--author <account>', pullHelp.comment.author, 'github-actions[bot]')
    .option('--dry-run', pullHelp.comment.dryRun, false)
    .action(async (number: number, file: string, { author, dryRun }: { author: string; dryRun: boolean }) => {
      const text = readInput(file);
      const done = dryRun ? undefined : await (await requests(line)).comment(number, author, text);
      process.stdout.write(`${commentLine(number, done)}\n`);
    });
}

/** Loads the host's client only when a command needs it. */
async function requests({ env }: CommandLine) {
  const { githubRepository: repository, variable } = env;
  const { token, api = 'https://api.github.com' } = accessBy(github.variables, variable);
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError(pullErrors.repository);
  }
  if (!token) throw new UsageError(pullErrors.token);
  const { PullRequests } = await import('../../forge/hosts/github/pull-requests.ts');
  return new PullRequests({ repository, token, api });
}
