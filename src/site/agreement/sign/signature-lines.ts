/** The lines of a signature, ready for the file of a record. Also runs in a browser. */
export interface SignatureLines {
  readonly team: string;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly stamp: string;
  /** How far the fields of the record are indented in its file, in spaces. */
  readonly indent: number;
}

export function signatureLines({ by, indent, on, stamp, team }: SignatureLines): string {
  const margin = ' '.repeat(indent);
  return `${margin}signed:\n${margin}  ${team}: { on: ${on}, by: ${by}, stamp: ${stamp} }\n`;
}
