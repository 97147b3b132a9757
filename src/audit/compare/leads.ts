import type { Lead } from '../../content/leads.ts';

/** The list of leads in one version. */
export type LeadsList = readonly Lead[] | 'unreadable';

/** What happened to the list of leads, in counts. Nothing about a single lead. */
export interface LeadsChange {
  /** How many leads there were and are: 0 without a list. */
  readonly before: number | 'unreadable';
  readonly after: number | 'unreadable';
  readonly added: number;
  readonly removed: number;
  /** Leads in both lists whose values differ. */
  readonly changed: number;
}

/** Compares two lists by lead id; the order of rows is ignored. Undefined if nothing changed. */
export function leadsChange(before: LeadsList = [], after: LeadsList = []): LeadsChange | undefined {
  if (before === 'unreadable' || after === 'unreadable') {
    const [was, is] = [countOf(before), countOf(after)];
    return was === is ? undefined : { before: was, after: is, added: 0, removed: 0, changed: 0 };
  }
  const old = new Map(before.map((lead) => [lead.id, valuesOf(lead)]));
  const known = after.filter(({ id }) => old.has(id));
  const change = {
    ...{ before: before.length, after: after.length },
    added: after.length - known.length,
    removed: before.length - known.length,
    changed: known.filter((lead) => old.get(lead.id) !== valuesOf(lead)).length,
  };
  return change.added + change.removed + change.changed === 0 ? undefined : change;
}

/** All that is known of a lead. Its line changes with the order of rows. */
function valuesOf({ line: _line, ...values }: Lead): string {
  return JSON.stringify(values);
}

function countOf(list: LeadsList): number | 'unreadable' {
  return list === 'unreadable' ? list : list.length;
}
