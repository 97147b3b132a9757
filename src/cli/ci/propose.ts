/** One pull request with the requests that changed. */
import { checkFiles } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import type { Model } from '../../content/model.ts';
import { type Clone, changesOf, commitOf, headOf, type TreeChange } from '../../forge/git/own-index.ts';
import { VersionReader } from '../../forge/git/versions.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plainLine } from '../../print/plain.ts';
import { ciErrors, ciOutput, requestsProposal } from '../../words/commands/ci.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { JobContext } from './job.ts';
import { closePullRequest, openPullRequest } from './pull-request.ts';

/** The branch of the pull request. Only this job writes to it. */
const BRANCH = 'requests/pull';

/** The path of a request file in the content folder: the pull names it after the number and the title of the issue. */
const REQUEST_FILE = /^requests\/\d+-[a-z0-9-]+\.yaml$/;

/** Git's modes of a plain file, and of one that was removed. */
const MODES: readonly string[] = ['100644', '000000'];

/**
 * Proposes a tree, or closes the pull request when nothing is left to propose. The tree may come from another job, so it may
 * change only requests, and is checked before anything leaves this machine.
 *
 * @param tree undefined when the issues have no changes.
 * @throws {UsageError} When it changes anything else, or the branch has commits of a person.
 */
export async function propose(context: JobContext, clone: Clone, tree: string | undefined): Promise<Exit> {
  const changes = tree === undefined ? [] : await changesOf(clone, tree);
  expectRequests(context, changes);
  const head = await headOf(clone);
  const change =
    tree === undefined || changes.length === 0
      ? undefined
      : { commit: await commitOf(clone, tree, requestsProposal.title), head, tree };
  const { findings, model } = await checkCommit(context, change?.commit ?? head);
  if (!model) {
    process.stdout.write(printPretty(findings, { color: context.env.color, content: context.content }));
    return EXIT.findings;
  }
  const line =
    change === undefined
      ? await close(context, model)
      : await openPullRequest(context, clone, model, change, { ...requestsProposal, branch: BRANCH });
  process.stdout.write(`${line}\n`);
  return EXIT.fine;
}

function expectRequests({ content }: JobContext, changes: readonly TreeChange[]): void {
  const folder = shownPath(placeOf(content), content);
  const inside = folder === '' ? '' : `${folder}/`;
  const isRequest = ({ mode, path }: TreeChange) =>
    MODES.includes(mode) && path.startsWith(inside) && REQUEST_FILE.test(path.slice(inside.length));
  const others = changes.filter((change) => !isRequest(change)).map(({ path }) => plainLine(path));
  if (others.length > 0) throw new UsageError(ciErrors.notRequests(others));
}

async function checkCommit({ content, today }: JobContext, commit: string) {
  const reader = new VersionReader(content);
  try {
    const { files } = await reader.at(commit);
    return files ? checkFiles(files, today) : { findings: [], model: undefined };
  } finally {
    await reader.close();
  }
}

async function close(context: JobContext, model: Model): Promise<string> {
  const number = await closePullRequest(context, model, BRANCH, requestsProposal.closed);
  return number === undefined ? ciOutput.nothingToPropose : ciOutput.closed(number);
}
