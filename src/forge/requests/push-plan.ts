/** What a push does: one comment for each decision that its issue does not show yet, and the state that goes with it. */
import type { ContentRequest, Model } from '../../content/model.ts';
import type { CloseReason, HostComment, HostIssue } from '../hosts/issue.ts';
import { type Said, type Saying, saidIn, sayingOf } from './comment.ts';
import { requestsByIssue } from './pull-plan.ts';
import { closeReason } from './settled.ts';

/** A request whose issue may need a comment. */
export interface PushCandidate {
  readonly issue: HostIssue;
  readonly request: ContentRequest;
  readonly saying: Saying;
}

/** An issue that gets a comment. */
export interface Telling extends PushCandidate {
  /** Why the issue is closed; absent when it stays as it is. */
  readonly close?: CloseReason | undefined;
  /** Whether the issue is reopened, because an earlier decision closed it. */
  readonly reopen: boolean;
}

/** The requests whose issues may need a comment, in the order of the issues' numbers. */
export function candidates(model: Model, issues: readonly HostIssue[]): PushCandidate[] {
  const requests = requestsByIssue(model);
  return issues.flatMap((issue) => {
    const request = requests.get(issue.number);
    const saying = request && sayingOf(request, model);
    return request && saying && !issue.moved && !issue.confidential ? { issue, request, saying } : [];
  });
}

/**
 * The comment that an issue needs; nothing when it already shows the decision. A decision is acted on only once: an issue
 * that people reopen stays open.
 */
export function tellingOf(candidate: PushCandidate, comments: readonly HostComment[]): Telling | undefined {
  const { issue, saying } = candidate;
  const before = lastSaid(comments);
  if (before?.mark === saying.mark) return undefined;
  const reason = closeReason(saying.status);
  const closedByUs = before !== undefined && closeReason(before.status) !== undefined;
  return {
    ...candidate,
    close: issue.open ? reason : undefined,
    reopen: !issue.open && reason === undefined && closedByUs,
  };
}

/** Ignores marks in the comments of other accounts. */
function lastSaid(comments: readonly HostComment[]): Said | undefined {
  return comments
    .filter(({ own }) => own !== false)
    .flatMap(({ body }) => saidIn(body) ?? [])
    .at(-1);
}
