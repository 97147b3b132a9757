import { createHash } from 'node:crypto';
import type { ParsedBody } from './issue-body.ts';

/** A request that came as a mail or as a row of a table. */
export interface FiledRequest extends ParsedBody {
  readonly by: 'mail' | 'table';
  /** What identifies it where it was filed; nothing where only its words do. */
  readonly identity: string | undefined;
  /** What messages call it. */
  readonly name: string;
  /** Empty where it has none. */
  readonly title: string;
  /** The day it was filed; nothing where it does not say, or says a day in the future. */
  readonly on: string | undefined;
  /** The name of the requester, which is compared with people.yaml and not copied. */
  readonly requester: string;
}

/** A short hash, so that no address and no name of a file gets into the repository. */
export function keyOf(parts: readonly (string | undefined)[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 16);
}
