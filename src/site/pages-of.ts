import type { Audit } from '../audit/audit.ts';
import { agreementPages } from './agreement/parts.ts';
import { boardPages } from './board-pages.ts';
import { gridLenses, lensPath } from './cells/lenses.ts';
import { FACET_PAGE, facetLists } from './finding/facet-lists.ts';
import { listFolders } from './frame/list-pages.ts';

/** The files of all pages that an audit calls for, relative to the site's folder: what a build is verified against. */
export function pagesOf(audit: Audit): string[] {
  const { cells, model, pieces } = audit;
  const folders = [
    '',
    'method/',
    'personas/',
    'contribute/',
    ...listFolders('content', pieces.size),
    ...facetLists(audit).flatMap(({ path, rows }) => listFolders(path, rows.length, FACET_PAGE)),
    'find/',
    ...boardPages(audit),
    ...agreementPages(audit),
    ...[...pieces.keys()].map((id) => `content/${id}/`),
    ...model.personas.map(({ id }) => `personas/${id}/`),
    ...cells.map(({ id }) => `map/${id}/`),
    ...gridLenses({ model }).map((lens) => lensPath(lens).slice(1)),
  ];
  return ['404.html', ...folders.map((folder) => `${folder}index.html`)];
}
