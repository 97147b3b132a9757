/** Recognizes columns that say whether a piece is public: those that become its status, and others without a field. */
import { fold, separateWords, singular, withoutTool } from './fold.ts';

/** What a column says about being public. */
export type PublicSign =
  | 'status'
  /** A column called a status that holds decisions. */
  | 'decision'
  | 'draft'
  | 'archived'
  | 'live'
  /** The day from which it is public. */
  | 'published'
  /** The day on which a system published it: none if it never did. */
  | 'release'
  /** Like `published`, but a yes means that the day is in the future. */
  | 'scheduled'
  | 'expires'
  /** The day on which it is taken offline. */
  | 'ends'
  | 'visibility'
  /** What a server answered to a crawler. */
  | 'code'
  /** The same in words, such as Not Found. */
  | 'answer'
  /** Whether search engines may list the page. */
  | 'index'
  /** A yes hides the page from search engines. */
  | 'noindex'
  /** Whether a generator writes the page at all. */
  | 'render';

const BY_TARGET: Readonly<Record<string, PublicSign>> = {
  ...{ status: 'status', draft: 'draft', archived: 'archived', live: 'live' },
  ...{ published: 'published', expires: 'expires' },
};

const HEADINGS: Partial<Readonly<Record<PublicSign, string>>> = {
  scheduled: 'scheduled|is scheduled|embargo|embargo until|embargoed until',
  ends: 'unpublish|unpublish date|unpublish on|unpublish at|unpublished on|unpublished at|date unpublished|archive date|archive on|archived on|archived at|date archived|retire date|retired on|retired at|date retired|deleted at|deleted on|removed on|removed at|sunset date|offline from',
  visibility: 'visibility',
  code: 'status code|statuscode|http status|http status code|http statuscode|http code|code http|response code|http response code|page status code|final status code|url status code|crawl status code|code de réponse|código de estado|código http',
  answer: 'status text|http status text|response|link status|url status|crawl status|last crawl status|http answer',
  index:
    'indexability|indexability status|indexable|is indexable|indexable status|is indexable page|index status|indexing status|indexing|google index status|coverage|seo robots|google indexing|robots|meta robots|robots meta|meta robots 1|x robots tag|x robots tag 1|index|indexed|listed|is listed|searchable|search',
  noindex:
    'noindex|no index|seo noindex|seo no index|is noindex|exclude from search|hide from search|hide from search engines|exclude from search engines|robots noindex|robots no index|exclude from sitemap|eleventy exclude from collections|hide in search|hidden from search|hidden from search engines|search exclude|exclude search|sitemap exclude|disallow search|yoast wpseo meta robots noindex|rank math robots|block search indexing|prevent indexing|de indexed|deindexed',
  render: 'render|build render',
};

/** What headless systems say of every entry. */
const RELEASE = /^sys\.(?:first)?publishedat$/i;

const signs = new Map(
  Object.entries(HEADINGS).flatMap(([sign, names]) =>
    names.split('|').map((name) => [singular(fold(name)), sign as PublicSign] as const),
  ),
);

/** What a column says about being public: by its heading, else by its field. */
export function signOf(heading: string, use: string | undefined): PublicSign | undefined {
  if (RELEASE.test(heading)) return 'release';
  const bare = withoutTool(heading);
  const keys = [heading, separateWords(heading), bare, separateWords(bare)].map((name) => singular(fold(name)));
  return keys.map((key) => signs.get(key)).find((sign) => sign !== undefined) ?? signOfTarget(use ?? '');
}

/** What a field says about being public. */
export function signOfTarget(target: string): PublicSign | undefined {
  return BY_TARGET[target];
}
