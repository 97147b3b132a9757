import type { Audit } from '../audit/audit.ts';
import { pageCount } from './list-pages.ts';

/** The files of all pages that an audit calls for, relative to the site's folder: what a build is verified against. */
export function pagesOf({ cells, gaps, model, pieces }: Audit): string[] {
  const lists = [numbered('content', pieces.size), numbered('gaps', gaps.length)].flat();
  const folders = [
    '',
    'method/',
    'personas/',
    ...lists,
    ...[...pieces.keys()].map((id) => `content/${id}/`),
    ...model.personas.map(({ id }) => `personas/${id}/`),
    ...cells.map(({ id }) => `map/${id}/`),
  ];
  return ['404.html', ...folders.map((folder) => `${folder}index.html`)];
}

function numbered(list: string, total: number): string[] {
  return Array.from({ length: pageCount(total) }, (_, index) =>
    index === 0 ? `${list}/` : `${list}/page/${index + 1}/`,
  );
}
