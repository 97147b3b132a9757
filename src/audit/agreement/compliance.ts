/** Whether promises are kept, measured by the list of leads or by content requests. */
import type { Commitment } from '../../content/agreement/model.ts';
import type { Lead, LeadStatus } from '../../content/leads.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { requestClocks } from '../clock.ts';
import { type BusinessTime, dueAt, momentOf } from './business-time.ts';
import { quarterOf } from './pull-apart.ts';

/** How often a promise was kept, and how often it is too early to tell. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
  readonly open: number;
  /** What `of` counts. */
  readonly counted: 'leads' | 'rejected-leads' | 'months' | 'quarters' | 'years' | 'requests';
}

/** Why a promise was not measured. */
export type NotMeasured =
  | { readonly code: 'no-list' }
  /** The list has no lead that the promise covers. */
  | { readonly code: 'no-leads' }
  /** The list does not say what leads receive. */
  | { readonly code: 'nurture-unknown' }
  | { readonly code: 'no-time-limit' }
  | { readonly code: 'no-period' }
  | { readonly code: 'reps-unknown' }
  | { readonly code: 'no-percentage' }
  | { readonly code: 'no-attempts' }
  | { readonly code: 'no-period-ended'; readonly period: Period }
  | { readonly code: 'no-rejected-leads' }
  | { readonly code: 'no-business-days' }
  | { readonly code: 'no-decided-requests' };

export type Compliance = { readonly commitment: Commitment } & (
  | { readonly measured: Kept; readonly because?: undefined }
  | { readonly measured?: undefined; readonly because: NotMeasured }
);

/** Every promise, in the order of the file. */
export function compliance(model: PublishedModel, today: string): Compliance[] {
  return (model.agreement?.commitments ?? []).map((commitment) => {
    const answer = measure(commitment, model, today);
    return 'code' in answer ? { commitment, because: answer } : { commitment, measured: answer };
  });
}

/** The business calendar that promises are counted in. */
export function businessTime({ site }: Pick<PublishedModel, 'site'>): BusinessTime {
  return { ...site.calendar, timeZone: site.timeZone };
}

function measure(commitment: Commitment, model: PublishedModel, today: string): Kept | NotMeasured {
  if (commitment.about === 'content') return contentKept(commitment, model, today);
  if (commitment.about === 'nurture') return { code: 'nurture-unknown' };
  const { source } = commitment;
  const leads = model.leads?.filter((lead) => source === undefined || folded(lead.source) === folded(source));
  if (!model.leads) return { code: 'no-list' };
  if (!leads || leads.length === 0) return { code: 'no-leads' };
  switch (commitment.about) {
    case 'speed':
      return speedKept(commitment, leads, model, today);
    case 'volume':
      return volumeKept(commitment, leads, model, today);
    case 'quality':
      return qualityKept(commitment, leads, today);
    case 'persistence':
      return persistenceKept(commitment, leads);
    case 'feedback':
      return judged(
        leads.filter(({ status }) => status === 'rejected'),
        ({ reason }) => reason !== undefined,
      );
  }
}

/** A lead without an attempt is open until the time is up, and then counts as not kept. Today has not ended yet. */
function speedKept(
  { within }: Commitment,
  leads: readonly Lead[],
  model: PublishedModel,
  today: string,
): Kept | NotMeasured {
  if (!within) return { code: 'no-time-limit' };
  const rules = businessTime(model);
  const now = momentOf({ date: today, time: '00:00' }, rules.timeZone);
  const states = leads.map(({ created, firstAttempt }) => {
    const due = dueAt(created, within, rules);
    if (firstAttempt !== undefined) return firstAttempt <= due;
    return due < now ? false : undefined;
  });
  return {
    kept: states.filter((state) => state === true).length,
    of: states.filter((state) => state !== undefined).length,
    open: states.filter((state) => state === undefined).length,
    counted: 'leads',
  };
}

/** The period that a promised number of leads is counted per. */
export type Period = 'month' | 'quarter' | 'year';

const PERIODS: Readonly<Record<Period, { of: (date: string) => string; counted: Kept['counted'] }>> = {
  month: { of: (date) => date.slice(0, 7), counted: 'months' },
  quarter: { of: quarterOf, counted: 'quarters' },
  year: { of: (date) => date.slice(0, 4), counted: 'years' },
};

