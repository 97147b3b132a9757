/** `content-audit build`: the site of the content that the command names. */
import type { Audit } from '../audit/audit.ts';
import { cacheDirectory } from '../check/folders.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Finding } from '../content/finding.ts';
import { preparePages } from './compiled-pages.ts';
import { filesFor } from './hosts/files-for.ts';
import type { WebHostName } from './hosts/hosts.ts';
import { openContent, openPast, publishedAt } from './open-content.ts';
import { siteToReplace } from './output-folder.ts';
import { renderSite } from './render-site.ts';
import { type BuiltSite, beginSite, type SiteSeconds } from './site-build.ts';
import { timed } from './timed.ts';
import { writeProblem } from './write-problem.ts';

export interface BuildOptions extends ReadOptions {
  /** Where the site goes, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
  /** The host that the site is published at, for the files that it reads. */
  readonly host?: WebHostName | undefined;
  /** The value of an environment variable, such as a setting of that host. */
  readonly variable?: ((name: string) => string | undefined) | undefined;
  /** Receives messages about the progress, as whole lines. */
  readonly log?: ((text: string) => void) | undefined;
}

export interface BuildResult {
  /** The findings of the content. If one is an error, nothing was built. */
  readonly findings: readonly Finding[];
  /** The folder of the site and how many pages it has; absent when nothing was built. */
  readonly built?: (BuiltSite & { readonly seconds: BuildSeconds; readonly hostFiles: readonly string[] }) | undefined;
  /** The audit that the pages show; absent when nothing was built. */
  readonly audit?: Audit | undefined;
}

/** How long each part of a build took. */
interface BuildSeconds extends SiteSeconds {
  /** Reading, checking and auditing the content. */
  readonly read: number;
  /** Reading the history from Git. */
  readonly history: number;
}

/**
 * Builds the site. The last good site stays unchanged until the new one is complete. Even after a failure or a kill at
 * any moment, the next build or preview finds one complete site.
 *
 * @throws When a page cannot be compiled or rendered, or when the built site is incomplete.
 */
export async function buildSite({
  directory,
  today,
  output: named,
  host,
  variable,
  log,
}: BuildOptions): Promise<BuildResult> {
  const output = siteToReplace(directory, named);
  // Every body gets a page and is in the search index.
  const source = { directory, today, readBodies: true };
  const pages = preparePages(directory, log);
  try {
    const [read, readSeconds] = await timed(() => openContent(source));
    const { audit, findings } = read;
    if (!audit) return { findings };
    const hostFiles = host && filesFor(host, audit, variable);
    const [{ past }, history] = await timed(() => openPast(source, read));
    const compiled = await pages.for(read);
    const build = await beginSite({ directory, audit, past, output, hostFiles, log });
    try {
      await renderSite(compiled, build.site, publishedAt(audit.model.site));
      const site = await build.finish();
      const seconds = { read: readSeconds, history, ...site.seconds };
      const built = { ...site, seconds, hostFiles: Object.keys(hostFiles ?? {}) };
      return { findings, built, audit };
    } catch (error) {
      throw writeProblem(error, cacheDirectory);
    } finally {
      await build.stop();
    }
  } finally {
    pages.stop();
  }
}
