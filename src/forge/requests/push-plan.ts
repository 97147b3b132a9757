/** What a push says: for each decision that its issue has not heard of, one comment, and the state that goes with it. */
import type { ContentRequest, Model } from '../../content/model.ts';
import type { CloseReason, HostComment, HostIssue } from '../hosts/issue.ts';
import { type Said, type Saying, saidIn, sayingOf } from './comment.ts';
import { requestsByIssue } from './pull-plan.ts';
import { closeReason } from './settled.ts';

/** A request that may have something to say to its issue. */
export interface PushCandidate {
  readonly issue: HostIssue;
  readonly request: ContentRequest;
  readonly saying: Saying;
}

/** One issue that is told something. */
export interface Telling extends PushCandidate {
  /** Why the issue is closed; absent when it stays as it is. */
  readonly close?: CloseReason | undefined;
  /** Whether the issue, which an earlier decision closed, is opened again. */
  readonly reopen: boolean;
}

/** The requests whose issues may have to be told something, in the order of the issues' numbers. */
export function candidates(model: Model, issues: readonly HostIssue[]): PushCandidate[] {
  const requests = requestsByIssue(model);
  return issues.flatMap((issue) => {
    const request = requests.get(issue.number);
    const saying = request && sayingOf(request, model);
    return request && saying && !issue.moved && !issue.confidential ? { issue, request, saying } : [];
  });
}

/**
 * What an issue is told, by what it was told before; nothing when it knows. A decision that was said is never acted upon
 * again: an issue that people open again stays open.
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

/** A mark in a comment that somebody else wrote counts for nothing. */
function lastSaid(comments: readonly HostComment[]): Said | undefined {
  return comments
    .filter(({ own }) => own !== false)
    .flatMap(({ body }) => saidIn(body) ?? [])
    .at(-1);
}
