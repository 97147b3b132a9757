/** Figures from the list of leads. Each is a count that a person can redo by hand. */
import { type Lead, type LeadPlace, type LeadStatus, leadPlaces, leadStatuses } from '../../content/leads.ts';
import { median } from '../../kit/amounts.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { compareText } from '../../kit/order.ts';
import type { RejectionReason } from '../../schema/agreement/handoffs.ts';
import { businessHoursBetween } from './business-hours.ts';
import type { BusinessTime } from './business-time.ts';

interface SourceFigures {
  /** Absent for leads without a known source. */
  readonly source?: string | undefined;
  readonly leads: number;
  /** How many were not contacted yet. */
  readonly untried: number;
  readonly medianHoursToAttempt?: number | undefined;
}

interface RejectionCount {
  /** The agreed reason. */
  readonly reason?: RejectionReason | undefined;
  /** The reason in the list, agreed or not; absent where none is given. */
  readonly text?: string | undefined;
  readonly leads: number;
  /** Where they are now. A lead that got content is in nurture unless the list says otherwise. */
  readonly now: Readonly<Record<LeadPlace | 'unknown', number>>;
}

export interface LeadFigures {
  readonly leads: number;
  /** The days of the first and the last lead. */
  readonly from: string;
  readonly to: string;
  readonly byStatus: Readonly<Record<LeadStatus, number>>;
  /** How many leads ended, with a reason if they were rejected, so that marketing learns the outcome. */
  readonly closedLoop: number;
  /** Business hours until the first attempt, of leads with one. */
  readonly medianHoursToAttempt?: number | undefined;
  /** Of leads that ended and whose attempts are known. */
  readonly medianAttempts?: number | undefined;
  /** Days until the end, of leads that ended. */
  readonly medianDaysToClose?: number | undefined;
  /** The most leads first; ties by source. */
  readonly bySource: readonly SourceFigures[];
  /** The most leads first. */
  readonly rejections: readonly RejectionCount[];
  /** Whether the list says of any rejected lead where it is now. */
  readonly saysNow: boolean;
}

/** Undefined without leads, because unknown is not 0. */
export function leadFigures(
  leads: readonly Lead[],
  reasons: readonly RejectionReason[],
  rules: BusinessTime,
): LeadFigures | undefined {
  const days = leads.map(({ createdOn }) => createdOn).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const hours = (of: readonly Lead[]) =>
    median(
      of.flatMap(({ created, firstAttempt }) =>
        firstAttempt === undefined ? [] : businessHoursBetween(created, firstAttempt, rules),
      ),
    );
  const ended = leads.filter(({ closed }) => closed !== undefined);
  return {
    leads: leads.length,
    from,
    to,
    byStatus: Object.fromEntries(
      leadStatuses.map((status) => [status, leads.filter((lead) => lead.status === status).length]),
    ) as Record<LeadStatus, number>,
    closedLoop: ended.filter(({ status, reason }) => status !== 'rejected' || reason !== undefined).length,
    medianHoursToAttempt: hours(leads),
    medianAttempts: median(ended.flatMap(({ attempts }) => attempts ?? [])),
    medianDaysToClose: median(ended.flatMap(({ createdOn, closed }) => (closed ? daysBetween(createdOn, closed) : []))),
    bySource: [...Map.groupBy(leads, ({ source }) => source)]
      .map(([source, of]) => ({
        source,
        leads: of.length,
        untried: of.filter(({ firstAttempt }) => firstAttempt === undefined).length,
        medianHoursToAttempt: hours(of),
      }))
      .sort((a, b) => b.leads - a.leads || compareText(a.source ?? '', b.source ?? '')),
    rejections: rejectionCounts(leads, reasons),
    saysNow: leads.some((lead) => lead.status === 'rejected' && placeOf(lead) !== 'unknown'),
  };
}

function rejectionCounts(leads: readonly Lead[], reasons: readonly RejectionReason[]): RejectionCount[] {
  const known = new Map(reasons.map((reason) => [reason.id, reason]));
  const rejected = leads.filter(({ status }) => status === 'rejected');
  return [...Map.groupBy(rejected, ({ reason }) => reason)]
    .map(([text, of]) => ({ reason: known.get(text ?? ''), text, leads: of.length, now: placesOf(of) }))
    .sort((a, b) => b.leads - a.leads || compareText(a.text ?? '', b.text ?? ''));
}

function placeOf({ now, nurtured }: Lead): LeadPlace | 'unknown' {
  return now ?? (nurtured === undefined ? 'unknown' : 'nurture');
}

function placesOf(leads: readonly Lead[]): RejectionCount['now'] {
  const places = [...leadPlaces, 'unknown'] as const;
  const counts = places.map((place) => [place, leads.filter((lead) => placeOf(lead) === place).length]);
  return Object.fromEntries(counts) as RejectionCount['now'];
}
