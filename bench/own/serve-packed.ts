/** Serves a folder as static hosts do: texts compressed with gzip, everything else unchanged. Counts what it sends. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PackedSite {
  readonly address: string;
  /** The bytes of bodies sent since the last call. */
  take(): number;
  stop(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves on a free port, to this machine only. */
export function servePacked(folder: string): Promise<PackedSite> {
  let sent = 0;
  const server = createServer((request, response) => {
    const asked = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    const body = type === undefined ? readFileSync(file) : gzipSync(readFileSync(file));
    sent += body.length;
    response
      .writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(type !== undefined && { 'content-encoding': 'gzip' }),
      })
      .end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${port}/`,
        take: () => {
          const bytes = sent;
          sent = 0;
          return bytes;
        },
        stop: () => server.close(),
      });
    });
  });
}
