import type { Site } from '../../schema/site.ts';
import type { ContentFiles } from '../files.ts';
import type { LoadedKinds, OtherFile } from '../load.ts';
import type { Loaded } from '../record.ts';
import type { Reporter } from '../reporter.ts';

/** What the checks across records look at: every record that is right by itself. */
export interface Context {
  readonly files: ContentFiles;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly reporter: Reporter;
  /** Absent when site.yaml could not be read. */
  readonly site: Loaded<Site> | undefined;
  /** Every kind with its records that are right by themselves, and the ids that are taken. */
  readonly loaded: LoadedKinds;
  /** Files that are no records. */
  readonly others: readonly OtherFile[];
}
