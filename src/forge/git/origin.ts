/** The web address of the remote that a clone came from. */
import { runGit } from './git.ts';

/**
 * The address of the remote `origin` as a web page; undefined without one, or when it is a folder.
 *
 * @param git The `.git` of the clone, absolute.
 */
export async function originOf(git: string): Promise<string | undefined> {
  try {
    return webAddressOf((await runGit(git, ['config', '--get', 'remote.origin.url'])).trim());
  } catch {
    return undefined;
  }
}

/** `git@host:owner/name.git` and the other ways that Git knows, as `https://host/owner/name`. */
export function webAddressOf(remote: string): string | undefined {
  const [, host, repository] =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/\s]*@)?([a-z0-9][a-z0-9.-]*\.[a-z]+)(?::\d+(?=\/))?[:/]\/?([^\s?#]+?)(?:\.git)?\/?$/i.exec(
      remote,
    ) ?? [];
  return host && repository ? `https://${host}/${repository}` : undefined;
}
