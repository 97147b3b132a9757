/** Reads sitemaps, feeds and WordPress exports as tables. */
import { sourceNotes } from '../../words/import/notes.ts';
import { xmlSources } from '../../words/import/sources.ts';
import { cleanText } from '../clean.ts';
import { MOST_ROWS, tooMany } from '../limits.ts';
import { SourceError, type Table, type TableRow } from '../table.ts';
import { attributeOf, elements, textIn, textOf, textOfMarkup, wordsOfHtml, type XmlElement } from './xml.ts';

/** Reads and unpacks another file in the folder of the source; nothing if it is missing. */
export type ReadBeside = (file: string) => XmlElement | undefined;

type Row = Readonly<Record<string, string>>;

/** The most levels of sitemaps that list other sitemaps. */
const DEEPEST = 3;

/**
 * The table of a sitemap, a feed or an export.
 *
 * @throws {SourceError} If it is none of them, or is empty.
 */
export function webTable(document: XmlElement, name: string, readBeside: ReadBeside): Table {
  const [urlset] = elements(document, 'urlset');
  const [sitemapindex] = elements(document, 'sitemapindex');
  const [rss] = elements(document, 'rss');
  const [rdf] = elements(document, 'rdf:RDF');
  const [feed] = elements(document, 'feed');
  if (urlset) return tableFrom(urlsOf(urlset), name, xmlSources.sitemap);
  if (sitemapindex) return indexTable(sitemapindex, name, readBeside);
  const channel = elements(rss, 'channel')[0];
  if (channel && textIn(channel, 'wp:wxr_version') !== '') return wordpressTable(channel, name);
  if (channel)
    return tableFrom(
      elements(channel, 'item').map((item) => itemRow(item, textIn(channel, 'language'), siteOf(channel))),
      name,
      'RSS',
    );
  if (rdf)
    return tableFrom(
      elements(rdf, 'item').map((item) => itemRow(item, '', siteOf(elements(rdf, 'channel')[0]))),
      name,
      'RSS',
    );
  if (feed)
    return tableFrom(
      elements(feed, 'entry').map((entry) => entryRow(entry, attributeOf(feed, 'xml:lang'), siteOfFeed(feed))),
      name,
      'Atom',
    );
  throw new SourceError(xmlSources.otherKind(name));
}

function urlsOf(urlset: XmlElement): Row[] {
  return elements(urlset, 'url').map((url) => ({ URL: textIn(url, 'loc'), 'Last modified': textIn(url, 'lastmod') }));
}

/** The most sitemaps that the message about missing ones names. */
const SHOWN_SITEMAPS = 5;

/** The sitemaps of an index are read from its own folder: nothing is fetched. */
function indexTable(index: XmlElement, name: string, readBeside: ReadBeside): Table {
  const rows: Row[] = [];
  const missing: string[] = [];
  const read = new Set<string>();
  let found = 0;
  const visit = (parent: XmlElement, depth: number) => {
    for (const sitemap of elements(parent, 'sitemap')) {
      const address = textIn(sitemap, 'loc');
      const file = address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
      const document = file === '' || read.has(file) ? undefined : readBeside(file);
      read.add(file);
      const [urlset] = elements(document, 'urlset');
      const [sitemapindex] = elements(document, 'sitemapindex');
      if (urlset) {
        for (const row of urlsOf(urlset)) rows.push(row);
        if (rows.length > MOST_ROWS) throw new SourceError(tooMany(name, rows.length, 'rows'));
        found += 1;
      } else if (sitemapindex && depth < DEEPEST) visit(sitemapindex, depth + 1);
      else missing.push(address);
    }
  };
  visit(index, 1);
  if (found === 0) throw new SourceError(xmlSources.onlySitemaps(name, missing, SHOWN_SITEMAPS));
  return tableFrom(rows, name, xmlSources.index(found), missing.map(sourceNotes.missingSitemap));
}

/** The address of the site in a channel. */
function siteOf(channel: XmlElement | undefined): string {
  return (
    elements(channel, 'link')
      .map(textOf)
      .find((link) => URL.canParse(link)) ?? ''
  );
}

/** The address of the site in an Atom feed: its base, else its link that is not the feed itself. */
function siteOfFeed(feed: XmlElement): string {
  const links = elements(feed, 'link').filter((link) => ['', 'alternate'].includes(attributeOf(link, 'rel')));
  return (
    [attributeOf(feed, 'xml:base'), ...links.map((link) => attributeOf(link, 'href'))].find((link) =>
      URL.canParse(link),
    ) ?? ''
  );
}

/** An address of a feed, which may be relative to its site. */
function below(site: string, address: string): string {
  return address === '' || URL.canParse(address) || !URL.canParse(address, site)
    ? address
    : new URL(address, site).href;
}

/** The name in `account@example.com (Name)`, as feeds write authors. */
function withoutAccount(author: string): string {
  return /^\S+@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? author;
}

