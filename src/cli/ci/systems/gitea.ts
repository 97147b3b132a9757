/** Actions of Gitea and Forgejo, which set the variables of GitHub and one of their own. Source: docs.gitea.com, "Gitea Actions". */
import type { CiSystem } from '../system.ts';
import { githubActions } from './github.ts';

export const giteaActions: CiSystem = {
  name: 'Gitea',
  runs: (variable) => variable('GITEA_ACTIONS') === 'true' || variable('FORGEJO_ACTIONS') === 'true',
  base: githubActions.base,
  // The pages of a run show only its log: no summary, and no problems on their lines.
  format: 'pretty',
  show: (text) => process.stdout.write(text),
  repository: githubActions.repository,
  branch: githubActions.branch,
  user: 'x-access-token',
};
