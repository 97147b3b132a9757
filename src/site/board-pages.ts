import type { Audit } from '../audit/audit.ts';
import { CHANGE_DAYS, recentChanges } from '../audit/changes.ts';
import { listFolders } from './frame/list-pages.ts';
import { gapFilters } from './gaps/gap-filters.ts';
import { closedClocks, requestBoard } from './requests/request-board.ts';
import { reviewLists } from './review/review-lists.ts';

/** The folders of the boards' pages that an audit calls for, relative to the site's. */
export function boardPages(audit: Audit): string[] {
  const { clocks, requesters, teams } = requestBoard(audit);
  const { candidates, decisions, queues } = reviewLists(audit);
  return [
    'ask/',
    'data/',
    'requests/',
    'review/',
    ...listFolders('gaps', audit.gaps.length),
    ...gapFilters(audit).flatMap(({ by, gaps, id }) => listFolders(`gaps/${by}/${id}`, gaps.length)),
    ...listFolders('requests/closed', closedClocks(clocks).length),
    ...requesters.map(({ person }) => `requests/from/${person.id}/`),
    ...teams.map(({ team }) => `requests/team/${team}/`),
    ...clocks.map(({ request }) => `requests/${request.id}/`),
    ...queues.flatMap(({ items, owner }) => listFolders(`review/${owner.id}`, items.length)),
    ...listFolders('decisions', decisions.length),
    ...listFolders('candidates', candidates.length),
    ...listFolders('changes', recentChanges(audit, CHANGE_DAYS).length),
  ];
}
