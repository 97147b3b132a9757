/** Pull requests, or merge requests, at a Git host: what a job needs to propose a change. */

interface Proposal {
  /** The branch with the change, in this repository. */
  readonly branch: string;
  /** The branch that it is for. */
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** A method that fails throws a `HostError`. */
export interface ProposalHost {
  /** The number of the open pull request of a branch of this repository; undefined without one. */
  find(branch: string, base: string): Promise<number | undefined>;
  /** Opens a pull request and returns its number. */
  open(proposal: Proposal): Promise<number>;
  /** Closes a pull request with a comment that says why. */
  close(number: number, why: string): Promise<void>;
}
