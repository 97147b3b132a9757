/** Rows of crawls that are not content: scripts, styles, fonts and pictures of pages. */
import type { Column } from './columns.ts';
import type { TableRow } from './table.ts';

/** Types of files that make a page look and work. */
const OF_PAGES =
  /^(?:(?:text|application)\/(?:x-|ecma)?(?:javascript|css|json|xml|manifest\+json)\b|font\/|application\/(?:x-)?font)/i;
const PICTURE = /^image\//i;

/** Finds the type of a row that is not content, such as `text/css`; nothing for all other rows. */
export function notContent(columns: readonly Column[]): (row: TableRow) => string | undefined {
  const types = columns.filter(({ because, use }) => because === 'file-types' && use === 'keep');
  // In a list of assets, a picture may be an infographic.
  const isCrawl = columns.some(({ sign }) => sign === 'code' || sign === 'index');
  return ({ cells }) => {
    for (const { index } of types) {
      const type = (cells[index] ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
      if (OF_PAGES.test(type) || (isCrawl && PICTURE.test(type))) return type;
    }
    return undefined;
  };
}
