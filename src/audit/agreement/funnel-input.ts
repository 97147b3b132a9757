/** Turns numbers.yaml into the funnel, and compares promised leads with what the goal needs. */
import type { Agreement, Commitment, Numbers } from '../../content/agreement/model.ts';
import { exceeds } from '../../kit/amounts.ts';
import type { Figure } from '../../schema/agreement/numbers.ts';
import { type FunnelAnswer, type FunnelInput, type FunnelKey, funnel, funnelFields, type StageNeed } from './funnel.ts';

/** A number of numbers.yaml by its key. */
type FunnelFigures = ReadonlyMap<FunnelKey, Figure>;

/** Every number that the file has, known or not. */
function figuresOf(numbers: Numbers): FunnelFigures {
  const own = funnelFields.map((key) => [key, numbers[key]] as const);
  const steps = numbers.conversions.flatMap(({ from, rate, days }) => [
    [`rate.${from}`, rate] as const,
    [`days.${from}`, days] as const,
  ]);
  return new Map([...own, ...steps].flatMap(([key, figure]) => (figure ? [[key, figure] as const] : [])));
}

/** The numbers as the calculator takes them. */
export function funnelInput(numbers: Numbers): FunnelInput {
  const [first, ...rest] = numbers.conversions;
  const values = [...figuresOf(numbers)].flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]]));
  return {
    stages: first ? [first.from, first.to, ...rest.map(({ to }) => to)] : [],
    from: numbers.from,
    to: numbers.to,
    values: Object.fromEntries(values),
  };
}

/** A promised number of leads, and the number that the goal needs at that lead stage. */
export interface PromisedLeads extends PromisedRate {
  readonly commitment: Commitment;
  readonly stage: string;
  /** In the unit of the promise, per month or per representative and month. */
  readonly needed: number;
  readonly enough: boolean;
}

export interface FunnelView {
  readonly input: FunnelInput;
  readonly figures: FunnelFigures;
  readonly answer: FunnelAnswer;
  readonly promised: readonly PromisedLeads[];
}

/** The funnel of an agreement; undefined without numbers.yaml. */
export function funnelView({ numbers, commitments }: Agreement): FunnelView | undefined {
  if (!numbers) return undefined;
  const input = funnelInput(numbers);
  const answer = funnel(input);
  const stages = new Map(answer.stages.map((need) => [need.stage, need]));
  return {
    input,
    figures: figuresOf(numbers),
    answer,
    promised: commitments.flatMap((commitment) => promisedLeads(commitment, stages) ?? []),
  };
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, week: 12 / 52 };

/** A promised number of leads in a month, of the whole company or of each representative. */
export interface PromisedRate {
  readonly promised: number;
  readonly per: 'month' | 'representative';
}

/** Undefined for a promise that is not a number of leads over time. */
export function promisedRate({ about, per, value }: Commitment): PromisedRate | undefined {
  const span = per.find((each) => each in MONTHS);
  if (about !== 'volume' || value === undefined || span === undefined) return undefined;
  return { promised: value / (MONTHS[span] ?? 1), per: per.includes('representative') ? 'representative' : 'month' };
}

function promisedLeads(commitment: Commitment, stages: ReadonlyMap<string, StageNeed>): PromisedLeads | undefined {
  const need = stages.get(commitment.leadStage ?? '');
  const rate = promisedRate(commitment);
  const needed = (rate?.per === 'representative' ? need?.perRepresentative : need?.perMonth)?.value;
  if (!need || !rate || needed === undefined) return undefined;
  return { commitment, stage: need.stage, ...rate, needed, enough: !exceeds(needed, rate.promised) };
}
