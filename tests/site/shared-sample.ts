/**
 * The sample company's site for a whole run of the tests: built once, when the first test file requests it, and served
 * until the run ends. Vitest runs this in the process that starts the workers. They request the site over HTTP, which
 * waits for the build and returns its error.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { copySample } from '../sample/copy.ts';
import { buildArguments, environment, preview, temporaryFolder } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared site will be, and the address that answers with the address of its server. */
    sharedSample: { readonly site: string; readonly request: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = temporaryFolder();
  const site = path.join(folder, 'dist');
  const content = path.join(folder, 'content');
  copySample(content);
  let build: ChildProcess | undefined;

  async function start() {
    const child = spawn(process.execPath, buildArguments(content, site), { env: environment });
    build = child;
    const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [said, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
    if (code !== 0) throw new Error(`The sample site was not built:\n${said}${complaint}`);
    return await preview(content, site);
  }

  let started: ReturnType<typeof start> | undefined;
  const host = createServer((_request, response) => {
    started ??= start();
    started.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  project.provide('sharedSample', { site, request: `http://127.0.0.1:${(host.address() as AddressInfo).port}` });

  const stop = async () => {
    // An interrupted run does not wait for its build.
    build?.kill();
    const server = await started?.catch(() => undefined);
    started = undefined;
    await server?.stop();
  };
  // In watch mode, each run has a new build.
  project.onTestsRerun(stop);
  return async () => {
    host.close();
    host.closeAllConnections();
    await stop();
    remove();
  };
}
