/** Readings of goals that are counted from lists instead of entered. */
import type { Goal } from '../../content/agreement/model.ts';
import { lastDayOf } from '../../kit/calendar-date.ts';
import type { GoalMeasure } from '../../schema/agreement/goal.ts';
import type { Audit } from '../audit.ts';
import { type TrendFigures, type TrendPoint, trendFigures } from '../trend.ts';
import { funnelActuals } from './actuals/stage-months.ts';
import { type Compliance, compliance } from './compliance.ts';
import { periodsIn } from './kept/by-period.ts';
import { leadSpan } from './kept/lead-span.ts';
import { recordState } from './state.ts';

/** A reading, with the counts behind it where it is a percentage. */
export interface CountedReading {
  readonly on: string;
  readonly value: number;
  readonly part?: number | undefined;
  readonly of?: number | undefined;
}

/** Why nothing could be counted. */
export type NotCounted = 'no-needs' | 'no-live-pieces' | 'no-lead-stage' | 'no-whole-month' | 'no-promise-measured';

export interface GoalCount {
  readonly measure: GoalMeasure;
  /** In the order of their days. Days of which nothing is known have none. */
  readonly readings: readonly CountedReading[];
  readonly notCounted?: NotCounted | undefined;
}

/**
 * What the lists say about every goal that names one, by its id.
 *
 * @param past Earlier figures from the history in Git. Without them, only today’s coverage and freshness are known.
 */
export function goalCounts(audit: Audit, past: readonly TrendPoint[] = []): ReadonlyMap<string, GoalCount> {
  const goals = audit.model.agreement?.goals ?? [];
  return new Map(
    goals.flatMap((goal) => {
      const { id, measuredBy: measure } = goal;
      if (measure === undefined) return [];
      const { none, readings } = counters[measure](goal, audit, past);
      return [[id, { measure, readings, ...(readings.length === 0 && { notCounted: none }) }] as const];
    }),
  );
}

interface Counts {
  readonly readings: readonly CountedReading[];
  /** Why, if there is none. */
  readonly none: NotCounted;
}

const counters: Readonly<Record<GoalMeasure, (goal: Goal, audit: Audit, past: readonly TrendPoint[]) => Counts>> = {
  coverage: (_, audit, past) => ({
    readings: daily(audit, past, ({ coverage: { atRisk, met, needs } }) => [met + atRisk, needs]),
    none: 'no-needs',
  }),
  freshness: (_, audit, past) => ({
    readings: daily(audit, past, ({ freshness: { current, live } }) => [current, live]),
    none: 'no-live-pieces',
  }),
  'kept-promises': (goal, audit) => ({ readings: keptReadings(goal, audit), none: 'no-promise-measured' }),
  funnel: ({ leadStage }, audit) =>
    leadStage === undefined
      ? { readings: [], none: 'no-lead-stage' }
      : { readings: funnelReadings(leadStage, audit), none: 'no-whole-month' },
};

/** One reading for each earlier day that is known, and one for today. */
function daily(
  audit: Audit,
  past: readonly TrendPoint[],
  share: (figures: TrendFigures) => readonly [part: number, of: number],
): CountedReading[] {
  const earlier = past.filter(({ date }) => date < audit.today);
  return [...earlier, { date: audit.today, figures: trendFigures(audit) }].flatMap(({ date, figures }) =>
    figures === undefined ? [] : reading(date, ...share(figures)),
  );
}

function funnelReadings(stage: string, { model, today }: Audit): CountedReading[] {
  const rows = funnelActuals(model, today)?.rows ?? [];
  return rows
    .filter((row) => row.stage === stage)
    .flatMap(({ actual, month }) => (actual === undefined ? [] : [{ on: lastDayOf(month), value: actual }]))
    .reverse();
}

/** One reading for each whole month in which every case is judged: how many of its cases were kept. */
function keptReadings({ commitment: id }: Goal, { model, today }: Audit): CountedReading[] {
  const span = leadSpan(model);
  const { agreement, leads = [] } = model;
  if (!agreement || !span) return [];
  const judged = compliance(model, today).filter(({ commitment }) =>
    id === undefined ? recordState(commitment, today).state === 'agreed' : commitment.id === id,
  );
  const monthOf = new Map(leads.map(({ createdOn, line }) => [line, createdOn.slice(0, 7)]));
  const cases = judged.flatMap((each) => casesOf(each, monthOf));
  return periodsIn('month', span).whole.flatMap((month) => {
    const those = cases.filter((each) => each.month === month);
    const isKnown = those.every(({ judgment }) => judgment === 'kept' || judgment === 'broken');
    return isKnown
      ? reading(lastDayOf(month), those.filter(({ judgment }) => judgment === 'kept').length, those.length)
      : [];
  });
}

/** The cases that are judged by the list of leads, each with the month of its lead, or the month that is the case. */
function casesOf({ measured }: Compliance, monthOf: ReadonlyMap<number, string>) {
  switch (measured?.counted) {
    case 'leads':
    case 'rejected-leads':
      return measured.judged.map(({ judgment, lines: [line = 0] }) => ({ judgment, month: monthOf.get(line) }));
    case 'months':
      return measured.judged.map(({ judgment, period: month }) => ({ judgment, month }));
    default:
      return [];
  }
}

/** A percentage with one decimal, rounded down. */
function reading(on: string, part: number, of: number): CountedReading[] {
  return of === 0 ? [] : [{ on, value: Math.floor(Number(((1000 * part) / of).toPrecision(12))) / 10, part, of }];
}

/** A goal whose entered reading is not what the lists say about the same day. */
export interface Mismatch {
  readonly on: string;
  readonly entered: number;
  readonly counted: number;
}

/** Differences of less than 1 are a matter of rounding. */
export function mismatches({ readings }: Goal, count: GoalCount): Mismatch[] {
  const counted = new Map(count.readings.map(({ on, value }) => [on, value]));
  return readings.flatMap(({ on, value: entered }) => {
    const value = counted.get(on);
    return value === undefined || Math.abs(value - entered) < 1 ? [] : [{ on, entered, counted: value }];
  });
}
