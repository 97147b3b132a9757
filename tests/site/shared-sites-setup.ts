/**
 * The shared sites for a whole run of the tests: each is built once, when the first test file requests it, and served until
 * the run ends. Vitest runs this in the process that starts the workers. They request a site over HTTP, which waits for the
 * build and returns its error.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { copySample } from '../sample/copy.ts';
import { buildArguments, environment, preview, type Server, temporaryFolder } from './product.ts';
import { type SharedSite, sharedSites } from './shared-sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the folder of each shared site, and the address under which each answers with that of its server. */
    sharedSites: { readonly folder: string; readonly request: string };
  }
}

/** Where a shared site is, or will be. */
export function sharedSiteFolder(folder: string, name: SharedSite): string {
  return path.join(folder, name, 'dist');
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  const builds = new Set<ChildProcess>();

  async function start(name: SharedSite): Promise<Server> {
    const site = sharedSiteFolder(folder, name);
    const content = path.join(folder, name, 'content');
    copySample(content);
    sharedSites[name](content);
    const child = spawn(process.execPath, buildArguments(content, site), { env: environment });
    builds.add(child);
    const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [said, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
    builds.delete(child);
    if (code !== 0) throw new Error(`The site “${name}” was not built:\n${said}${complaint}`);
    return await preview(content, site);
  }

  const started = new Map<string, Promise<Server>>();
  const host = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const server = started.get(name) ?? start(name as SharedSite);
    started.set(name, server);
    server.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  project.provide('sharedSites', { folder, request: `http://127.0.0.1:${(host.address() as AddressInfo).port}/` });

  const stop = async () => {
    // An interrupted run does not wait for its builds.
    for (const build of builds) build.kill();
    const servers = await Promise.allSettled(started.values());
    started.clear();
    for (const server of servers) if (server.status === 'fulfilled') await server.value.stop();
    for (const name of Object.keys(sharedSites)) rmSync(path.join(folder, name), { recursive: true, force: true });
  };
  // In watch mode, each run has new builds.
  project.onTestsRerun(stop);
  return async () => {
    host.close();
    host.closeAllConnections();
    await stop();
    remove();
  };
}
