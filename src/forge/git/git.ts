/** Runs Git without a shell or the network, and without settings that could run a program. */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { gitProblems } from '../../words/history/git.ts';

/** After this many minutes, Git is assumed to hang. */
const MINUTES = 5;

const TIMEOUT = MINUTES * 60 * 1000;

/** The most that one command may print, in bytes: the first-parent line of some million commits. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Why Git could not answer. The message is written for users. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
}

/**
 * Runs a command, and returns what it prints.
 *
 * @param git The `.git` of the repository, absolute.
 * @param command A Git command with its arguments.
 * @param env The variables of the command. Default: those of this program.
 * @throws {GitProblem} When Git is not installed, fails or takes too long.
 */
export function runGit(git: string, command: readonly string[], env?: NodeJS.ProcessEnv): Promise<string> {
  return run(gitArguments(git, command), env);
}

/**
 * Runs a command that uses the repository at the host, over HTTP. Redirects are not followed, so nothing reaches another host.
 *
 * @throws {GitProblem} As `runGit` does.
 */
export function runGitAtHost(git: string, command: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return run(gitArguments(git, command, AT_HOST), env);
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv | undefined): Promise<string> {
  try {
    const options = { timeout: TIMEOUT, maxBuffer: MOST_OUTPUT, windowsHide: true, ...(env ? { env } : {}) };
    return (await promisify(execFile)('git', args, options)).stdout;
  } catch (error) {
    const { code, killed, stderr = '' } = error as { code?: unknown; killed?: boolean; stderr?: string };
    throw gitProblem({ code, killed, stderr }, error);
  }
}

/** Starts a command that is fed and read while it runs. The caller must handle how it ends. */
export function startGit(git: string, command: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', gitArguments(git, command), { windowsHide: true });
  // The time limit of `spawn` itself would keep this program alive when Git is not installed.
  const limit = setTimeout(() => child.kill(), TIMEOUT).unref();
  child.once('close', () => clearTimeout(limit));
  return child;
}

/** In a partial clone, Git would fetch every missing file it is asked for. A setting for one protocol overrides the general one. */
const NO_NETWORK = ['', 'file.', 'git.', 'http.', 'https.', 'ssh.', 'ext.'].map((way) => `protocol.${way}allow=never`);

/** The token comes from a variable, so programs that keep passwords are not asked. */
const AT_HOST = [
  ...['protocol.http.allow=always', 'protocol.https.allow=always'],
  ...['http.followRedirects=false', 'credential.helper='],
];

const SETTINGS = [
  ...['core.quotePath=false', 'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'log.showSignature=false'],
  ...NO_NETWORK,
];

/**
 * The repository is named explicitly, so that neither the current folder nor variables set by a hook lead to another one.
 * The settings override those of the repository and of the user.
 */
function gitArguments(git: string, command: readonly string[], more: readonly string[] = []): string[] {
  const settings = [...SETTINGS, ...more].flatMap((setting) => ['-c', setting]);
  return [`--git-dir=${git}`, '--no-pager', '--no-optional-locks', '--literal-pathspecs', ...settings, ...command];
}

/** How a command failed. */
interface Ending {
  /** The exit code, or the system's error code when the command could not be started. */
  readonly code?: unknown;
  /** Whether it took too long. */
  readonly killed?: boolean | undefined;
  /** What it wrote to standard error. */
  readonly stderr: string;
}

/** Why a command failed, in a sentence. Git's own message is only the cause, because it may name local paths. */
export function gitProblem({ code, killed, stderr }: Ending, cause: unknown = stderr): GitProblem {
  return new GitProblem(reason(code, killed, stderr), { cause });
}

/** An object that must exist is missing or broken. */
export function damaged(name: string): GitProblem {
  return new GitProblem(gitProblems.damaged(name));
}

function reason(code: unknown, killed: boolean | undefined, stderr: string): string {
  if (code === 'ENOENT') return gitProblems.notInstalled;
  if (killed) return gitProblems.noAnswer(MINUTES);
  return stderr.includes('promisor') ? gitProblems.partialClone : gitProblems.unreadable;
}
