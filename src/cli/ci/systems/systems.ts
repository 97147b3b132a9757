import type { CiSystem, Variable } from '../system.ts';
import { azurePipelines } from './azure.ts';
import { giteaActions } from './gitea.ts';
import { githubActions } from './github.ts';
import { gitlabCi } from './gitlab.ts';

/** Every service that jobs know. Gitea also sets GitHub's variables, so it comes first. */
export const ciSystems: readonly CiSystem[] = [giteaActions, githubActions, gitlabCi, azurePipelines];

/** Any other service, and a terminal. */
const elsewhere: CiSystem = {
  name: '',
  runs: () => true,
  base: () => undefined,
  format: 'pretty',
  show: (text) => process.stdout.write(text),
  repository: () => undefined,
  branch: () => undefined,
  user: '',
};

/** The service that started this program. */
export function systemOf(variable: Variable): CiSystem {
  return ciSystems.find((system) => system.runs(variable)) ?? elsewhere;
}
