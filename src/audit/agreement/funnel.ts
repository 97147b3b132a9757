/**
 * The funnel, from the revenue goal back to the first lead. It reads no clock, so the build and the browser, where a
 * reader can change a rate, get the same result.
 */
import { addDays, daysBetween } from '../../kit/calendar-date.ts';

/** The numbers of a funnel that do not belong to a step. */
export const funnelFields = [
  'revenueGoal',
  'dealSize',
  'cycle',
  'representatives',
  'marketSize',
  'buyingNow',
  'coverage',
] as const;

/** A number of the funnel, or the rate or the days of the step that begins at a lead stage. */
export type FunnelKey = (typeof funnelFields)[number] | `rate.${string}` | `days.${string}`;

export interface FunnelInput {
  /** The lead stages in order, the customer last. */
  readonly stages: readonly string[];
  /** The first and the last day of the goal’s period. */
  readonly from: string;
  readonly to: string;
  /** The known values. Rates and `buyingNow` are percentages. */
  readonly values: Readonly<Partial<Record<FunnelKey, number>>>;
}

/** A number, or the inputs that are needed to calculate it. */
export type Answer =
  | { readonly value: number; readonly takes?: undefined }
  | { readonly value?: undefined; readonly takes: readonly FunnelKey[] };

export interface StageNeed {
  readonly stage: string;
  /** How many the goal needs, as a whole number. */
  readonly needed: Answer;
  readonly perMonth: Answer;
  readonly perRepresentative: Answer;
  /** How many days before the order a lead reaches this stage. */
  readonly daysBefore: Answer;
  /** When leads must reach this stage for orders within the goal’s period; absent if the days are unknown. */
  readonly window?: { readonly from: string; readonly to: string } | undefined;
}

export interface FunnelAnswer {
  readonly customers: Answer;
  /** The length of the goal’s period in months. */
  readonly months: number;
  /** In the order of the funnel, the first lead stage first. */
  readonly stages: readonly StageNeed[];
  /** The percentage of leads at the first stage that become customers. */
  readonly throughRate: Answer;
  /** The open pipeline that the goal needs. */
  readonly pipeline: Answer;
  /** How many companies are buying in this period. */
  readonly inMarket: Answer;
  /** The percentage of those that must buy from us. */
  readonly share: Answer;
  /** The minimum percentage of the market that must be buying, if all of them bought from us. */
  readonly leastBuying: Answer;
}

/** Calculates what the goal needs. Anything that depends on an unknown value is unknown. */
export function funnel(input: FunnelInput): FunnelAnswer {
  const { stages, values } = input;
  const known = (key: FunnelKey): Answer => {
    const value = values[key];
    return value === undefined ? { takes: [key] } : { value };
  };
  const divisor = (key: FunnelKey): Answer => (values[key] === 0 ? { takes: [key] } : known(key));
  const customers = combine([known('revenueGoal'), divisor('dealSize')], (goal, size) => whole(goal / size));
  const months = monthsBetween(input.from, input.to);
  const needs = neededAt(stages, customers, divisor);
  const rates = stages.slice(0, -1).map((stage) => known(`rate.${stage}`));
  const inMarket = combine([known('marketSize'), known('buyingNow')], (size, buying) => exact((size * buying) / 100));
  return {
    customers,
    months,
    stages: stages.map((stage, index) => {
      const needed = needs[index] ?? customers;
      const perMonth = combine([needed], (count) => count / months);
      const daysBefore = daysToOrder(input, index);
      return {
        stage,
        needed,
        perMonth,
        perRepresentative: combine([perMonth, divisor('representatives')], (count, people) => count / people),
        daysBefore,
        window:
          daysBefore.value === undefined
            ? undefined
            : { from: addDays(input.from, -daysBefore.value), to: addDays(input.to, -daysBefore.value) },
      };
    }),
    throughRate: combine(rates, (...all) => exact(all.reduce((product, rate) => (product * rate) / 100, 100))),
    pipeline: combine([known('revenueGoal'), known('coverage')], (goal, times) => exact(goal * times)),
    inMarket,
    share: combine([customers, nonZero(inMarket, 'buyingNow')], (count, companies) => exact((100 * count) / companies)),
    leastBuying: combine([customers, divisor('marketSize')], (count, size) => exact((100 * count) / size)),
  };
}

/** From the customers back: at each stage, what the next stage needs divided by the rate between the two, rounded up. */
function neededAt(stages: readonly string[], customers: Answer, divisor: (key: FunnelKey) => Answer): Answer[] {
  const needs = [customers];
  for (const stage of stages.slice(0, -1).reverse()) {
    const next = needs.at(-1) ?? customers;
    needs.push(combine([next, divisor(`rate.${stage}`)], (count, rate) => whole((count * 100) / rate)));
  }
  return needs.reverse();
}

/**
 * The days from a stage to the order: the sum of the remaining steps. Steps without days share the rest of the sales
 * cycle equally, and take no time where the other steps use up the cycle.
 */
function daysToOrder({ stages, values }: FunnelInput, index: number): Answer {
  const days = stages.slice(0, -1).map((stage) => values[`days.${stage}`]);
  const left = days.slice(index);
  const silent = stages.slice(index, -1).filter((_, at) => left[at] === undefined);
  const sum = (of: readonly (number | undefined)[]) => of.reduce<number>((total, each) => total + (each ?? 0), 0);
  if (silent.length === 0) return { value: sum(left) };
  if (values.cycle === undefined) return { takes: silent.map((stage): FunnelKey => `days.${stage}`) };
  const share = Math.max(0, values.cycle - sum(days)) / days.filter((each) => each === undefined).length;
  return { value: Math.round(sum(left) + share * silent.length) };
}

/** Calculates from known answers. If one is unknown, lists every missing input once. */
function combine(answers: readonly Answer[], work: (...values: number[]) => number): Answer {
  const takes = [...new Set(answers.flatMap((answer) => answer.takes ?? []))];
  return takes.length > 0 ? { takes } : { value: work(...answers.map(({ value = 0 }) => value)) };
}

/** A divisor of 0 counts as unknown. */
function nonZero(answer: Answer, key: FunnelKey): Answer {
  return answer.value === 0 ? { takes: [key] } : answer;
}

/** Rounds away floating-point noise, so that 25 / 2% is 1,250 and not 1,251. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

function whole(number: number): number {
  return Math.ceil(exact(number));
}

/** Whole months if the period starts and ends with one; else its days as a share of 365 days. */
export function monthsBetween(from: string, to: string): number {
  const end = addDays(to, 1);
  if (from.slice(8) !== '01' || end.slice(8) !== '01') return exact(((daysBetween(from, to) + 1) * 12) / 365);
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(end) - month(from);
}
