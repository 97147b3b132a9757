/**
 * The one door through which pages get data.
 *
 * Pages run inside the site generator's own copy of every module, while reading happens outside of it, once. What both
 * sides share therefore is on the global object, under one key. The integration in `src/build/integration.ts` sets it
 * before Astro draws a page; `dev` sets it again after each change.
 */
import type { PastGaps } from '../../audit/agreement/gap-moves.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Trend } from '../../audit/trend.ts';
import type { Finding } from '../../content/finding.ts';
import type { Logo } from '../../content/logo.ts';
import type { FileHistory } from '../../forge/git/file-history.ts';

/** What the last reading of the content folder gave. */
export interface SiteContent {
  /** The path under which the site is published, such as `/` or `/team/audit/`. */
  readonly base: string;
  /** The audit of the content as it last was without errors; absent when it never was. */
  readonly audit?: Audit | undefined;
  /** Everything the last reading found, errors and warnings. */
  readonly findings: readonly Finding[];
  /** The company's logo, when site.yaml names one. */
  readonly logo?: Logo | undefined;
  /** What Git knows, read once when the site is opened; absent when nobody asked it. */
  readonly past?: Past | undefined;
  /** Whether the development server shows it, which puts scripts and styles of its own into the pages. */
  readonly live?: boolean | undefined;
}

/** What the history of the repository tells. */
export interface Past {
  readonly files: FileHistory;
  readonly trend: Trend;
  /** The gaps on the day on which sales and marketing last met; absent where no meeting is written down. */
  readonly gapsThen?: PastGaps | undefined;
}

const KEY: unique symbol = Symbol.for('content-audit.site');
const shared: typeof globalThis & { [KEY]?: SiteContent } = globalThis;

/** Hands the content to the pages. Whatever they computed from an earlier audit is dropped with it. */
export function setSiteContent(content: SiteContent): void {
  shared[KEY] = content;
}

/** What the last reading gave, or nothing when nothing has been read yet. */
export function siteContent(): SiteContent | undefined {
  return shared[KEY];
}

/**
 * The audit that every page draws from.
 *
 * @throws When no content without errors has been read. The integration reads it before Astro draws a page.
 */
export function getAudit(): Audit {
  const audit = shared[KEY]?.audit;
  if (!audit) throw new Error('There is no audit to draw: the content has not been read, or it has errors.');
  return audit;
}

/** The company's logo, or nothing when it has none. */
export function getLogo(): Logo | undefined {
  return shared[KEY]?.logo;
}

/** What the history of the repository tells, or nothing when it was not read. */
export function getPast(): Past | undefined {
  return shared[KEY]?.past;
}

/** Whether the page is drawn by the development server. */
export function isLive(): boolean {
  return shared[KEY]?.live ?? false;
}

/** The path under which the site is published, without the slash at its end. */
export function getBase(): string {
  return (shared[KEY]?.base ?? '/').replace(/\/+$/, '');
}
