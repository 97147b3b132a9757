/** Parts of paths that several site tools make alike. */
import type { PageFacts } from './site-tool.ts';

const MARKDOWN = /\.(?:mdx?|mdoc|qmd|rmd|markdown|mdown|mkdn?)$/i;

/** A dated name such as `2024-05-06-first-steps`. */
const DATED = /(?:^|\/)(\d{4})-(\d{1,2})-(\d{1,2})-([^/]+)$/;

/** A path without the ending of its file, and without the name of the page that stands for its folder. */
export function pagePath(path: string): string {
  return withoutEnding(path).replace(/(?:^|\/)(?:_?index|readme)$/i, '');
}

export function withoutEnding(path: string): string {
  return path.replace(MARKDOWN, '');
}

/** The day in the name of a file or of the folder of a page, as `YYYY-MM-DD`. */
export function dayInName(path: string): string | undefined {
  const [, year, month = '', day = ''] = DATED.exec(pagePath(path)) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The name of a file or folder, encoded for an address. */
function encoded(name: string): string {
  return encodeURI(name.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** A path as most tools make it: the folders and the name of the file, or the slug in the place of the name. */
export function plainPath(path: string, slug: string | undefined): string {
  if (slug !== undefined) return besides(path, slug);
  const page = pagePath(path);
  return page === '' ? '/' : `/${encoded(page)}/`;
}

function besides(path: string, slug: string): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const page = slug.replace(/\s/g, '%20');
  return page.startsWith('/') ? page : `/${encoded(folder)}${page}/`.replaceAll('//', '/');
}

/**
 * A pattern such as `/:year/:title/` with the facts of a page; nothing if a part is unknown.
 *
 * @param more Parts that only one tool has.
 */
export function filledIn(
  pattern: string,
  { day, path, slug, title }: PageFacts,
  more: Readonly<Record<string, string | undefined>> = {},
): string | undefined {
  const [year, month = '', date = ''] = day?.split('-') ?? [];
  const name =
    pagePath(path)
      .split('/')
      .at(-1)
      ?.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '') ?? '';
  const dated = year === undefined ? {} : { year, month, day: date, short_year: year.slice(2) };
  const short = year === undefined ? {} : { i_month: String(Number(month)), i_day: String(Number(date)) };
  const parts: Readonly<Record<string, string | undefined>> = {
    ...dated,
    ...short,
    ...{ title: slug ?? name, slug: slug ?? name, name: slug ?? name, filename: name, output_ext: '.html' },
    ...(title === undefined ? {} : { title_in_path: inPath(title) }),
    ...more,
  };
  // Parts such as `:sections[1:]`.
  let known = !pattern.includes('[');
  const made = pattern.replace(/:([a-z_]+)/g, (_, part: string) => {
    const value = parts[part];
    if (value === undefined) known = false;
    return encoded(value ?? '');
  });
  return known ? `/${made.replace(/^\/+/, '').replace(/\/{2,}/g, '/')}` : undefined;
}

/** A text as a part of a path, in any script. */
export function inPath(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The folders that tools read, which are not part of addresses: of Hugo, Astro, Hexo, Eleventy. */
export function withoutRoot(path: string): string {
  return path.replace(/^(?:src\/(?:content|pages)|content|source)\//, '');
}
