/** The days that the list of leads covers. Nothing outside of them is judged, whatever day it is today. */
import type { Lead } from '../../../content/leads.ts';
import { addDays } from '../../../kit/calendar-date.ts';
import type { PublishedModel } from '../../../publish/published.ts';
import { momentOf, wallTime } from '../business-time.ts';

export interface LeadSpan {
  /** The first and the last day on which leads in the list were handed over. */
  readonly from: string;
  readonly to: string;
  readonly exportedOn?: string | undefined;
  /** What happened before this moment is in the list. */
  readonly knownUntil: number;
  /** Whether data/leads.yaml names the first and the last day; else they are those of the list's dates. */
  readonly stated: boolean;
}

/**
 * The span of a list. Undefined for a list without leads, unless data/leads.yaml says which days it covers.
 *
 * What is known ends with the day before the export, because the day itself had not ended; without that day, with the last
 * day that data/leads.yaml names; and never before the last entry in the list, which proves that the export is later.
 */
export function leadSpan({
  leads = [],
  leadExport = {},
  site,
}: Pick<PublishedModel, 'leads' | 'leadExport' | 'site'>): LeadSpan | undefined {
  const { timeZone } = site;
  const entries = leads.flatMap((lead) => momentsOf(lead, timeZone)).sort((a, b) => a - b);
  const dayOf = (moment: number | undefined) => (moment === undefined ? undefined : wallTime(moment, timeZone).date);
  const { exportedOn } = leadExport;
  const last = entries.at(-1);
  const from = leadExport.from ?? dayOf(entries[0]);
  const to = leadExport.to ?? dayOf(last);
  if (from === undefined || to === undefined) return undefined;
  const end = exportedOn ?? (leadExport.to === undefined ? undefined : addDays(leadExport.to, 1));
  const midnight = end === undefined ? [] : [momentOf({ date: end, time: '00:00' }, timeZone)];
  return {
    ...{ from, to, exportedOn },
    knownUntil: Math.max(...midnight, ...(last === undefined ? [] : [last])),
    stated: leadExport.from !== undefined && leadExport.to !== undefined,
  };
}

/** Everything that the list says happened to a lead. A day counts as its beginning. */
function momentsOf({ created, firstAttempt, attemptDays, closed, nurtured }: Lead, timeZone: string): number[] {
  const days = [attemptDays?.at(-1), closed, nurtured].flatMap((day) => day ?? []);
  const begun = days.map((date) => momentOf({ date, time: '00:00' }, timeZone));
  return [created, ...(firstAttempt === undefined ? [] : [firstAttempt]), ...begun];
}
