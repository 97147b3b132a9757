/** Promises that are judged by months, quarters or years: how many leads, and how good. */
import type { Commitment } from '../../../content/agreement/model.ts';
import type { Lead, LeadStatus } from '../../../content/leads.ts';
import { addDays } from '../../../kit/calendar-date.ts';
import { quarterOf } from '../pull-apart.ts';
import { type Judged, type Kept, type NotMeasured, type Period, tally } from './kept.ts';
import type { LeadSpan } from './lead-span.ts';

const PERIODS: Readonly<Record<Period, { of: (date: string) => string; months: number; counted: Kept['counted'] }>> = {
  month: { of: (date) => date.slice(0, 7), months: 1, counted: 'months' },
  quarter: { of: quarterOf, months: 3, counted: 'quarters' },
  year: { of: (date) => date.slice(0, 4), months: 12, counted: 'years' },
};

/** Whether a period has as many leads as promised, per rep if the promise says so. */
export function volumeKept(
  { leadsOf, per, value }: Commitment,
  leads: readonly Lead[],
  span: LeadSpan,
  reps: number | undefined,
): Kept | NotMeasured {
  const period = periodOf(per);
  if (period === undefined || value === undefined) return { code: 'no-period' };
  const each = per.includes('representative');
  if (each && leadsOf !== undefined) return { code: 'team-reps-unknown' };
  const people = each ? reps : 1;
  if (people === undefined) return { code: 'reps-unknown' };
  return overPeriods(period, leads, span, (those) => those.length >= value * people);
}

const ACCEPTED: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['accepted', 'won', 'lost']);

/** Whether sales took the lead and did not send it back. */
export function isAccepted({ status }: Lead): boolean {
  return ACCEPTED.has(status);
}

/** The percentage of decided leads that sales accepted. A period without a decided lead does not count. */
export function qualityKept(
  { per, unit, value }: Commitment,
  leads: readonly Lead[],
  span: LeadSpan,
): Kept | NotMeasured {
  const percentage = ['per cent', 'percent', '%'].includes((unit ?? '').toLowerCase().trim());
  if (value === undefined || !percentage) return { code: 'no-percentage' };
  const decided = leads.filter(({ status }) => status !== 'open');
  return overPeriods(periodOf(per) ?? 'month', decided, span, (those) =>
    those.length === 0 ? undefined : 100 * those.filter(isAccepted).length >= value * those.length,
  );
}

function periodOf(per: Commitment['per']): Period | undefined {
  return per.find((each): each is Period => each in PERIODS);
}

/** @param isKept Undefined for a period that cannot be judged. */
function overPeriods(
  period: Period,
  leads: readonly Lead[],
  span: LeadSpan,
  isKept: (leads: readonly Lead[]) => boolean | undefined,
): Kept | NotMeasured {
  const { of, counted } = PERIODS[period];
  const { from, to } = span;
  const { partly, whole } = periodsIn(period, span);
  if (whole.length === 0) return { code: 'no-whole-period', period, from, to };
  const groups = Map.groupBy(leads, ({ createdOn }) => of(createdOn));
  const judged = whole.flatMap((name): Judged[] => {
    const those = groups.get(name) ?? [];
    const kept = isKept(those);
    if (kept === undefined) return [];
    return [{ judgment: kept ? 'kept' : 'broken', period: name, lines: those.map(({ line }) => line) }];
  });
  return judged.length === 0 ? { code: 'no-decided-leads' } : tally(counted, judged, partly);
}

/** The periods that the list covers wholly, and those of which it covers only some days. */
export function periodsIn(period: Period, { from, to }: LeadSpan): { whole: string[]; partly: string[] } {
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
