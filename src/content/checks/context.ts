import type { Site } from '../../schema/site.ts';
import type { ContentFiles } from '../files.ts';
import type { LoadedKinds, OtherFile } from '../load.ts';
import type { Loaded } from '../record.ts';
import type { Reporter } from '../reporter.ts';

/** What the checks across records look at. */
export interface Context {
  readonly files: ContentFiles;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly reporter: Reporter;
  /** Absent when site.yaml could not be read. */
  readonly site: Loaded<Site> | undefined;
  /** The valid records of every kind, and all ids that are taken. */
  readonly loaded: LoadedKinds;
  /** Files that are not records. */
  readonly others: readonly OtherFile[];
}