function itemRow(item: XmlElement, language: string, site: string): Row {
  const guid = elements(item, 'guid')[0];
  const permanent = guid && attributeOf(guid, 'isPermaLink') !== 'false' ? textOf(guid) : '';
  return {
    Title: wordsOfHtml(textIn(item, 'title')),
    URL: below(site, textIn(item, 'link')) || (/^https?:/.test(permanent) ? permanent : ''),
    Description: wordsOfHtml(textIn(item, 'description')),
    Author: textIn(item, 'dc:creator') || withoutAccount(textIn(item, 'author')),
    Published: textIn(item, 'pubDate') || textIn(item, 'dc:date'),
    Language: language,
    Categories: elements(item, 'category').map(textOf).join('; '),
  };
}

function entryRow(entry: XmlElement, language: string, site: string): Row {
  const links = elements(entry, 'link');
  const link = links.find((one) => ['', 'alternate'].includes(attributeOf(one, 'rel'))) ?? links[0];
  return {
    Title: wordsOfHtml(textOfMarkup(elements(entry, 'title')[0])),
    URL: link ? below(attributeOf(entry, 'xml:base') || site, attributeOf(link, 'href')) : '',
    Description: wordsOfHtml(textOfMarkup(elements(entry, 'summary')[0])),
    Author: textIn(elements(entry, 'author')[0], 'name'),
    Published: textIn(entry, 'published'),
    'Last updated': textIn(entry, 'updated'),
    Language: attributeOf(entry, 'xml:lang') || language,
    Categories: elements(entry, 'category')
      .map((one) => attributeOf(one, 'label') || attributeOf(one, 'term'))
      .join('; '),
  };
}

/** Types of items in WordPress that are not content. */
const NO_CONTENT =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*|acf-.*|elementor_.*|user_request)$/;

function wordpressTable(channel: XmlElement, name: string): Table {
  const authors = new Map(
    elements(channel, 'wp:author').map((author) => [
      textIn(author, 'wp:author_login'),
      textIn(author, 'wp:author_display_name'),
    ]),
  );
  const left = new Map<string, number>();
  const rows = elements(channel, 'item').flatMap((item): Row[] => {
    const type = textIn(item, 'wp:post_type');
    if (NO_CONTENT.test(type)) {
      left.set(type, (left.get(type) ?? 0) + 1);
      return [];
    }
    const status = cleanText(textIn(item, 'wp:status')).toLowerCase();
    const creator = textIn(item, 'dc:creator');
    const meta = new Map(
      elements(item, 'wp:postmeta').map((one) => [textIn(one, 'wp:meta_key'), textIn(one, 'wp:meta_value')]),
    );
    const categories = elements(item, 'category').filter((one) => attributeOf(one, 'domain') === 'category');
    return [
      {
        Title: wordsOfHtml(textIn(item, 'title')),
        // No one can open the address of an unpublished post.
        URL: status === 'publish' || status === 'private' ? textIn(item, 'link') : '',
        Description:
          wordsOfHtml(textIn(item, 'excerpt:encoded')) ||
          meta.get('_yoast_wpseo_metadesc') ||
          meta.get('rank_math_description') ||
          '',
        Type: type,
        Status: status,
        // Whether there is a password, but never the password itself.
        'Password protected': textIn(item, 'wp:post_password') === '' ? '' : 'yes',
        Author: authors.get(creator) || creator,
        Published: wordpressDay(textIn(item, 'wp:post_date')) || textIn(item, 'pubDate'),
        'Last modified': wordpressDay(textIn(item, 'wp:post_modified')),
        Categories: categories.map(textOf).join('; '),
        Tags: elements(item, 'category')
          .filter((one) => attributeOf(one, 'domain') === 'post_tag')
          .map(textOf)
          .join('; '),
      },
    ];
  });
  const leftOut = [...left].map(([type, count]) => sourceNotes.notContent(count, type));
  return tableFrom(rows, name, xmlSources.wordpress, [...leftOut, sourceNotes.postsStay]);
}

function wordpressDay(text: string): string {
  return text.startsWith('0000') ? '' : text.slice(0, 10);
}

/** A table from records, without columns that are empty in all of them. */
function tableFrom(records: readonly Row[], name: string, kind: string, leftOut: readonly string[] = []): Table {
  if (records.length === 0) throw new SourceError(xmlSources.noEntries(name, kind));
  if (records.length > MOST_ROWS) throw new SourceError(tooMany(name, records.length, 'rows'));
  const headings = Object.keys(records[0] ?? {}).filter((key) => records.some((record) => record[key] !== ''));
  const rows = records.map(
    (record, index): TableRow => ({ line: index + 1, cells: headings.map((key) => record[key] ?? '') }),
  );
  return { name, headings, rows, notes: [kind], leftOut };
}
