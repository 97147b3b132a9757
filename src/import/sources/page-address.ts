/** The address at which a site tool publishes a file: by its front matter, its folder and its name. */

/** Where a site is published, and how. */
export interface Site {
  /** The base of its addresses. */
  readonly base: string | undefined;
  /** The pattern for posts in the configuration of Jekyll or Hexo, such as `/:year/:title/`. */
  readonly permalink: string | undefined;
}

/** The patterns that Jekyll knows by name. */
const JEKYLL: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** The pattern of posts in a configuration. */
export function permalinkIn(config: string | undefined): string | undefined {
  const written = /^permalink:[ \t]*["']?([^"'#\r\n]+)/m.exec(config ?? '')?.[1]?.trim();
  return written === undefined ? undefined : (JEKYLL[written] ?? written);
}

/** A dated name such as `2024-05-06-first-steps.md`. */
const DATED = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})-([^/]+)$/;

/** The day in the name of a file, as `YYYY-MM-DD`. */
export function dayInName(path: string): string | undefined {
  const [, year, month = '', day = ''] = DATED.exec(withoutEnding(path)) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Facts of a file from which its path on the site is made. */
export interface PageFacts {
  readonly path: string;
  readonly slug?: string | undefined;
  /** The pattern in its own front matter. */
  readonly pattern?: string | undefined;
  readonly categories: readonly string[];
  /** Its day, as `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/** Hexo publishes posts without a day in their names like this. */
const HEXO = '/:year/:month/:day/:title/';

/** The path of a page on its site; nothing for a post whose pattern has a part that only the tool knows. */
export function pathOnSite(facts: PageFacts, { permalink }: Site): string | undefined {
  const { path, pattern, slug } = facts;
  const inside = withoutRoot(path);
  const own = pattern === undefined ? undefined : filledIn(pattern, facts, inside);
  if (own !== undefined) return own;
  if (/(?:^|\/)_posts\//.test(inside) && facts.day !== undefined) {
    return filledIn(permalink ?? (DATED.test(withoutEnding(inside)) ? JEKYLL.date : HEXO) ?? HEXO, facts, inside);
  }
  return slug === undefined ? pathOfFile(inside) : besides(inside, slug);
}

/** A pattern such as `/:year/:title/` with the facts of a page. */
function filledIn(pattern: string, { categories, day, slug }: PageFacts, path: string): string | undefined {
  const [year, month = '', date = ''] = day?.split('-') ?? [];
  const above = path.split('_posts/')[0] ?? '';
  const folders = above === path ? [] : above.split('/').filter((part) => part !== '');
  const name = withoutEnding(path.split('/').at(-1) ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const parts: Readonly<Record<string, string | undefined>> = {
    ...(year === undefined ? {} : { year, month, day: date, short_year: year.slice(2) }),
    ...(year === undefined ? {} : { i_month: String(Number(month)), i_day: String(Number(date)) }),
    ...{ title: slug ?? name, slug: slug ?? name, name: slug ?? name, filename: name, output_ext: '.html' },
    categories: [...folders, ...categories].map((part) => part.toLowerCase().replace(/\s+/g, '-')).join('/'),
  };
  let known = true;
  const made = pattern.replace(/:([a-z_]+)/g, (_, part: string) => {
    const value = parts[part];
    if (value === undefined) known = false;
    return encoded(value ?? '');
  });
  return known ? `/${made.replace(/^\/+/, '').replace(/\/{2,}/g, '/')}` : undefined;
}

/** A path of the site under its base. A path that starts with the base's own path is not prefixed again. */
export function underBase(path: string, base: string | undefined): string {
  if (base === undefined || !path.startsWith('/') || path.startsWith('//')) return path;
  const { origin, pathname } = new URL(base);
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return origin + (path.startsWith(folder) ? path : folder + path.slice(1));
}

/** A path with its spaces encoded; a list of several paths is not changed. */
export function withoutSpaces(path: string): string {
  return /[;,|]\s/.test(path) ? path : path.replace(/\s/g, '%20');
}

/** The folders that tools read, which are not part of addresses: of Hugo, Astro, Hexo. */
function withoutRoot(path: string): string {
  return path.replace(/^(?:src\/(?:content|pages)|content|source)\//, '');
}

function pathOfFile(path: string): string {
  const page = withoutEnding(path).replace(/(?:^|\/)(?:_?index|readme)$/i, '');
  return page === '' ? '/' : `/${encoded(page)}/`;
}

function besides(path: string, slug: string): string {
  const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
  const page = withoutSpaces(slug);
  return page.startsWith('/')
    ? page
    : `/${encoded(folder.replace(/(?:^|\/)_posts\//, '/'))}${page}/`.replace('//', '/');
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:mdx?|markdown|mdown|mkdn?)$/i, '');
}

/** The name of a file or folder, encoded for an address. */
function encoded(name: string): string {
  return encodeURI(name.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}
