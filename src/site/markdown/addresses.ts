/** Where the Markdown version of a page is: beside it. */
import type { Audit } from '../../audit/audit.ts';
import { pageAddress } from '../../data/address.ts';
import type { Site } from '../../schema/site.ts';

/** The name of the file beside a page. */
export const MARKDOWN_FILE = 'index.md';

/** The address of the Markdown version. @param path The path of the page, such as `/content/payback-guide/`. */
function markdownAddress(site: Pick<Site, 'address'>, path: `/${string}/`): string {
  return pageAddress(site, `${path}${MARKDOWN_FILE}`);
}

/** Above this number of pieces, only the other pages have a Markdown version: many hosts publish no more than 20,000 files. */
const MOST_PIECES = 1000;

/** Whether each piece has a Markdown version. */
export function arePiecesInMarkdown({ pieces }: Pick<Audit, 'pieces'>): boolean {
  return pieces.size <= MOST_PIECES;
}

/** Where an assistant reads a piece: its Markdown version, else its page. */
export function pieceAddress(audit: Pick<Audit, 'model' | 'pieces'>, id: string): string {
  const { site } = audit.model;
  const page = `/content/${id}/` as const;
  return arePiecesInMarkdown(audit) ? markdownAddress(site, page) : pageAddress(site, page);
}
