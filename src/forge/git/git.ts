/** Runs Git: commands that only read, without a shell or the network, and without settings that could run a program. */
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
 * Runs a command that only reads, and returns what it prints.
 *
 * @param git The `.git` of the repository, absolute.
 * @param command A Git command with its arguments.
 * @throws {GitProblem} When Git is not installed, fails or takes too long.
 */
export async function runGit(git: string, command: readonly string[]): Promise<string> {
  try {
    const options = { timeout: TIMEOUT, maxBuffer: MOST_OUTPUT, windowsHide: true };
    return (await promisify(execFile)('git', gitArguments(git, command), options)).stdout;
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

const SETTINGS = [
  ...['core.quotePath=false', 'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'log.showSignature=false'],
  ...NO_NETWORK,
];

/**
 * The repository is named explicitly, so that neither the current folder nor variables set by a hook lead to another one.
 * The settings override those of the repository and of the user.
 */
function gitArguments(git: string, command: readonly string[]): string[] {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
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
