/** The files that forms load. A build writes all of them; `dev` makes each one on request. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit } from '../audit/audit.ts';
import { placeOf } from '../content/disk/paths.ts';
import { mayPublishSource } from '../publish/source.ts';
import { sourcePaths } from '../site/forms/source-files.ts';
import type { SourceFile, SourceGroup } from '../site/forms/source-place.ts';
import { pathOf } from './local-server.ts';

const FOLDER = 'contribute/source';

/** Writes every file that a form loads into the folder of a site. */
export async function writeSourceFiles(site: string, directory: string, audit: Audit): Promise<void> {
  for (const [name, paths] of sourcePaths(audit)) {
    const target = path.join(site, FOLDER, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, groupJson(paths, directory, audit));
    await setImmediate();
  }
}

/** Answers a request for such a file. Returns false for other paths. */
export function serveSourceFile(
  address: string,
  base: string,
  { audit, directory }: { readonly audit: Audit; readonly directory: string },
  response: ServerResponse,
): boolean {
  const pathname = pathOf(address);
  const above = `${base.replace(/\/+$/, '')}/${FOLDER}/`;
  const paths = pathname.startsWith(above) ? sourcePaths(audit).get(pathname.slice(above.length)) : undefined;
  if (paths === undefined) return false;
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(groupJson(paths, directory, audit));
  return true;
}

function groupJson(paths: ReadonlyMap<string, string>, directory: string, { model: { site } }: Audit): string {
  const { repository } = placeOf(directory);
  const group: SourceGroup = Object.fromEntries(
    [...paths].map(([key, file]): [string, SourceFile] => {
      const text = readFileSync(path.join(repository, file), 'utf8');
      return [key, { path: file, ...(mayPublishSource(text, site) ? { text } : {}) }];
    }),
  );
  return JSON.stringify(group);
}
