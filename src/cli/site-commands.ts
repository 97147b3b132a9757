/** `content-audit build`, `dev` and `preview`. In a file of their own, because they load everything about the site. */
import path from 'node:path';
import { buildSite } from '../build/build-site.ts';
import type { WebHostName } from '../build/hosts/hosts.ts';
import type { RunningSite } from '../build/local-server.ts';
import { startDev, startPreview } from '../build/serve.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { printPretty, summary } from '../print/findings/pretty.ts';
import { NOTHING_BUILT } from '../words/build/site.ts';
import { builtLine, servingLines } from '../words/commands/site.ts';
import { EXIT, type Exit } from './exit.ts';
import { hostLines } from './host-lines.ts';

export interface SiteOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly color: boolean;
  readonly port?: number | undefined;
}

export interface BuildOptions extends SiteOptions {
  readonly output?: string | undefined;
  /** The host that the site is published at. */
  readonly host?: WebHostName | undefined;
  readonly variable: (name: string) => string | undefined;
}

/** Builds the site, or prints the errors and leaves the last good site unchanged. */
export async function build({ content, today, color, output, host, variable }: BuildOptions): Promise<Exit> {
  const target = output === undefined ? undefined : path.resolve(output);
  // The site generator changes the working directory; the summary shows the path from this one.
  const cwd = process.cwd();
  const started = performance.now();
  const source = { directory: content, today, output: target, host, variable, log };
  const { findings, built, audit } = await buildSite(source);
  if (!built || !audit) {
    process.stdout.write(printPretty(findings, { color, content }));
    process.stdout.write(`${NOTHING_BUILT}\n`);
    return EXIT.findings;
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${builtLine(built.pages, placeFrom(cwd, built.output), seconds, summary(findings))}\n`);
  if (host !== undefined) process.stdout.write(hostLines(host, built.hostFiles, audit.model));
  return EXIT.fine;
}

function log(text: string): void {
  process.stdout.write(text);
}

/** A path inside a directory as relative, any other as absolute. */
function placeFrom(cwd: string, absolute: string): string {
  const way = path.relative(cwd, absolute) || '.';
  return way.startsWith('..') ? absolute : way;
}

/** Serves the site live until it is interrupted. */
export async function dev(options: SiteOptions): Promise<void> {
  serve(
    await startDev({ directory: options.content, today: options.today, port: options.port, log, color: options.color }),
  );
}

/** Serves the built site until it is interrupted. */
export async function preview({ content, port, output }: SiteOptions & { output?: string }): Promise<void> {
  const folder = output === undefined ? undefined : path.resolve(output);
  serve(await startPreview({ directory: content, port, output: folder }));
}

function serve({ address, stop }: RunningSite): void {
  process.stdout.write(`${servingLines(address)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(EXIT.fine));
    });
  }
}
