/** The number of entries on a page of a list. */
export const PAGE_SIZE = 25;

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

/** The number of pages of a list; 1 for an empty one. */
function pageCount(total: number, size = PAGE_SIZE): number {
  return Math.max(1, Math.ceil(total / size));
}

/** The page with this number, from 1. */
export function listPage<T>(list: readonly T[], number: number, size = PAGE_SIZE): ListPage<T> {
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
  size = PAGE_SIZE,
): { params: { page: string | undefined }; props: { number: number } }[] {
  return Array.from({ length: pageCount(total, size) }, (_, index) => ({
    params: { page: index === 0 ? undefined : `page/${index + 1}` },
    props: { number: index + 1 },
  }));
}
