import type { CiSystem, Variable } from '../system.ts';
import { githubActions } from './github.ts';
import { gitlabCi } from './gitlab.ts';

/** Every service that jobs know. */
export const ciSystems: readonly CiSystem[] = [githubActions, gitlabCi];

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
