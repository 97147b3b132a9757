/**
 * The files for other programs on the site. A build writes them itself: they need no page around them, and the largest
 * ones shall not be made while everything else needs memory. A server for those who write makes the one it is asked for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit } from '../audit/audit.ts';
import { type DataFile, dataFiles } from '../data/files.ts';
import { getAudit, isLive } from './audit.ts';

/** What a route for the files of one folder is given: `file` is the rest of a path. */
export function servedFiles(folder: `/${string}/`): Array<{ params: { file: string }; props: { file: DataFile } }> {
  if (!isLive()) return [];
  return dataFiles(getAudit())
    .filter((file) => file.path.startsWith(folder))
    .map((file) => ({ params: { file: file.path.slice(folder.length) }, props: { file } }));
}

/** A file as a server answers with it. */
export async function served({ make, type }: DataFile): Promise<Response> {
  return new Response(Buffer.from(await make()), { headers: { 'content-type': type } });
}

/** Writes every file into the folder of a site, one after the other. */
export async function writeDataFiles(site: string, audit: Audit): Promise<void> {
  for (const { make, path: place } of dataFiles(audit)) {
    const file = path.join(site, place);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await make());
    // Everything else that waits has its turn.
    await setImmediate();
  }
}
