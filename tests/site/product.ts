/** Runs the product as its users do: in a process of its own, on a content folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const program = path.join(root, 'src', 'cli', 'main.ts');

/** The environment without what the test runner adds: the site generator behaves differently under tests. */
const { NODE_ENV: _, VITEST: __, ...env } = process.env;

export { env as environment };

/** The day on which the sample company's story is told. */
export const TODAY = '2026-11-16';

/** A folder that `remove` takes away again. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-site-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds a site and waits for it. */
export function build(
  content: string,
  output: string,
  more: Readonly<Record<string, string>> = {},
): { status: number | null; text: string } {
  const options = { encoding: 'utf8', env: { ...env, ...more } } as const;
  const run = spawnSync(process.execPath, buildArguments(content, output), options);
  return { status: run.status, text: run.stdout + run.stderr };
}

/** Starts a build and leaves it running. */
export function startBuild(content: string, output: string): ChildProcess {
  return spawn(process.execPath, buildArguments(content, output), { env, stdio: 'ignore' });
}

/** A server of the product in a process of its own. */
export interface Server {
  readonly address: string;
  /** All it has said. */
  text(): string;
  stop(): Promise<void>;
}

/** Starts the development server. */
export function dev(content: string): Promise<Server> {
  return serve([program, 'dev', '--content', content, '--today', TODAY, '--port', '0']);
}

/** Serves a built site. */
export function preview(content: string, site: string): Promise<Server> {
  return serve([path.join(import.meta.dirname, 'preview-site.ts'), content, TODAY, site]);
}

/** What Node is started with to build a site. */
export function buildArguments(content: string, output: string): string[] {
  return [program, 'build', '--content', content, '--today', TODAY, '--output', output];
}

async function serve(command: string[]): Promise<Server> {
  const child = spawn(process.execPath, command, { env });
  let text = '';
  const address = new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /audit is at (http:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('exit', () => reject(new Error(`It ended before it was ready:\n${text}`)));
  });
  return { address: await address, text: () => text, stop: () => stopped(child) };
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
