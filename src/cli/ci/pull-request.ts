/** A commit of this program as a pull request. */
import { UsageError } from '../../check/usage-error.ts';
import type { Model } from '../../content/model.ts';
import { type Clone, OWN_EMAIL } from '../../forge/git/own-index.ts';
import { push, type Remote, tipOf } from '../../forge/git/remote.ts';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy, knownHost, openProposals } from '../../forge/hosts/open-host.ts';
import type { HostName } from '../../schema/host-names.ts';
import { ciErrors, ciOutput } from '../../words/commands/ci.ts';
import type { JobContext } from './job.ts';
import { ciSystems } from './systems/systems.ts';

/** A commit on top of another one. */
export interface ProposedCommit {
  readonly commit: string;
  readonly tree: string;
  /** The commit below it. */
  readonly head: string;
}

interface PullRequest {
  /** Only this program writes to it. */
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * Pushes a commit, unless its branch has the same, and opens the pull request, unless it is open.
 *
 * @returns What was done.
 * @throws {UsageError} When the branch has commits of a person.
 */
export async function openPullRequest(
  context: JobContext,
  clone: Clone,
  { site }: Model,
  { commit, head, tree }: ProposedCommit,
  request: PullRequest,
): Promise<string> {
  const { branch } = request;
  const remote = remoteOf(context, clone, knownHost(site));
  const tip = await tipOf(remote, branch);
  if (tip && tip.committer !== OWN_EMAIL) throw new UsageError(ciErrors.otherCommits(branch));
  const pushes = tip?.tree !== tree || tip.parents.join() !== head;
  if (pushes) await push(remote, branch, commit, tip?.commit);
  const proposals = await openProposals(site, accessOf(context));
  const base = branchOf(context, site);
  const known = await proposals.find(branch, base);
  const number = known ?? (await proposals.open({ ...request, base }));
  return ciOutput.proposed(number, known === undefined, pushes);
}

/** Closes the pull request of a branch; returns its number, or nothing if none is open. */
export async function closePullRequest(
  context: JobContext,
  { site }: Model,
  branch: string,
  why: string,
): Promise<number | undefined> {
  const proposals = await openProposals(site, accessOf(context));
  const number = await proposals.find(branch, branchOf(context, site));
  if (number !== undefined) await proposals.close(number, why);
  return number;
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
