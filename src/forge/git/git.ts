/** Running Git: reading commands only, without a shell, without network, without anything that a repository configures. */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** After so many milliseconds (5 minutes) Git is taken to hang. */
const TIMEOUT = 5 * 60 * 1000;

/** The most that one command may print, in bytes: the first-parent line of some million commits. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Why Git could not answer. The message is a sentence for people. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
}

/**
 * Runs a reading command and answers what it prints.
 *
 * @param git The `.git` of the repository, absolute.
 * @param command A command of Git with its arguments.
 * @throws {GitProblem} When Git is not installed, fails or takes longer than five minutes.
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

/** Starts a command that is fed and read while it runs. Whoever starts it looks at how it ends. */
export function startGit(git: string, command: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', gitArguments(git, command), { windowsHide: true });
  // The time limit that `spawn` has itself goes on when there is no Git to start, and keeps this program alive.
  const limit = setTimeout(() => child.kill(), TIMEOUT).unref();
  child.once('close', () => clearTimeout(limit));
  return child;
}

/** In a clone that leaves files out, Git would fetch every one that is asked for. A setting for one way beats the one for all. */
const NO_NETWORK = ['', 'file.', 'git.', 'http.', 'https.', 'ssh.', 'ext.'].map((way) => `protocol.${way}allow=never`);

const SETTINGS = [
  ...['core.quotePath=false', 'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'log.showSignature=false'],
  ...NO_NETWORK,
];

/**
 * The repository is named outright, so that neither the folder the program runs in nor variables that a hook sets
 * lead to another one. The settings are stronger than those of the repository and of the user.
 */
function gitArguments(git: string, command: readonly string[]): string[] {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return [`--git-dir=${git}`, '--no-pager', '--no-optional-locks', '--literal-pathspecs', ...settings, ...command];
}

/** How a command ended that did not end well. */
interface Ending {
  /** The exit code, or what the system says when the command could not be started. */
  readonly code?: unknown;
  /** Whether it took too long. */
  readonly killed?: boolean | undefined;
  /** What it wrote to standard error. */
  readonly stderr: string;
}

/** Says in a sentence why a command did not end well; what Git itself said is only the cause, as it may name local paths. */
export function gitProblem({ code, killed, stderr }: Ending, cause: unknown = stderr): GitProblem {
  return new GitProblem(reason(code, killed, stderr), { cause });
}

/** An object that must be there is missing or broken. */
export function damaged(name: string): GitProblem {
  return new GitProblem(`The repository is damaged: Git cannot read ${name} (\`git fsck\` says more).`);
}

function reason(code: unknown, killed: boolean | undefined, stderr: string): string {
  if (code === 'ENOENT') return 'Git is not installed on this machine.';
  if (killed) return 'Git did not answer within five minutes.';
  if (stderr.includes('promisor')) {
    return 'This clone leaves out old versions of files (a partial clone); clone again without `--filter`.';
  }
  return 'Git cannot read the repository; `git status` in the content folder says why.';
}
