/** Whether promises are kept: each held against the list of leads, or against the requests for content. */
import type { Commitment } from '../../content/agreement/model.ts';
import type { Lead, LeadStatus } from '../../content/leads.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { requestClocks } from '../clock.ts';
import { type BusinessTime, dueAt, momentOf } from './business-time.ts';
import { quarterOf } from './pull-apart.ts';

/** What was counted, how often the promise was kept there, and how often it is too early to say. */
export interface Kept {
  readonly kept: number;
  readonly of: number;
  readonly open: number;
  /** What `of` counts: leads, months, requests. */
  readonly counted: 'leads' | 'leads sent back' | 'months' | 'quarters' | 'years' | 'requests';
}

export interface Compliance {
  readonly commitment: Commitment;
  /** Absent where it was not measured. */
  readonly measured?: Kept | undefined;
  /** Why it was not measured, in a sentence. */
  readonly because?: string | undefined;
}

const NO_LIST = 'There is no list of leads: drop an export of the CRM at data/leads.csv.';

/** Every promise, in the order of the file. */
export function compliance(model: PublishedModel, today: string): Compliance[] {
  return (model.agreement?.commitments ?? []).map((commitment) => {
    const answer = measure(commitment, model, today);
    return typeof answer === 'string' ? { commitment, because: answer } : { commitment, measured: answer };
  });
}

/** The business calendar of a site as promises are counted by. */
export function businessTime({ site }: Pick<PublishedModel, 'site'>): BusinessTime {
  return { ...site.calendar, timeZone: site.timeZone };
}

function measure(commitment: Commitment, model: PublishedModel, today: string): Kept | string {
  if (commitment.about === 'content') return contentKept(commitment, model, today);
  if (commitment.about === 'nurture') return 'The list of leads does not say what they get.';
  const { source } = commitment;
  const leads = model.leads?.filter((lead) => source === undefined || folded(lead.source) === folded(source));
  if (!model.leads) return NO_LIST;
  if (!leads || leads.length === 0) return 'The list holds no lead that it is about.';
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

/** A lead that was not tried is open until the time is up, and then not kept. The day of today has not ended. */
function speedKept(
  { within }: Commitment,
  leads: readonly Lead[],
  model: PublishedModel,
  today: string,
): Kept | string {
  if (!within) return 'It names no time.';
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

type Period = 'month' | 'quarter' | 'year';

const PERIODS: Readonly<Record<Period, { of: (date: string) => string; counted: Kept['counted'] }>> = {
  month: { of: (date) => date.slice(0, 7), counted: 'months' },
  quarter: { of: quarterOf, counted: 'quarters' },
  year: { of: (date) => date.slice(0, 4), counted: 'years' },
};

function periodOf({ per }: Commitment): Period | undefined {
  return per.find((each): each is Period => each in PERIODS);
}

/** Every period that has ended, from that of the first lead on; also one without a lead. */
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
): Kept | string {
  const period = periodOf(commitment);
  const people = commitment.per.includes('representative') ? agreement?.numbers?.representatives?.value : 1;
  if (period === undefined || commitment.value === undefined) return 'It is not counted per month, quarter or year.';
  if (people === undefined) return 'It takes the number of representatives in numbers.yaml.';
  const wanted = commitment.value * people;
  return overPeriods(periods(leads, period, today), period, (those) => those.length >= wanted);
}

const ACCEPTED: ReadonlySet<LeadStatus> = new Set<LeadStatus>(['accepted', 'won', 'lost']);

/** Of a hundred leads about which sales has decided, how many it accepted. A period without one says nothing. */
function qualityKept(commitment: Commitment, leads: readonly Lead[], today: string): Kept | string {
  const { value, unit } = commitment;
  const period = periodOf(commitment) ?? 'month';
  if (value === undefined || !['per cent', 'percent', '%'].includes(folded(unit)))
    return 'It is not a share in per cent.';
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
): Kept | string {
  if (ended.length === 0) return `No ${period} has ended since the first lead of the list.`;
  const kept = ended.filter(([, leads]) => isKept(leads)).length;
  return { kept, of: ended.length, open: 0, counted: PERIODS[period].counted };
}

/** Leads that were sent back: how often they were tried before. Where nobody wrote that down, it is not judged. */
function persistenceKept({ value }: Commitment, leads: readonly Lead[]): Kept | string {
  if (value === undefined) return 'It names no number of attempts.';
  const known = leads.filter(({ status, attempts }) => status === 'rejected' && attempts !== undefined);
  return judged(known, ({ attempts = 0 }) => attempts >= value);
}

function judged(leads: readonly Lead[], isKept: (lead: Lead) => boolean): Kept | string {
  if (leads.length === 0) return 'No lead of the list was sent back.';
  return { kept: leads.filter(isKept).length, of: leads.length, open: 0, counted: 'leads sent back' };
}

/** Requests for content that were answered in as many business days as promised, or that wait for longer. */
function contentKept({ within }: Commitment, model: PublishedModel, today: string): Kept | string {
  if (within?.unit !== 'business-days') return 'Requests are counted in business days, and it names another time.';
  const days = requestClocks({ model, today }).map(({ decision, waiting }) =>
    waiting?.for === 'decision' ? { waits: waiting.days } : { took: decision.days },
  );
  const took = days.flatMap((each) => each.took ?? []);
  const late = days.flatMap((each) => each.waits ?? []).filter((waits) => waits > within.value).length;
  const open = days.flatMap((each) => each.waits ?? []).length - late;
  if (took.length + late === 0) return 'No request has been decided about yet.';
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
