/** The parts of a build that Astro does not do. The integration calls them from Astro's hooks. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Audit } from '../audit/audit.ts';
import type { Past } from '../site/frame/site-content.ts';
import { waitingForBuild } from '../words/build/output-folder.ts';
import { writeDataFiles } from './data-files.ts';
import { writeHostFiles } from './hosts/write.ts';
import { publishSite } from './output-folder.ts';
import { writePiecePages } from './piece-pages.ts';
import { recoverSite } from './replace-site.ts';
import { SEARCH_FOLDER, stopSearchIndex, writeSearchIndex } from './search-index.ts';
import { writeSourceFiles } from './source-files.ts';
import { timed } from './timed.ts';
import { verifySite } from './verify-site.ts';
import { closeWorkshop, openWorkshop } from './workshop.ts';
import { writeProblem } from './write-problem.ts';

export interface SiteBuildOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  readonly audit: Audit;
  readonly past?: Past | undefined;
  /** Where the finished site goes, absolute. */
  readonly output: string;
  /** The files of the host that the site is published at, by their names. */
  readonly hostFiles?: Readonly<Record<string, string>> | undefined;
  /** Receives messages about the progress, as whole lines. */
  readonly log?: ((text: string) => void) | undefined;
}

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
  /** Lists, the workbook, feeds, calendars, and the files that forms load. */
  readonly data: number;
  /** Verifying the site and swapping it in. */
  readonly finish: number;
}

/** A build in progress. */
export interface SiteBuild {
  /** The folder that the site generator writes to. The last good site is elsewhere. */
  readonly site: string;
  /**
   * Adds everything else to what the site generator wrote, verifies the site, and publishes it.
   *
   * @throws When the site is incomplete. The last good site then stays unchanged.
   */
  finish(): Promise<BuiltSite>;
  /** Ends the search index if it is not ready, and deletes what is left of the build. */
  stop(): Promise<void>;
}

/**
 * Restores the last good site if a build was killed, creates a folder to build in, and starts the search index, which
 * another process makes while the pages are built.
 */
export async function beginSite({
  directory,
  audit,
  past,
  output,
  hostFiles = {},
  log,
}: SiteBuildOptions): Promise<SiteBuild> {
  const started = performance.now();
  await recoverSite(output);
  const workshop = openWorkshop();
  // Separate folders, because the site generator empties its own when it starts.
  const [site, search] = [path.join(workshop, 'site'), path.join(workshop, 'search')];
  const indexing = timed(() => writeSearchIndex(audit, search));
  // `finish` reports the error.
  const indexed = indexing.catch(() => undefined);
  const publish = async () => {
    try {
      await publishSite(site, output, directory, () => log?.(`${waitingForBuild(output)}\n`));
    } catch (error) {
      throw writeProblem(error, path.dirname(output));
    }
  };
  return {
    site,
    async finish() {
      const generate = (performance.now() - started) / 1000;
      const [, pieces] = await timed(() => writePiecePages(site, audit, past));
      const [, data] = await timed(async () => {
        await writeDataFiles(site, audit, past?.trend);
        await writeSourceFiles(site, directory, audit);
      });
      const [, index] = await indexing;
      const [pages, finish] = await timed(async () => {
        renameSync(search, path.join(site, SEARCH_FOLDER));
        const count = verifySite(site, audit);
        writeHostFiles(site, hostFiles);
        await publish();
        return count;
      });
      return { output, pages, seconds: { index, generate, pieces, data, finish } };
    },
    async stop() {
      await stopSearchIndex();
      await indexed;
      closeWorkshop();
    },
  };
}
