/** The lead stages with what the goal needs a month, what is promised, and what there was. */
import type { FunnelView } from './funnel-input.ts';

/** One lead stage, in leads a month. What is unknown is absent, never 0. */
export interface FunnelStage {
  /** The id of the lead stage. */
  readonly stage: string;
  /** Absent if a number that it depends on is unknown. */
  readonly needed?: number | undefined;
  /** Absent if no commitment promises leads of this stage. */
  readonly promised?: number | undefined;
  /** Absent if it was not measured. */
  readonly actual?: number | undefined;
}

/**
 * The stages in the order of the funnel. A promise per rep counts for all reps. Promises may overlap, so that of several
 * the largest counts.
 *
 * @param actual The measured leads a month, by lead stage.
 */
export function funnelStages(
  { answer, input, promised }: FunnelView,
  actual: ReadonlyMap<string, number> = new Map(),
): FunnelStage[] {
  const reps = input.values.representatives;
  const perMonth = promised.flatMap(({ per, promised: amount, stage }) => {
    if (per === 'month') return { stage, amount };
    return reps === undefined ? [] : { stage, amount: amount * reps };
  });
  return answer.stages.map(({ perMonth: needed, stage }) => {
    const own = perMonth.filter((promise) => promise.stage === stage).map(({ amount }) => amount);
    return {
      stage,
      needed: needed.value,
      promised: own.length === 0 ? undefined : own.reduce((a, b) => Math.max(a, b)),
      actual: actual.get(stage),
    };
  });
}
