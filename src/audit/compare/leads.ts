import type { Lead } from '../../content/leads.ts';

/** A list of leads on one side; one that cannot be read has no rows to compare. */
export type LeadsList = readonly Lead[] | 'unreadable';

/** What became of the list of leads: how many, and nothing of any of them. */
export interface LeadsChange {
  /** How many leads there were and are: none where there was no list. */
  readonly before: number | 'unreadable';
  readonly after: number | 'unreadable';
  readonly added: number;
  readonly removed: number;
  /** Leads that are in both lists and say something else. */
  readonly changed: number;
}

/** Compares two lists by the ids of their leads. The order of rows makes no difference. Nothing where they say the same. */
export function leadsChange(before: LeadsList = [], after: LeadsList = []): LeadsChange | undefined {
  if (before === 'unreadable' || after === 'unreadable') {
    const [was, is] = [countOf(before), countOf(after)];
    return was === is ? undefined : { before: was, after: is, added: 0, removed: 0, changed: 0 };
  }
  const old = new Map(before.map((lead) => [lead.id, JSON.stringify(lead)]));
  const known = after.filter(({ id }) => old.has(id));
  const change = {
    ...{ before: before.length, after: after.length },
    added: after.length - known.length,
    removed: before.length - known.length,
    changed: known.filter((lead) => old.get(lead.id) !== JSON.stringify(lead)).length,
  };
  return change.added + change.removed + change.changed === 0 ? undefined : change;
}

function countOf(list: LeadsList): number | 'unreadable' {
  return list === 'unreadable' ? list : list.length;
}
