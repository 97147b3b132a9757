/** What the words of a triage mean for the issue behind a request. */
import type { ContentRequest } from '../../content/model.ts';
import type { RequestStatus } from '../../schema/request.ts';
import type { CloseReason } from '../hosts/issue.ts';

/** Decisions after which nothing more is said in the issue, and why it is then closed. */
const CLOSED: Readonly<Partial<Record<RequestStatus, CloseReason>>> = {
  confirmed: 'completed',
  answered: 'completed',
  duplicate: 'not-planned',
  declined: 'not-planned',
};

/** Why the issue is closed; nothing while the request waits for anybody. */
export function closeReason(status: RequestStatus): CloseReason | undefined {
  return CLOSED[status];
}

/** Whether marketing has not touched a request: then nothing is lost when it goes. */
export function isUntouched({ triage, custom }: ContentRequest): boolean {
  const { status, reason: _reason, ...decided } = triage;
  const open = status === 'new' || status === 'needs-info';
  return open && Object.values(decided).every((value) => value === undefined) && Object.keys(custom).length === 0;
}
