import type { RecordFacts } from '../audit/compare/records.ts';
import { count } from './dates.ts';

/** What a new record is: `one-pager, draft, owner content-team`. */
export function factsText(facts: RecordFacts): string {
  switch (facts.kind) {
    case 'piece':
      return `${facts.format}, ${facts.status}, owner ${facts.owner}`;
    case 'persona':
      return `${facts.status}, ${count(facts.questions, 'question')}`;
    case 'request':
      return facts.wants;
  }
}
