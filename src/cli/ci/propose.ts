/** One pull request with the requests that changed. */
import { checkFiles } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import type { Model } from '../../content/model.ts';
import { type Clone, changesOf, commitOf, headOf, OWN_EMAIL, type TreeChange } from '../../forge/git/own-index.ts';
import { push, type Remote, tipOf } from '../../forge/git/remote.ts';
import { VersionReader } from '../../forge/git/versions.ts';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy, knownHost, openProposals } from '../../forge/hosts/open-host.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plainLine } from '../../print/plain.ts';
import type { HostName } from '../../schema/host-names.ts';
import { ciErrors, ciOutput, requestsProposal } from '../../words/commands/ci.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { JobContext } from './job.ts';
import { ciSystems } from './systems/systems.ts';

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
  const line = change === undefined ? await close(context, model) : await update(context, clone, model, change);
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

/** Pushes a commit, unless the branch has the same, and opens the pull request, unless it is open. */
async function update(
  context: JobContext,
  clone: Clone,
  { site }: Model,
  { commit, head, tree }: { readonly commit: string; readonly head: string; readonly tree: string },
): Promise<string> {
  const remote = remoteOf(context, clone, knownHost(site));
  const tip = await tipOf(remote, BRANCH);
  if (tip && tip.committer !== OWN_EMAIL) throw new UsageError(ciErrors.otherCommits(BRANCH));
  const pushes = tip?.tree !== tree || tip.parents.join() !== head;
  if (pushes) await push(remote, BRANCH, commit, tip?.commit);
  const proposals = await openProposals(site, accessOf(context));
  const base = branchOf(context, site);
  const known = await proposals.find(BRANCH, base);
  const number = known ?? (await proposals.open({ ...requestsProposal, branch: BRANCH, base }));
  return ciOutput.proposed(number, known === undefined, pushes);
}

async function close(context: JobContext, { site }: Model): Promise<string> {
  const proposals = await openProposals(site, accessOf(context));
  const number = await proposals.find(BRANCH, branchOf(context, site));
  if (number === undefined) return ciOutput.nothingToPropose;
  await proposals.close(number, requestsProposal.closed);
  return ciOutput.closed(number);
}

function branchOf({ system, env }: JobContext, site: Model['site']): string {
  return system.branch(env.variable) ?? site.branch;
}

function accessOf({ env: { variable } }: JobContext) {
  return (host: HostName) => accessBy(hosts[host].variables, variable);
}

function remoteOf({ system, env: { variable, variables } }: JobContext, { git }: Clone, host: HostName): Remote {
  const address = system.repository(variable);
  if (address === undefined) throw new UsageError(ciErrors.noRepository(ciSystems.map(({ name }) => name)));
  const { token } = accessBy(hosts[host].variables, variable);
  if (token === undefined) throw new UsageError(ciErrors.token(hosts[host].variables.token));
  return { git, address, user: system.user, token, variables };
}
