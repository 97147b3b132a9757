import { placeOf } from '../../content/disk/paths.ts';
import { GitProblem } from '../../forge/git/git.ts';
import type { Clone } from '../../forge/git/own-index.ts';
import { gitProblems } from '../../words/history/git.ts';
import type { JobContext } from './job.ts';

/**
 * The repository that has the content.
 *
 * @throws {GitProblem} When the content is not in a repository.
 */
export function cloneOf({ content, env }: JobContext): Clone {
  const { git, repository } = placeOf(content);
  if (git === undefined) throw new GitProblem(gitProblems.notInRepository);
  return { git, top: repository, variables: env.variables };
}
