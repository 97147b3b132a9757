/** `content-audit build`: Astro's build with this product's integration, for the content that the command names. */
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
  /** The findings of the content. If one is an error, nothing was built. */
  readonly findings: readonly Finding[];
  /** The folder of the site and how many pages it has; absent when nothing was built. */
  readonly built?: (BuiltSite & { readonly seconds: BuildSeconds }) | undefined;
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
export async function buildSite({ directory, today, output: named }: BuildOptions): Promise<BuildResult> {
  const output = siteToReplace(directory, named);
  // Every body gets a page and is in the search index.
  const source = { directory, today, readBodies: true };
  // Read here rather than by Astro, which would add its own text to the errors in the content.
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
