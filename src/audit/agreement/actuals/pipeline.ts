/** The open pipeline beside the one that the teams agreed on, as multiples of the revenue goal. */
import type { Numbers } from '../../../content/agreement/model.ts';
import { daysBetween } from '../../../kit/calendar-date.ts';

export interface PipelineView {
  /** The value of open deals; absent if unknown. */
  readonly value?: number | undefined;
  /** What the goal needs: the goal times the agreed multiple. */
  readonly needed?: number | undefined;
  /** The value as a multiple of the revenue goal, rounded down to one decimal so that it never claims more. */
  readonly times?: number | undefined;
  /** The agreed multiple. */
  readonly agreed?: number | undefined;
  /** How much is missing; 0 if there is enough. */
  readonly shortBy?: number | undefined;
  readonly asOf?: string | undefined;
  /** Days since `asOf`. */
  readonly age?: number | undefined;
  readonly owner?: string | undefined;
  readonly source?: string | undefined;
}

/** Undefined if numbers.yaml says nothing about the open pipeline. */
export function pipelineView({ coverage, pipeline, revenueGoal }: Numbers, today: string): PipelineView | undefined {
  if (!pipeline) return undefined;
  const { asOf, owner, source, value } = pipeline;
  const [goal, agreed] = [revenueGoal.value || undefined, coverage?.value];
  const needed = goal === undefined || agreed === undefined ? undefined : exact(goal * agreed);
  return {
    ...{ value, needed, agreed, asOf, owner, source },
    times: value === undefined || goal === undefined ? undefined : Math.floor(exact((10 * value) / goal)) / 10,
    shortBy: value === undefined || needed === undefined ? undefined : Math.max(0, needed - value),
    age: asOf === undefined ? undefined : daysBetween(asOf, today),
  };
}

/** Rounds away floating-point noise. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}
