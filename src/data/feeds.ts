/** Published, reviewed and retired pieces as feeds. */
import type { Audit } from '../audit/audit.ts';
import { type Change, recentChanges } from '../audit/changes.ts';
import type { Piece } from '../content/model.ts';
import { oncePer } from '../kit/once-per.ts';
import { feedWords } from '../words/data/feeds.ts';
import { pageAddress } from './address.ts';

/** How many days a feed covers, and its maximum number of entries. */
const REACH = { days: 180, entries: 100 };

export const feedFormats = ['xml', 'json'] as const;

/** `xml` is Atom, `json` is JSON Feed. */
export type FeedFormat = (typeof feedFormats)[number];

type PieceNews = Extract<Change, { piece: Piece }>;

type NewsKind = keyof typeof feedWords.news;

/** The path of the feed for one persona, or for all. */
export function feedPath(format: FeedFormat, persona?: string): `/${string}` {
  return persona === undefined ? `/feeds/all.${format}` : `/feeds/persona/${persona}.${format}`;
}

/**
 * A feed of new, reviewed and retired pieces, newest first. All dates come from the content, so the same content on the
 * same day gives the same bytes.
 *
 * @param persona Include only pieces that serve the persona with this id.
 */
export async function feed(audit: Audit, format: FeedFormat, persona?: string): Promise<string> {
  // Loaded here, because a server starts sooner without it.
  const { generateAtomFeed, generateJsonFeed } = await import('feedsmith');
  const { site, personas } = audit.model;
  const name = personas.find(({ id }) => id === persona)?.name;
  const title = name === undefined ? site.title : `${site.title}: ${name}`;
  const news = newsFor(audit, persona);
  const home = pageAddress(site, persona === undefined ? '/changes/' : `/personas/${persona}/`);
  const self = pageAddress(site, feedPath(format, persona));
  const entries = news.map((change) => entryOf(change, site));
  if (format === 'json') {
    const whole = site.address !== undefined;
    const written = generateJsonFeed({
      title,
      ...(whole ? { home_page_url: home, feed_url: self } : {}),
      authors: [{ name: site.company }],
      items: entries.map(({ id, kind, on, page, text, title }) => ({
        id,
        title,
        content_text: text,
        date_published: on,
        tags: [kind],
        ...(whole ? { url: page } : {}),
      })),
    });
    // JSON Feed requires `items`, but the writer leaves out an empty list.
    const { items = [], ...head } = written as { readonly items?: readonly unknown[] };
    return `${JSON.stringify({ ...head, items }, null, 2)}\n`;
  }
  return generateAtomFeed({
    id: idOf(site, `feed:${persona ?? 'all'}`),
    title: { value: title },
    updated: entries[0]?.on ?? `${audit.today}T00:00:00Z`,
    authors: [{ name: site.company }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(({ id, kind, on, page, text, title }) => ({
      id,
      title: { value: title },
      updated: on,
      summary: { value: text },
      links: [{ href: page, rel: 'alternate', type: 'text/html' }],
      categories: [{ term: kind }],
    })),
  });
}

/** All news, newest first. */
const newsOf = oncePer((audit: Audit): readonly PieceNews[] =>
  recentChanges(audit, REACH.days)
    .filter((change): change is PieceNews => 'piece' in change && change.kind in feedWords.news)
    .filter(({ kind, piece }) => kind !== 'reviewed' || piece.status === 'live'),
);

/** The latest news for one persona, or of all. */
function newsFor(audit: Audit, persona: string | undefined): PieceNews[] {
  return newsOf(audit)
    .filter(({ piece }) => persona === undefined || piece.serves.some((pair) => pair.persona === persona))
    .slice(0, REACH.entries);
}

function entryOf({ kind, on, piece }: PieceNews, site: Audit['model']['site']) {
  const why = kind === 'retired' ? piece.decision?.why : undefined;
  return {
    id: idOf(site, `piece:${piece.id}:${kind}:${on}`),
    kind,
    on: `${on}T00:00:00Z`,
    page: pageAddress(site, `/content/${piece.id}/`),
    title: feedWords.title(kind as NewsKind, piece.title),
    text: why ?? piece.summary ?? piece.title,
  };
}

/** Not an address, so that it stays the same when pages move. */
function idOf({ address }: Audit['model']['site'], name: string): string {
  const host = address === undefined ? 'content-audit' : new URL(address).hostname;
  return `urn:content-audit:${host}:${name}`;
}
