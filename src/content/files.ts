import { compareText } from '../kit/order.ts';
import { type KindName, kinds } from '../schema/kinds.ts';
import type { ParsedFile } from './parse.ts';

/** A file or something else in a content folder. A folder is listed only when it cannot be read. */
export interface FolderEntry {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly type: 'file' | 'symlink' | 'unreadable' | 'other';
}

/** The files of one content folder, on disk or in a commit. */
export interface ContentFiles {
  /** The content folder, relative to the repository's top folder, with forward slashes. Empty when it is the top folder. */
  readonly folder: string;
  /** The format of the content, if it is newer than this version of the product can read. */
  readonly newerFormat?: number | undefined;
  /** Everything in the folder except what `isIgnored` in `ignored-files.ts` skips, ordered by the code points of the paths. */
  list(): readonly FolderEntry[];
  /** Reads one file from `list`. */
  parse(file: string, kind: KindName): ParsedFile;
  /** Where a path from the repository's top folder leads: to a file inside it, in a hidden folder or outside; or to no file. */
  find(file: string): 'inside' | 'hidden' | 'outside' | undefined;
}

/** A path in the content folder as findings and pages show it: from the repository's top folder. */
export function pathInRepository({ folder }: ContentFiles, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

/** A team's export of leads from its CRM. It is not a record and is read separately. */
export const LEADS_FILE = 'data/leads.csv';

/** Which days that list covers. */
export const LEAD_EXPORT_FILE = kinds.leadExport.place;

/** The addresses of the company’s site. */
export const SITE_ADDRESSES_FILE = kinds.siteAddresses.place;

/** A team's export of its funnel: how many leads reached each stage in each month. It is not a record and is read separately. */
export const FUNNEL_FILE = 'data/funnel.csv';

/** Which days those counts cover. */
export const FUNNEL_EXPORT_FILE = kinds.funnelExport.place;

/** A team's list of how often its pieces were used. It is not a record and is read separately. */
export const USAGE_FILE = 'data/usage.csv';

/** Which tools those figures are from, and what they cover. */
export const USAGE_EXPORT_FILE = kinds.usageExport.place;

/** The exports from other systems, which are not records. */
export const EXPORTED_FILES: readonly string[] = [LEADS_FILE, FUNNEL_FILE, USAGE_FILE];

/** The most files a content folder may have. With more, it is the wrong folder and not a company's library. */
export const MAX_ENTRIES = 100_000;

/** The order of `list`. */
export function compareEntries(a: FolderEntry, b: FolderEntry): number {
  return compareText(a.path, b.path);
}
