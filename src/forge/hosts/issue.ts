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

/** An entry of a host's answer that is no issue as this program knows them. */
export interface BadIssue {
  /** How it is named to a person: by its number, or by its place in the answer. */
  readonly name: string;
  /** Its number, where that much can be read. */
  readonly number?: number | undefined;
  /** What is wrong with it. */
  readonly problem: string;
}

/** All issues with the label, and the entries that could not be understood. */
export interface IssueList {
  readonly issues: readonly HostIssue[];
  readonly bad: readonly BadIssue[];
  /** The numbers of issues that were in the answer more than once, each time the same; they are in `issues` once. */
  readonly repeated?: readonly number[];
}

/** What became of an issue that is no longer in the list. */
export type Whereabouts = 'gone' | 'moved' | 'unlabelled' | 'confidential';

/** A comment below an issue. */
export interface HostComment {
  readonly body: string;
  /** Whether the account that this program uses wrote it; unknown where the host does not tell. */
  readonly own?: boolean | undefined;
}

/** Why an issue is closed, for hosts that tell the two apart. */
export type CloseReason = 'completed' | 'not-planned';

/**
 * A host that answers. Every method fails with a {@link HostError} and then has changed nothing, apart from what an
 * earlier call did.
 */
export interface IssueHost {
  /** All issues with the label of requests, open and closed. */
  list(): Promise<IssueList>;
  /** Asks for one issue that the list does not have. */
  whereabouts(number: number): Promise<Whereabouts>;
  comments(number: number): Promise<HostComment[]>;
  comment(number: number, text: string): Promise<void>;
  close(number: number, reason: CloseReason): Promise<void>;
  reopen(number: number): Promise<void>;
}

/** The host could not be asked, or its answer cannot be used. The message says what to do; it never holds the token. */
export class HostError extends Error {
  /** Whether the same question may be answered when it is asked again. */
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

/** What the answer to the question for one issue says of it, when a list by the label did not have it. */
export async function whereaboutsOf(answer: Promise<unknown>): Promise<Whereabouts> {
  try {
    await answer;
    return 'unlabelled';
  } catch (error) {
    const status = error instanceof HostError ? (error.status ?? 0) : 0;
    if (status === 404 || status === 410) return 'gone';
    // A transferred issue leads to where it is now.
    if (status === 301 || status === 302 || status === 307 || status === 308) return 'moved';
    throw error;
  }
}

/** Computes a thing when it is first asked for, and only then. */
export function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
