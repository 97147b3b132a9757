import type { Freshness } from './freshness.ts';
import { day, type Sentence, sentence } from './sentence.ts';

/** How fresh a piece is, as a reason for its place. */
export function freshnessReason({ dueOn, state }: Freshness, expires?: string | undefined): Sentence {
  switch (state) {
    case 'fresh':
      return sentence`fresh`;
    case 'due':
      return sentence`due for review on ${day(dueOn)}`;
    case 'overdue':
      return dueOn === undefined ? sentence`never reviewed` : sentence`overdue for review since ${day(dueOn)}`;
    case 'stale':
      return sentence`stale, due on ${day(dueOn)}`;
    case 'expired':
      return sentence`expired on ${day(expires)}`;
  }
}
