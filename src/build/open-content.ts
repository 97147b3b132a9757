/** Turns the content folder into the data that pages render. Runs outside of the site generator. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { meetingsOf } from '../audit/agreement/meetings.ts';
import type { Audit } from '../audit/audit.ts';
import { demoTrend } from '../audit/demo-trend.ts';
import { checkContent } from '../check/check-content.ts';
import { environment, todayIn } from '../check/environment.ts';
import { cacheDirectory } from '../check/folders.ts';
import { readLogo } from '../content/disk/logo.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { readFileHistory } from '../forge/git/file-history.ts';
import { readGapsThen } from '../forge/git/gaps-then.ts';
import { readSignedThen } from '../forge/git/signed-then.ts';
import { readTrend } from '../forge/git/trend.ts';
import { hosts } from '../forge/hosts/hosts.ts';
import { hostOf } from '../forge/hosts/links.ts';
import type { Site } from '../schema/site.ts';
import { type SiteContent, setSiteContent } from '../site/frame/site-content.ts';

/** Which content to read, as of which date, and where to report progress. */
export interface ContentSource extends ReadOptions {
  /** Receives messages for the person who edits the content, as whole lines. */
  readonly log?: ((text: string) => void) | undefined;
  /** Whether those messages may have colors. Default: no. */
  readonly color?: boolean | undefined;
}

/** Reads and audits the content and hands it to the pages: the start of every build and server. */
export function openContent(source: ContentSource): SiteContent {
  const { audit, findings } = checkContent(source);
  return hand({
    ...{ audit, findings, demo: demoOf(source, audit), logo: logoOf(source, audit) },
    base: basePathOf(audit?.model.site),
    proposesChanges: hasChangesJob(source, audit),
  });
}

/**
 * Reads the history of the content from Git, for the trend and the changes of each file. When Git has no history, the
 * pages say so. A demo brings its own trend.
 */
export async function openPast({ directory }: ContentSource, content: SiteContent): Promise<SiteContent> {
  const { audit } = content;
  if (!audit) return content;
  const cache = path.join(cacheDirectory, 'trend.json');
  const { agreement, people, site } = audit.model;
  const met = agreement && meetingsOf(agreement, site.policy.meetEvery, audit.today, people).last?.date;
  const [trend, files, gapsThen, signed] = await Promise.all([
    content.demo ? demoTrend(content.demo, audit) : readTrend({ directory, audit, cache }),
    readFileHistory({ directory, timeZone: site.timeZone }),
    met === undefined ? undefined : readGapsThen({ directory, audit, date: met }),
    readSignedThen({ directory, audit }),
  ]);
  return hand({ ...content, past: { trend, files, gapsThen, signed } });
}

/**
 * Reads the content again after a change. While it has errors, the pages keep the last audit. They also keep the base
 * path, because the site generator reads it only at its start.
 */
export function reloadContent(source: ContentSource, before: SiteContent): SiteContent {
  const { audit, findings } = checkContent(source);
  const read = audit ? { audit, demo: demoOf(source, audit), logo: logoOf(source, audit) } : {};
  return hand({ ...before, ...read, findings });
}

function logoOf({ directory }: ContentSource, audit: Audit | undefined): SiteContent['logo'] {
  return audit && readLogo(directory, audit.model.site)?.logo;
}

/** A day given for this run replaces that of the demo. */
function demoOf({ today }: ContentSource, audit: Audit | undefined): SiteContent['demo'] {
  return typeof today === 'function' ? audit?.model.site.demo : undefined;
}

/** Whether the repository has the job that proposes what a person collects on the site. */
function hasChangesJob({ directory }: ContentSource, audit: Audit | undefined): boolean {
  const host = audit && hostOf(audit.model.site);
  if (!host) return false;
  const file = path.join(placeOf(directory).repository, hosts[host].changesJob);
  return existsSync(file) && readFileSync(file, 'utf8').includes('content-audit ci changes');
}

/** The path of the published site, from site.yaml. */
export function basePathOf(site: Site | undefined): string {
  return site?.address === undefined ? '/' : new URL(site.address).pathname;
}

/** Where the site is published, as Astro's settings. */
export function publishedAt(site: Site | undefined): { site?: string | undefined; base: string } {
  const origin = site?.address === undefined ? undefined : new URL(site.address).origin;
  return { site: origin, base: `${basePathOf(site).replace(/\/+$/, '')}/` };
}

/** The source from the environment, for Astro started on its own. */
export function environmentSource(): ContentSource {
  const { color, contentDirectory, today } = environment();
  return { directory: contentDirectory(), today: today ?? todayIn, color };
}

function hand(content: SiteContent): SiteContent {
  setSiteContent(content);
  return content;
}
