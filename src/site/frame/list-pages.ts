/** The number of entries on a page of a list, up to {@link MOST_PAGES} pages. */
export const PAGE_SIZE = 25;

/** Each page is a file, and hosts limit the number of files: the pages of a longer list are longer. */
const MOST_PAGES = 200;

/** One page of a list that is cut into pages. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  /** The number of pages, at least 1. */
  readonly count: number;
  /** The number of entries before this page. */
  readonly before: number;
  /** The number of entries on all pages. */
  readonly total: number;
  readonly entries: readonly T[];
}

/** The number of entries on a page of a list of work: what a team plans at one time. */
const WORK_SIZE = 10;

/** The number of entries on a page of a list of this length. */
const sizeFor = (total: number, least = PAGE_SIZE): number => Math.max(least, Math.ceil(total / MOST_PAGES));

/** The number of entries on a page of a list of tasks or gaps of this length. */
export const workSizeFor = (total: number): number => sizeFor(total, WORK_SIZE);

/** The number of pages of a list; 1 for an empty one. */
function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** The page with this number, from 1. */
export function listPage<T>(list: readonly T[], number: number, size = sizeFor(list.length)): ListPage<T> {
  const before = (number - 1) * size;
  return {
    number,
    count: pageCount(list.length, size),
    before,
    total: list.length,
    entries: list.slice(before, before + size),
  };
}

/**
 * The paths of a list for a page file called `[...page].astro`: none for the first page, `page/2`, `page/3` and so on.
 */
export function listPaths(
  total: number,
  size = sizeFor(total),
): { params: { page: string | undefined }; props: { number: number } }[] {
  return Array.from({ length: pageCount(total, size) }, (_, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
    props: { number: index + 1 },
  }));
}
