/** The search index in `dev`: made for the first search, and again for the first search after a change. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import { pathOf } from './local-server.ts';
import { SEARCH_FOLDER, writeSearchIndex } from './search-index.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/** Answers a request for a file of the index. Returns false for other paths. */
export type SearchServer = (path: string, audit: Audit | undefined, response: ServerResponse) => boolean;

/** Serves the index of the audit in each request. It makes one index at a time. */
export function searchServer(base: string): SearchServer {
  const folder = `${base.replace(/\/+$/, '')}/${SEARCH_FOLDER}/`;
  let made: { readonly audit: Audit; readonly files: Promise<SearchFiles> } | undefined;
  const filesOf = (audit: Audit) => {
    if (made?.audit !== audit) {
      const earlier = made?.files.catch(() => undefined) ?? Promise.resolve();
      made = { audit, files: earlier.then(() => makeFiles(audit)) };
    }
    return made.files;
  };
  return (address, audit, response) => {
    const pathname = pathOf(address);
    if (!audit || !pathname.startsWith(folder)) return false;
    filesOf(audit).then(
      (files) => {
        const file = files.get(pathname.slice(folder.length));
        const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(file ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(file);
      },
      (error: unknown) => {
        made = undefined;
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
      },
    );
    return true;
  };
}

/** The files by their path in the index folder. */
type SearchFiles = ReadonlyMap<string, Uint8Array>;

async function makeFiles(audit: Audit): Promise<SearchFiles> {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-search-'));
  try {
    await writeSearchIndex(audit, folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      files.map(({ name, parentPath }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