function periodOf({ per }: Commitment): Period | undefined {
  return per.find((each): each is Period => each in PERIODS);
}

/** Every period since the first lead that has ended, including those without leads. */
function periods(leads: readonly Lead[], period: Period, today: string): Array<[string, readonly Lead[]]> {
  const { of } = PERIODS[period];
  const groups = Map.groupBy(leads, ({ createdOn }) => of(createdOn));
  const first = leads.map(({ createdOn }) => createdOn).sort()[0] ?? today;
  const names = new Set<string>();
  for (let month = first.slice(0, 7); month <= today.slice(0, 7); month = nextMonth(month))
    names.add(of(`${month}-01`));
  return [...names].filter((name) => name !== of(today)).map((name) => [name, groups.get(name) ?? []]);
}

function nextMonth(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function volumeKept(
  commitment: Commitment,
  leads: readonly Lead[],
  { agreement }: PublishedModel,
  today: string,
): Kept | NotMeasured {
  const period = periodOf(commitment);
  const people = commitment.per.includes('representative') ? agreement?.numbers?.representatives?.value : 1;
  if (period === undefined || commitment.value === undefined) return { code: 'no-period' };
  if (people === undefined) return { code: 'reps-unknown' };
  const wanted = commitment.value * people;
  return overPeriods(periods(leads, period, today), period, (those) => those.length >= wanted);
}

const ACCEPTED: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['accepted', 'won', 'lost']);

/** The percentage of decided leads that sales accepted. Periods without a decided lead do not count. */
function qualityKept(commitment: Commitment, leads: readonly Lead[], today: string): Kept | NotMeasured {
  const { value, unit } = commitment;
  const period = periodOf(commitment) ?? 'month';
  if (value === undefined || !['per cent', 'percent', '%'].includes(folded(unit))) return { code: 'no-percentage' };
  const decided = leads.filter(({ status }) => status !== 'open');
  return overPeriods(
    periods(decided, period, today).filter(([, those]) => those.length > 0),
    period,
    (those) => 100 * those.filter(({ status }) => ACCEPTED.has(status)).length >= value * those.length,
  );
}

function overPeriods(
  ended: ReadonlyArray<readonly [string, readonly Lead[]]>,
  period: Period,
  isKept: (leads: readonly Lead[]) => boolean,
): Kept | NotMeasured {
  if (ended.length === 0) return { code: 'no-period-ended', period };
  const kept = ended.filter(([, leads]) => isKept(leads)).length;
  return { kept, of: ended.length, open: 0, counted: PERIODS[period].counted };
}

/** How often sales had tried to reach leads before rejecting them. Leads without a recorded number do not count. */
function persistenceKept({ value }: Commitment, leads: readonly Lead[]): Kept | NotMeasured {
  if (value === undefined) return { code: 'no-attempts' };
  const known = leads.filter(({ status, attempts }) => status === 'rejected' && attempts !== undefined);
  return judged(known, ({ attempts = 0 }) => attempts >= value);
}

function judged(leads: readonly Lead[], isKept: (lead: Lead) => boolean): Kept | NotMeasured {
  if (leads.length === 0) return { code: 'no-rejected-leads' };
  return { kept: leads.filter(isKept).length, of: leads.length, open: 0, counted: 'rejected-leads' };
}

/** Content requests that were decided within the promised business days, or that have waited longer. */
function contentKept({ within }: Commitment, model: PublishedModel, today: string): Kept | NotMeasured {
  if (within?.unit !== 'business-days') return { code: 'no-business-days' };
  const days = requestClocks({ model, today }).map(({ decision, waiting }) =>
    waiting?.for === 'decision' ? { waits: waiting.days } : { took: decision.days },
  );
  const took = days.flatMap((each) => each.took ?? []);
  const late = days.flatMap((each) => each.waits ?? []).filter((waits) => waits > within.value).length;
  const open = days.flatMap((each) => each.waits ?? []).length - late;
  if (took.length + late === 0) return { code: 'no-decided-requests' };
  return {
    kept: took.filter((each) => each <= within.value).length,
    of: took.length + late,
    open,
    counted: 'requests',
  };
}

function folded(text: string | undefined): string {
  return (text ?? '').toLowerCase().trim();
}
