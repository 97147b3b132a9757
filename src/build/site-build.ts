/** What a build does besides the pages that Astro draws. The integration calls it from Astro's hooks. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import type { Past } from '../site/frame/site-content.ts';
import { writeDataFiles } from './data-files.ts';
import { publishSite, recoverSite } from './output-folder.ts';
import { writePiecePages } from './piece-pages.ts';
import { SEARCH_FOLDER, writeSearchIndex } from './search-index.ts';
import { timed } from './timed.ts';
import { verifySite } from './verify-site.ts';
import { closeWorkshop, openWorkshop } from './workshop.ts';

export interface SiteBuildOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  readonly audit: Audit;
  readonly past?: Past | undefined;
  /** Where the site goes in the end, absolute. */
  readonly output: string;
}

/** A site that was built. */
export interface BuiltSite {
  readonly output: string;
  readonly pages: number;
  readonly seconds: SiteSeconds;
}

/** How long each part of a build took. The index and the pages are made at the same time. */
export interface SiteSeconds {
  /** The search index, from its start until it is ready. */
  readonly index: number;
  /** The site generator: bundling, and every page that is not about a piece. */
  readonly generate: number;
  /** The pages about pieces. */
  readonly pieces: number;
  /** Lists, the workbook, feeds and calendars. */
  readonly data: number;
  /** Verifying the site and putting it in its place. */
  readonly finish: number;
}

/** A build that has begun. */
export interface SiteBuild {
  /** The folder that the site generator writes to. The last good site is elsewhere. */
  readonly site: string;
  /**
   * Adds everything else to what the site generator wrote, verifies the site, and publishes it.
   *
   * @throws When the site is not whole. The last good site then stays as it is.
   */
  finish(): Promise<BuiltSite>;
}

/**
 * Brings back the last good site if a build was killed, opens a folder to build in, and starts the search index: another
 * program makes it, beside the pages.
 */
export function beginSite({ directory, audit, past, output }: SiteBuildOptions): SiteBuild {
  const started = performance.now();
  recoverSite(output);
  const workshop = openWorkshop();
  // Apart: the site generator empties its folder when it begins.
  const [site, search] = [path.join(workshop, 'site'), path.join(workshop, 'search')];
  const indexing = timed(() => writeSearchIndex(audit, search));
  // `finish` reports what went wrong.
  indexing.catch(() => undefined);
  return {
    site,
    async finish() {
      const generate = (performance.now() - started) / 1000;
      try {
        const [, pieces] = await timed(() => writePiecePages(site, audit, past));
        const [, data] = await timed(() => writeDataFiles(site, audit));
        const [, index] = await indexing;
        const [pages, finish] = await timed(() => {
          renameSync(search, path.join(site, SEARCH_FOLDER));
          const count = verifySite(site, audit);
          publishSite(site, output, directory);
          return count;
        });
        return { output, pages, seconds: { index, generate, pieces, data, finish } };
      } finally {
        closeWorkshop();
      }
    },
  };
}
