/** What an upgrade does, before anything is written. */
import type { TreeFile } from '../forge/git/own-index.ts';
import type { UpgradeOutcome } from '../words/upgrade/command.ts';
import type { PackageTodo } from '../words/upgrade/todo.ts';

/** What the same content counts. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Absent while the content has errors. */
  readonly coverage?: { readonly needs: number; readonly met: number; readonly atRisk: number };
}

export interface ChangedFile {
  /** From the top of the repository. */
  readonly file: string;
  readonly outcome: UpgradeOutcome;
  /** The file that gets the new text, when it is another one. */
  readonly into?: string;
}

export interface UpgradePlan {
  readonly from: string | undefined;
  readonly to: string;
  /** The files that are the team's to know about. */
  readonly changes: readonly ChangedFile[];
  /** The number of product files that the team did not change: replaced, added and removed. */
  readonly product?: { readonly replaced: number; readonly added: number; readonly removed: number };
  /** What changes in the content, in a sentence for each step. */
  readonly migrations: readonly string[];
  /** The sections of the changelog. */
  readonly news: string;
  readonly before?: Counts | undefined;
  readonly after: Counts;
  /** Everything to write: path from the top of the repository. */
  readonly files: ReadonlyMap<string, TreeFile>;
  /** Whether the content is left to the new version, because another one than that runs. */
  readonly contentLater: boolean;
  /** What an upgrade does not do in package.json, and the user must. */
  readonly todo?: PackageTodo | undefined;
}

export function asFile(text: string): TreeFile {
  return { bytes: Buffer.from(text) };
}
