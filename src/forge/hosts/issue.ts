/** Issues at a Git host, in one shape whatever the host. */

/** An issue that carries the label of requests. */
export interface HostIssue {
  /** A whole number from 1. */
  readonly number: number;
  readonly title: string;
  /** Markdown; empty where nothing was written. */
  readonly body: string;
  readonly open: boolean;
  /** Opened again after it was closed; only some hosts say so. */
  readonly reopened: boolean;
  /** Moved to another project; only some hosts say so, others no longer list it. */
  readonly moved: boolean;
  /** Only some people may read it. */
  readonly confidential: boolean;
  readonly labels: readonly string[];
  /** The account that filed it, as the host writes it. */
  readonly author?: string | undefined;
  /** When it was filed: milliseconds since 1970. */
  readonly created: number;
  /** When it was closed. */
  readonly closed?: number | undefined;
  /** Thumbs up. */
  readonly votes: number;
}

/** An entry of a host's answer that cannot be read as an issue. */
export interface BadIssue {
  /** What messages call it: its number, or its position in the answer. */
  readonly name: string;
  /** Its number, where that can be read. */
  readonly number?: number | undefined;
  /** What is wrong with it. */
  readonly problem: string;
}

/** All issues with the label, and the entries that could not be read. */
export interface IssueList {
  readonly issues: readonly HostIssue[];
  readonly bad: readonly BadIssue[];
  /** The numbers of issues that were in the answer more than once, always the same. They are in `issues` once. */
  readonly repeated?: readonly number[];
}

/** Why an issue is no longer in the list. */
export type Whereabouts = 'deleted' | 'moved' | 'unlabeled' | 'confidential';

/** A comment below an issue. */
export interface HostComment {
  readonly body: string;
  /** Whether the account that this program uses wrote it; unknown where the host does not say. */
  readonly own?: boolean | undefined;
}

/** Why an issue is closed, for hosts that distinguish the two. */
export type CloseReason = 'completed' | 'not-planned';

/**
 * The issues of a repository at a host. A method that fails throws a {@link HostError} and has changed nothing.
 */
export interface IssueHost {
  /** All issues with the label of requests, open and closed. */
  list(): Promise<IssueList>;
  /** Looks up one issue that is not in the list. */
  whereabouts(number: number): Promise<Whereabouts>;
  comments(number: number): Promise<HostComment[]>;
  comment(number: number, text: string): Promise<void>;
  close(number: number, reason: CloseReason): Promise<void>;
  reopen(number: number): Promise<void>;
}

/** The host cannot be reached, or its answer cannot be used. The message says what to do and never contains the token. */
export class HostError extends Error {
  /** Whether another try may get an answer. */
  readonly again: boolean;
  /** The status of the answer, when there was one. */
  readonly status: number | undefined;

  constructor(
    message: string,
    { again = false, status, cause }: { again?: boolean; status?: number; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.again = again;
    this.status = status;
  }
}

/** Why an issue is not in the list by the label, from the answer to a request for it. */
export async function whereaboutsOf(answer: Promise<unknown>): Promise<Whereabouts> {
  try {
    await answer;
    return 'unlabeled';
  } catch (error) {
    const status = error instanceof HostError ? (error.status ?? 0) : 0;
    if (status === 404 || status === 410) return 'deleted';
    // A transferred issue redirects to its new place.
    if (status === 301 || status === 302 || status === 307 || status === 308) return 'moved';
    throw error;
  }
}

/** Computes a value once, at the first call. */
export function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
