/** The repository at the host: fetches what a pull request has, and pushes a branch. */
import { gitProblems } from '../../words/history/git.ts';
import { GitProblem, runGit, runGitAtHost } from './git.ts';

export interface Remote {
  /** The `.git` of the clone, absolute. */
  readonly git: string;
  /** The address of the repository at the host. */
  readonly address: string;
  /** The account that takes the token as its password. */
  readonly user: string;
  /** Sent to that address only; never part of a command line or a message. */
  readonly token?: string | undefined;
  /** All variables of this program, and some more. */
  readonly variables: (more: Readonly<Record<string, string>>) => NodeJS.ProcessEnv;
}

/** The newest commit of a branch. */
export interface BranchTip {
  readonly commit: string;
  /** The email address of the account that made it. */
  readonly committer: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/**
 * Fetches a commit that has no branch here. Nothing is checked out.
 *
 * @param ref Its full name at the host, such as `refs/pull/7/head`.
 * @throws {GitProblem} When the host does not have it.
 */
export async function fetchRef(remote: Remote, ref: string): Promise<void> {
  await atHost(remote, [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--end-of-options',
    remote.address,
    ref,
  ]);
}

/** The newest commit of a branch at the host, which is fetched; undefined when the host has no such branch. */
export async function tipOf(remote: Remote, branch: string): Promise<BranchTip | undefined> {
  const ref = `refs/heads/${branch}`;
  const listed = await atHost(remote, ['ls-remote', '--end-of-options', remote.address, ref]);
  const commit = /^([0-9a-f]{40,64})\t/.exec(listed)?.[1];
  if (commit === undefined) return undefined;
  await fetchRef(remote, ref);
  const [committer = '', tree = '', parents = ''] = (
    await runGit(remote.git, ['log', '-1', '--format=%ce%n%T%n%P', '--end-of-options', commit])
  ).split('\n');
  return { commit, committer, tree, parents: parents.split(' ') };
}

/**
 * Makes a commit the newest one of a branch at the host.
 *
 * @param expected The commit that the branch has now; undefined for a new branch.
 * @throws {GitProblem} When the branch has another one in the meantime.
 */
export async function push(
  remote: Remote,
  branch: string,
  commit: string,
  expected: string | undefined,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const lease = `--force-with-lease=${ref}:${expected ?? ''}`;
  await atHost(remote, ['push', '--quiet', lease, '--end-of-options', remote.address, `${commit}:${ref}`]);
}

/** Runs a command with the token in a variable, for the one address only. */
async function atHost({ address, git, token, user, variables }: Remote, command: readonly string[]): Promise<string> {
  const login = token && `Authorization: Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
  const more: Readonly<Record<string, string>> = login
    ? { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `http.${address}.extraHeader`, GIT_CONFIG_VALUE_0: login }
    : {};
  try {
    return await runGitAtHost(git, command, variables({ GIT_TERMINAL_PROMPT: '0', ...more }));
  } catch (error) {
    const { stderr = '' } = (error instanceof Error ? error.cause : undefined) as { stderr?: string };
    const reason = /\[(?:remote )?rejected\]/.test(stderr) ? gitProblems.rejected : gitProblems.atHost;
    throw new GitProblem(reason(new URL(address).host), { cause: error });
  }
}
