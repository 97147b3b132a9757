/** The search index in `dev`: made when somebody searches, and made again for the next search after a change. */
import type { ServerResponse } from 'node:http';
import type { Audit } from '../audit/audit.ts';
import { makeSearchIndex, SEARCH_FOLDER, type SearchFile } from '../cli/search-index.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Answers a request for a file of the index. Nothing is done for other paths, which is told by `false`. */
export type SearchServer = (path: string, audit: Audit | undefined, response: ServerResponse) => boolean;

/** A server of the index of whatever audit it is asked about, one index at a time. */
export function searchServer(base: string): SearchServer {
  const folder = `${base.replace(/\/+$/, '')}/${SEARCH_FOLDER}/`;
  let made: { readonly audit: Audit; readonly files: Promise<ReadonlyMap<string, SearchFile>> } | undefined;
  const filesOf = (audit: Audit) => {
    if (made?.audit !== audit) {
      const earlier = made?.files.catch(() => undefined) ?? Promise.resolve();
      made = { audit, files: earlier.then(() => makeSearchIndex(audit)).then(byPath) };
    }
    return made.files;
  };
  return (path, audit, response) => {
    const { pathname } = new URL(path, 'http://localhost');
    if (!audit || !pathname.startsWith(folder)) return false;
    filesOf(audit).then(
      (files) => {
        const file = files.get(pathname.slice(folder.length));
        const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(file ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(file?.content);
      },
      (error: unknown) => {
        made = undefined;
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
      },
    );
    return true;
  };
}

function byPath(files: readonly SearchFile[]): ReadonlyMap<string, SearchFile> {
  return new Map(files.map((file) => [file.path, file]));
}
