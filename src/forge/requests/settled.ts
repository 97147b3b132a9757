/** What the status of a triage means for the issue of a request. */
import type { ContentRequest } from '../../content/model.ts';
import type { RequestStatus } from '../../schema/request.ts';
import type { CloseReason } from '../hosts/issue.ts';

/** Decisions that end a request, and why they close its issue. */
const CLOSED: Readonly<Partial<Record<RequestStatus, CloseReason>>> = {
  confirmed: 'completed',
  answered: 'completed',
  duplicate: 'not-planned',
  declined: 'not-planned',
};

/** Why the issue is closed; nothing while someone still has to act on the request. */
export function closeReason(status: RequestStatus): CloseReason | undefined {
  return CLOSED[status];
}

/** Whether marketing has not touched a request, so that removing it loses no decision. */
export function isUntouched({ triage, custom }: ContentRequest): boolean {
  const { status, reason: _reason, ...decided } = triage;
  const open = status === 'new' || status === 'needs-info';
  return open && Object.values(decided).every((value) => value === undefined) && Object.keys(custom).length === 0;
}
