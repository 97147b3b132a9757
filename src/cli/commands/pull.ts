import { UsageError } from '../../check/usage-error.ts';
import { github } from '../../forge/hosts/github/host.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import { EXIT } from '../exit.ts';
import { type CommandLine, wholeNumber } from '../program.ts';
import { readInput } from '../read-input.ts';

/** `content-audit pull find` and `pull comment`: what a workflow needs to keep one comment on a pull request. */
export function addPull(line: CommandLine): void {
  const pull = line.program.command('pull').description('for workflows: find a pull request, and comment on it');

  pull
    .command('find')
    .description('print the number of the open pull request of a branch; exit 1 when there is none')
    .requiredOption('--head <owner:branch>', 'whose branch it is')
    .requiredOption('--commit <id>', 'the commit that the branch is at')
    .action(async ({ head, commit }: { head: string; commit: string }) => {
      const number = await (await requests(line)).find(head, commit);
      if (number === undefined) process.stderr.write('There is no open pull request of this branch at this commit.\n');
      else process.stdout.write(`${number}\n`);
      process.exitCode = number === undefined ? EXIT.findings : EXIT.fine;
    });

  pull
    .command('comment')
    .description('write the comment on a pull request, or change the one that is there')
    .argument('<number>', 'the pull request', wholeNumber)
    .argument('<file>', 'the comment in Markdown')
    .option('--author <account>', 'the account that writes it', 'github-actions[bot]')
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .action(async (number: number, file: string, { author, dryRun }: { author: string; dryRun: boolean }) => {
      const text = readInput(file);
      const done = dryRun ? 'would be written' : await (await requests(line)).comment(number, author, text);
      process.stdout.write(`The comment on pull request ${number}: ${done}.\n`);
    });
}

/** The host's client is loaded only when it is asked for. */
async function requests({ env }: CommandLine) {
  const { githubRepository: repository, variable } = env;
  const { token, api = 'https://api.github.com' } = accessBy(github.variables, variable);
  if (!repository || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UsageError('Set GITHUB_REPOSITORY to owner/name, as a workflow does.');
  }
  if (!token) throw new UsageError('Set GITHUB_TOKEN to what lets this write.');
  const { PullRequests } = await import('../../forge/hosts/github/pull-requests.ts');
  return new PullRequests({ repository, token, api });
}
