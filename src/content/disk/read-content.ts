/** Reading a content folder on disk. */
import { statSync } from 'node:fs';
import { kinds } from '../../schema/kinds.ts';
import type { Site } from '../../schema/site.ts';
import type { ParseOptions } from '../parse.ts';
import { type ContentReading, noFolder, readFiles, type Today } from '../read.ts';
import { folderOnDisk } from './folder.ts';
import { placeOf, shownPath } from './paths.ts';

export interface ReadOptions extends ParseOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  readonly today: Today;
}

/** The settings in site.yaml, before anything else is read. Nothing when they have errors, which `readContent` reports. */
export function readSite(directory: string): Site | undefined {
  const [record] = folderOnDisk(placeOf(directory)).parse(kinds.site.place, 'site').records;
  return record?.fields as Site | undefined;
}

/** Reads every file of a content folder on disk and checks it, alone and against all others. */
export function readContent({ directory, today, ...how }: ReadOptions): ContentReading {
  const place = placeOf(directory);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return readFiles(folderOnDisk(place, how), today);
  return noFolder(directory, shownPath(place, directory) || '.', today);
}
