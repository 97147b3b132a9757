import type { Freshness } from './freshness.ts';

/** How fresh a piece is, as a reason for its place. Its days stand as `YYYY-MM-DD`. */
export function freshnessReason({ dueOn, state }: Freshness, expires?: string | undefined): string {
  switch (state) {
    case 'fresh':
      return 'fresh';
    case 'due':
      return `due for review on ${dueOn}`;
    case 'overdue':
      return dueOn === undefined ? 'never reviewed' : `overdue for review since ${dueOn}`;
    case 'stale':
      return `stale, due on ${dueOn}`;
    case 'expired':
      return `expired on ${expires}`;
  }
}
