/** Where a job runs. Each service is one file in `systems/`, and a line in `systems/systems.ts`. */
import type { WebHostName } from '../../build/hosts/hosts.ts';
import type { Format } from '../check.ts';

/** The value of an environment variable; undefined where it is not set. */
export type Variable = (name: string) => string | undefined;

export interface CiSystem {
  readonly name: string;
  /** Whether it started this program. */
  readonly runs: (variable: Variable) => boolean;
  /** The commit that the job's change is compared with; undefined when the job is not about a change. */
  readonly base: (variable: Variable) => string | undefined;
  /** The format of findings that it shows on their lines. */
  readonly format: Format;
  /** Shows a text with the change, where it has a place for it. */
  readonly show: (text: string, variable: Variable) => void;
  /** The address of the repository that the job is for. */
  readonly repository: (variable: Variable) => string | undefined;
  /** The branch that pull requests are for. */
  readonly branch: (variable: Variable) => string | undefined;
  /** The account that takes a token as its password, in Git. */
  readonly user: string;
  /** The host that it publishes sites at, if that host reads files. */
  readonly host?: WebHostName;
}
