/**
 * The only way for pages to get data.
 *
 * In `dev`, pages run in the site generator's own copy of every module, and the content is read once outside of it. So what both
 * share is on the global object, under one key. The integration in `src/build/integration.ts` sets it before Astro draws
 * a page; `dev` sets it again after each change.
 */
import type { PastGaps } from '../../audit/agreement/gap-moves.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Trend } from '../../audit/trend.ts';
import type { Finding } from '../../content/finding.ts';
import type { Logo } from '../../content/logo.ts';
import type { FileHistory } from '../../forge/git/file-history.ts';
import type { SignedThen } from '../../forge/git/signed-then.ts';
import type { Demo } from '../../schema/demo.ts';

/** The result of the last reading of the content folder. */
export interface SiteContent {
  /** The path under which the site is published, such as `/` or `/team/audit/`. */
  readonly base: string;
  /** The audit of the last content without errors; absent if there never was any. */
  readonly audit?: Audit | undefined;
  /** The findings of the last reading, errors and warnings. */
  readonly findings: readonly Finding[];
  /** The demo whose day the site always shows; absent when the content is not a demo, or a day was given for this run. */
  readonly demo?: Demo | undefined;
  /** The company's logo, if site.yaml names one. */
  readonly logo?: Logo | undefined;
  /** The history in Git, read once when the site is opened; absent if it was not read. */
  readonly past?: Past | undefined;
  /** Whether the repository has the job that proposes what a person collects on the site. */
  readonly proposesChanges?: boolean | undefined;
  /** Whether `npx astro dev` shows it, which draws changed templates at once and adds its own scripts and styles to the pages. */
  readonly templates?: boolean | undefined;
}

/** The history in Git. */
export interface Past {
  readonly files: FileHistory;
  readonly trend: Trend;
  /** What teams signed before a text changed. */
  readonly signed: SignedThen;
  /** The gaps on the day of the last meeting of sales and marketing; absent where none is recorded. */
  readonly gapsThen?: PastGaps | undefined;
}

const KEY: unique symbol = Symbol.for('content-audit.site');
const shared: typeof globalThis & { [KEY]?: SiteContent } = globalThis;

/** Passes the content to the pages. */
export function setSiteContent(content: SiteContent): void {
  shared[KEY] = content;
}

/** The result of the last reading; nothing before the first. */
export function siteContent(): SiteContent | undefined {
  return shared[KEY];
}

/**
 * The audit that all pages show.
 *
 * @throws If no content without errors was read. The integration reads it before Astro draws a page.
 */
export function getAudit(): Audit {
  const audit = shared[KEY]?.audit;
  if (!audit) throw new Error('No audit to show: the content was not read, or it has errors.');
  return audit;
}

/** The demo whose day the site always shows, if it is one. */
export function getDemo(): Demo | undefined {
  return shared[KEY]?.demo;
}

/** The company's logo, if there is one. */
export function getLogo(): Logo | undefined {
  return shared[KEY]?.logo;
}

/** The history in Git; nothing if it was not read. */
export function getPast(): Past | undefined {
  return shared[KEY]?.past;
}

/** Whether `npx astro dev` draws the page, which draws changed templates at once and adds its own scripts and styles. */
export function drawsTemplates(): boolean {
  return shared[KEY]?.templates ?? false;
}

/** The path under which the site is published, without a slash at the end. */
export function getBase(): string {
  return (shared[KEY]?.base ?? '/').replace(/\/+$/, '');
}

/** Whether the repository has the job that proposes what a person collects on the site. */
export function proposesChanges(): boolean {
  return shared[KEY]?.proposesChanges ?? false;
}
