/** Promises that are judged by months, quarters or years: how many leads, and how good. */
import type { Commitment } from '../../../content/agreement/model.ts';
import type { Lead, LeadStatus } from '../../../content/leads.ts';
import { addDays } from '../../../kit/calendar-date.ts';
import { quarterOf } from '../pull-apart.ts';
import { type Judged, type Judgment, type Kept, type NotMeasured, type Period, tally } from './kept.ts';
import type { LeadSpan } from './lead-span.ts';

const PERIODS: Readonly<Record<Period, { of: (date: string) => string; months: number; counted: Kept['counted'] }>> = {
  month: { of: (date) => date.slice(0, 7), months: 1, counted: 'months' },
  quarter: { of: quarterOf, months: 3, counted: 'quarters' },
  year: { of: (date) => date.slice(0, 4), months: 12, counted: 'years' },
};

/**
 * Whether a period has as many leads as promised, per rep if the promise says so.
 *
 * @param others Leads of which it is unknown whether the promise covers them. If they decide about a period, nothing is measured.
 */
export function volumeKept(
  { leadsOf, per, value }: Commitment,
  leads: readonly Lead[],
  others: readonly Lead[],
  span: LeadSpan,
  reps: number | undefined,
): Kept | NotMeasured {
  const period = periodOf(per);
  if (period === undefined || value === undefined) return { code: 'no-period' };
  const each = per.includes('representative');
  if (each && leadsOf !== undefined) return { code: 'team-reps-unknown' };
  const people = each ? reps : 1;
  if (people === undefined) return { code: 'reps-unknown' };
  const needed = value * people;
  const { of } = PERIODS[period];
  const { whole } = periodsIn(period, span);
  const [certain, possible] = [leads, [...leads, ...others]].map((some) => countBy(some, of));
  const open = whole.some((name) => (certain?.get(name) ?? 0) < needed && (possible?.get(name) ?? 0) >= needed);
  if (open) return { code: 'teams-missing', leads: others.length };
  return overPeriods(period, leads, span, (those) => (those.length >= needed ? 'kept' : 'broken'));
}

const ACCEPTED: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['accepted', 'won', 'lost']);

/** Whether sales took the lead and did not send it back. */
export function isAccepted({ status }: Lead): boolean {
  return ACCEPTED.has(status);
}

/**
 * The percentage of the leads handed over that sales accepted. A period is judged as soon as the leads that sales has not decided
 * on cannot change the result.
 */
export function qualityKept(
  { per, unit, value }: Commitment,
  leads: readonly Lead[],
  span: LeadSpan,
): Kept | NotMeasured {
  const percentage = ['per cent', 'percent', '%'].includes((unit ?? '').toLowerCase().trim());
  if (value === undefined || !percentage) return { code: 'no-percentage' };
  if (leads.every(isOpen)) return { code: 'no-decided-leads' };
  return overPeriods(periodOf(per) ?? 'month', leads, span, (those) => {
    if (those.length === 0) return undefined;
    const [accepted, open] = [those.filter(isAccepted).length, those.filter(isOpen).length];
    const needed = value * those.length;
    if (100 * accepted >= needed) return 'kept';
    return 100 * (accepted + open) >= needed ? 'open' : 'broken';
  });
}

function isOpen({ status }: Lead): boolean {
  return status === 'open';
}

function periodOf(per: Commitment['per']): Period | undefined {
  return per.find((each): each is Period => each in PERIODS);
}

/** @param judge Undefined for a period that cannot be judged. */
function overPeriods(
  period: Period,
  leads: readonly Lead[],
  span: LeadSpan,
  judge: (leads: readonly Lead[]) => Judgment | undefined,
): Kept | NotMeasured {
  const { of, counted } = PERIODS[period];
  const { from, to } = span;
  const { partly, whole } = periodsIn(period, span);
  if (whole.length === 0) return { code: 'no-whole-period', period, from, to };
  const groups = Map.groupBy(leads, ({ createdOn }) => of(createdOn));
  const judged = whole.flatMap((name): Judged[] => {
    const those = groups.get(name) ?? [];
    const judgment = judge(those);
    return judgment === undefined ? [] : [{ judgment, period: name, lines: those.map(({ line }) => line) }];
  });
  return judged.length === 0 ? { code: 'no-decided-leads' } : tally(counted, judged, partly);
}

/** The number of leads in each period. */
function countBy(leads: readonly Lead[], of: (date: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { createdOn } of leads) counts.set(of(createdOn), (counts.get(of(createdOn)) ?? 0) + 1);
  return counts;
}

/** The periods that the list covers wholly, and those of which it covers only some days. */
export function periodsIn(
  period: Period,
  { from, to }: Pick<LeadSpan, 'from' | 'to'>,
): { whole: string[]; partly: string[] } {
  const { of, months } = PERIODS[period];
  const whole: string[] = [];
  const partly: string[] = [];
  let start = `${from.slice(0, 7)}-01`;
  while (of(previousMonth(start)) === of(start)) start = previousMonth(start);
  while (start <= to) {
    const next = monthAfter(start, months);
    const covered = from <= start && addDays(next, -1) <= to;
    (covered ? whole : partly).push(of(start));
    start = next;
  }
  return { whole, partly };
}

function monthAfter(first: string, months: number): string {
  const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function previousMonth(first: string): string {
  return monthAfter(first, -1);
}
