import type { Audit } from '../../audit/audit.ts';
import { asksSales, topicsOf } from '../../audit/topics.ts';

/** Whether the site has a page about topics: a piece says where it came from, or sales approves ideas. */
export function hasTopics({ model }: Audit): boolean {
  return topicsOf(model) !== undefined || asksSales(model);
}
