/** Lists that are cut into pages. A browser loads this. */
export const pagerWords = {
  label: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;

/** The title of a page of a list, from 1. */
export function pageTitle(title: string, page: number): string {
  return page === 1 ? title : `${title}, page ${page}`;
}
