/** Issues that this program keeps at a Git host. */

export interface OwnIssue {
  readonly number: number;
  readonly open: boolean;
  /** Markdown. */
  readonly body: string;
}

/** A method that fails throws a `HostError`. */
export interface OwnIssueHost {
  /** The issues that the account of the token opened, open and closed. Anyone may copy a mark, so no others count. */
  list(): Promise<OwnIssue[]>;
  /** Opens an issue and returns its number. */
  open(title: string, body: string): Promise<number>;
  /** Replaces its text, and opens it again if it was closed. */
  write(number: number, body: string): Promise<void>;
  comment(number: number, text: string): Promise<void>;
}
