/** `content-audit build`: Astro's build with the integration of this product, on the content that the command names. */
import './lean-memory.ts';

import { build } from 'astro';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Finding } from '../content/finding.ts';
import { astroConfig } from './astro-config.ts';
import { contentAudit } from './integration.ts';
import { openContent, openPast } from './open-content.ts';
import { siteToReplace } from './output-folder.ts';
import type { BuiltSite, SiteSeconds } from './site-build.ts';
import { timed } from './timed.ts';
import { closeWorkshop } from './workshop.ts';

export interface BuildOptions extends ReadOptions {
  /** Where the site goes, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
}

export interface BuildResult {
  /** What reading found. With an error among it nothing was built. */
  readonly findings: readonly Finding[];
  /** The folder of the site and how many pages it has; absent when nothing was built. */
  readonly built?: (BuiltSite & { readonly seconds: BuildSeconds }) | undefined;
}

/** How long each part of a build took. */
interface BuildSeconds extends SiteSeconds {
  /** Reading, checking and auditing the content. */
  readonly read: number;
  /** Asking Git for the past. */
  readonly history: number;
}

/**
 * Builds the site. The last good site stays as it is until the new one is complete: after a refusal, a failure, or a
 * kill at any moment there is one whole site, which the next build or preview finds.
 *
 * @throws When the site generator fails, or when what it wrote is not whole.
 */
export async function buildSite({ directory, today, output: named }: BuildOptions): Promise<BuildResult> {
  const output = siteToReplace(directory, named);
  // Every body gets a page and goes into the search.
  const source = { directory, today, readBodies: true };
  // Opened here: errors in the content are an answer of this command, and Astro would add words of its own.
  const [read, readSeconds] = await timed(() => openContent(source));
  const { findings } = read;
  if (!read.audit) return { findings };
  const [content, history] = await timed(() => openPast(source, read));
  let built: BuildResult['built'];
  const integration = contentAudit({
    open: () => ({ source, content }),
    output,
    built: (site) => {
      built = { ...site, seconds: { read: readSeconds, history, ...site.seconds } };
    },
  });
  try {
    await build({ ...astroConfig(integration), logLevel: 'warn' });
  } finally {
    closeWorkshop();
  }
  return { findings, built };
}
