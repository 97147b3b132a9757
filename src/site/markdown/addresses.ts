/** Where the Markdown version of a page is: beside it. */
import { pageAddress } from '../../data/address.ts';
import type { Site } from '../../schema/site.ts';

/** The name of the file beside a page. */
export const MARKDOWN_FILE = 'index.md';

/** The address of the Markdown version. @param path The path of the page, such as `/content/payback-guide/`. */
export function markdownAddress(site: Pick<Site, 'address'>, path: `/${string}/`): string {
  return pageAddress(site, `${path}${MARKDOWN_FILE}`);
}
