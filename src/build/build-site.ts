/**
 * `content-audit build`: the site of the content that the command names, rendered with the compiled pages of an earlier build or
 * else by Astro's build with this product's integration.
 */
import type { Audit } from '../audit/audit.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Finding } from '../content/finding.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { withAstro } from './astro-home.ts';
import { compiledKey, compiledPages, keepCompiled, type PageStyles } from './compiled-pages.ts';
import { filesFor } from './hosts/files-for.ts';
import type { WebHostName } from './hosts/hosts.ts';
import { type ContentSource, openContent, openPast, publishedAt } from './open-content.ts';
import { siteToReplace } from './output-folder.ts';
import { renderCompiled } from './render-compiled.ts';
import { type BuiltSite, beginSite, type SiteSeconds } from './site-build.ts';
import { timed } from './timed.ts';
import { closeWorkshop } from './workshop.ts';

export interface BuildOptions extends ReadOptions {
  /** Where the site goes, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
  /** The host that the site is published at, for the files that it reads. */
  readonly host?: WebHostName | undefined;
  /** The value of an environment variable, such as a setting of that host. */
  readonly variable?: ((name: string) => string | undefined) | undefined;
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
 * @throws When the site generator fails, or when the built site is incomplete.
 */
export async function buildSite({
  directory,
  today,
  output: named,
  host,
  variable,
}: BuildOptions): Promise<BuildResult> {
  const output = siteToReplace(directory, named);
  // Every body gets a page and is in the search index.
  const source = { directory, today, readBodies: true };
  // Read here rather than by Astro, which would add its own text to the errors in the content.
  const [read, readSeconds] = await timed(() => openContent(source));
  const { findings } = read;
  if (!read.audit) return { findings };
  const hostFiles = host && filesFor(host, read.audit, variable);
  const [past, history] = await timed(() => openPast(source, read));
  const content = { ...past, audit: read.audit };
  try {
    const site = await makeSite({ source, content, output, hostFiles });
    const seconds = { read: readSeconds, history, ...site.seconds };
    const built = { ...site, seconds, hostFiles: Object.keys(hostFiles ?? {}) };
    return { findings, built, audit: read.audit };
  } finally {
    closeWorkshop();
  }
}

interface SiteToMake {
  readonly source: ContentSource;
  readonly content: SiteContent & { readonly audit: Audit };
  readonly output: string;
  readonly hostFiles: Readonly<Record<string, string>> | undefined;
}

async function makeSite({ source, content, output, hostFiles }: SiteToMake): Promise<BuiltSite> {
  const { audit, past } = content;
  const key = compiledKey(content);
  const pages = compiledPages(key);
  if (pages) {
    const build = beginSite({ directory: source.directory, audit, past, output, hostFiles });
    await renderCompiled(pages, build.site, publishedAt(content));
    return build.finish();
  }
  const { compileSite } = await withAstro(() => import('./compile-site.ts'));
  return new Promise((resolve, reject) => {
    const compiled = (site: string, styles: PageStyles) => keepCompiled(key, site, styles);
    compileSite({ open: () => ({ source, content }), output, hostFiles, compiled, built: resolve }).catch(reject);
  });
}
