/** What the page of an import shows. */
import type { Audit } from '../../audit/audit.ts';
import type { PreparedImport } from '../../import/import.ts';
import type { Draft } from '../draft.ts';

/** What the page shows. */
export interface Shown {
  readonly prepared: PreparedImport;
  readonly draft: Draft;
  /** The audit after the import; undefined if the content would have errors. */
  readonly audit: Audit | undefined;
  /** Identifies what would be written, so that Write writes what was shown. */
  readonly plan: string;
  readonly notice?: string | undefined;
}
