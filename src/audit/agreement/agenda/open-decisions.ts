import type { AgendaBase, AgendaItem } from './item.ts';

/** The decisions of all meetings that are not done, with the names of their owners: the most days late first. */
export function openDecisions(
  audit: AgendaBase['audit'],
  meetings: AgendaBase['meetings'],
): Extract<AgendaItem, { code: 'decision-open' }>[] {
  const names = new Map(audit.model.people.map(({ id, name }) => [id, name]));
  return meetings.open.map((decision) => ({
    code: 'decision-open',
    decision,
    owner: names.get(decision.owner) ?? decision.owner,
  }));
}
