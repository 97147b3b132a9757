/** Runs the product as its users do: in its own process, with its own content folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const program = path.join(root, 'src', 'cli', 'main.ts');
const astroProgram = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** The environment without what the test runner adds, because the site generator behaves differently under tests. */
const { NODE_ENV: _, VITEST: __, ...env } = process.env;

export { env as environment };

/** The day of the sample company's story. */
export const TODAY = '2026-11-16';

const DAY: readonly string[] = ['--today', TODAY];

/** A folder that `remove` deletes. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-site-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Builds a site and waits for it.
 *
 * @param today The option that gives the day; empty for the day that the content or the clock gives.
 */
export function build(
  content: string,
  output: string,
  more: Readonly<Record<string, string>> = {},
  today: readonly string[] = DAY,
): { status: number | null; text: string } {
  const options = { encoding: 'utf8', env: { ...env, ...more } } as const;
  const run = spawnSync(process.execPath, buildArguments(content, output, today), options);
  return { status: run.status, text: run.stdout + run.stderr };
}

/** Starts a build and leaves it running. */
export function startBuild(content: string, output: string): ChildProcess {
  return spawn(process.execPath, buildArguments(content, output), { env, stdio: 'ignore' });
}

/** A server of the product in a process of its own. */
export interface Server {
  readonly address: string;
  /** Its output so far. */
  text(): string;
  stop(): Promise<void>;
}

/** The arguments of `npx astro` and the environment that names the content. */
function astroCall(args: readonly string[], content: string) {
  return [[astroProgram, ...args], { env: { ...env, CONTENT_DIR: content, AUDIT_TODAY: TODAY } }] as const;
}

/** Runs `npx astro` and waits for it. */
export function astro(args: readonly string[], content: string): { status: number | null; text: string; pid: number } {
  const [command, options] = astroCall(args, content);
  const { pid, status, stderr, stdout } = spawnSync(process.execPath, command, { ...options, encoding: 'utf8' });
  return { status, text: stdout + stderr, pid };
}

/** Starts `npx astro` and leaves it running. */
export function startAstro(args: readonly string[], content: string): ChildProcess {
  const [command, options] = astroCall(args, content);
  return spawn(process.execPath, command, { ...options, stdio: 'ignore' });
}

/** Starts the development server. */
export function dev(content: string): Promise<Server> {
  return serve([program, 'dev', '--content', content, '--today', TODAY, '--port', '0']);
}

/** Serves a built site. */
export function preview(content: string, site: string): Promise<Server> {
  return serve([path.join(import.meta.dirname, 'preview-site.ts'), content, site]);
}

/** Starts `npx astro dev`. */
export function astroDev(content: string): Promise<Server> {
  const [command, options] = astroCall(['dev', '--port', '0'], content);
  return serve([...command], options, /Local\s+(http:\S+)/);
}

/** Serves a built site with `npx astro preview`. */
export function astroPreview(content: string, site: string): Promise<Server> {
  const [command, options] = astroCall(['preview', '--outDir', site, '--port', '0'], content);
  return serve([...command], options, /Local\s+(http:\S+)/);
}

/** The arguments of Node to build a site. */
export function buildArguments(content: string, output: string, today = DAY): string[] {
  return [program, 'build', '--content', content, ...today, '--output', output];
}

async function serve(command: string[], options = { env }, ready = /audit is at (http:\S+)/): Promise<Server> {
  const child = spawn(process.execPath, command, options);
  let text = '';
  const address = new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      text += chunk.toString();
      const found = ready.exec(text)?.[1];
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
