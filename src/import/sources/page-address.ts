/** The address of a page below the base of its site. */
import { filledIn } from './site-tools/paths.ts';
import type { PageFacts } from './site-tools/site-tool.ts';

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

/** Whether a permalink is a pattern such as `/:year/:title/`, or a template such as `/{{ page.fileSlug }}/`. */
export function isPattern(permalink: string): boolean {
  return /(?:^|\/):[a-z]|\{\{/.test(permalink);
}

/** The path that a page's own pattern or template gives; nothing if it has a part that only the tool knows. */
export function pathOfPattern(permalink: string, page: PageFacts): string | undefined {
  const pattern = permalink
    .replace(/\{\{-?\s*page\.fileSlug\s*-?\}\}/g, ':filename')
    .replace(/\{\{-?\s*slug\s*-?\}\}/g, ':slug')
    .replace(/\{\{-?\s*title\s*\|\s*(?:slug|slugify)\s*-?\}\}/g, ':title_in_path');
  return /[{}]/.test(pattern) ? undefined : filledIn(pattern, page)?.replace(/\/index\.html$/, '/');
}
