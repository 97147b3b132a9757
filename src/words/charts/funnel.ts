/** The funnel in one sentence, and the texts of its drawing. */
import type { FunnelStage } from '../../audit/agreement/funnel-stages.ts';
import { amountText } from '../agreement/amounts.ts';
import { shortText } from '../agreement/funnel.ts';
import { formatMonth } from '../dates.ts';
import { listed } from '../lists.ts';

export const funnelChartWords = {
  title: 'Leads a month',
  caption: 'Leads a month at every lead stage',
  stage: 'Lead stage',
  unknown: 'unknown',
  noPromise: 'none',
  notMeasured: 'Not measured',
  /** @param month The month that was measured. */
  bars: (month: string | undefined) => ({
    needed: 'Needed',
    promised: 'Promised',
    actual: month === undefined ? 'Actual' : `Actual in ${formatMonth(month)}`,
  }),
} as const;

/** What is needed at a stage, at the end of its line. */
export function neededText({ needed }: FunnelStage): string {
  return needed === undefined ? 'need unknown' : `${amountText(needed)} needed`;
}

/** `40 promised, 64 actual`; nothing where neither is known. */
export function stageRemark({ actual, promised }: FunnelStage): string | undefined {
  const known = [
    ...(promised === undefined ? [] : [`${amountText(promised)} promised`]),
    ...(actual === undefined ? [] : [`${amountText(actual)} actual`]),
  ];
  return known.length === 0 ? undefined : known.join(', ');
}

/**
 * `A month, the goal needs 266.7 at Lead and 4.2 at Customer. MQL: 40 promised (short by 26.7). In October 2026 there were 62
 * at MQL.` What there was is not compared: the month may be before or after the one in which the goal needs leads.
 *
 * @param nameOf The name of a lead stage.
 * @param month The month that was measured, such as `2026-10`.
 */
export function funnelReading(
  stages: readonly FunnelStage[],
  nameOf: (stage: string) => string,
  month: string | undefined,
): string {
  const known = stages.flatMap(({ needed, stage }) => (needed === undefined ? [] : { needed, stage }));
  const ends = [...new Set([known[0], known.at(-1)])].flatMap((end) => end ?? []);
  const needs = ends.map(({ needed, stage }) => `${amountText(needed)} at ${nameOf(stage)}`).join(' and ');
  const actuals = stages.flatMap(({ actual, stage }) =>
    actual === undefined ? [] : `${amountText(actual)} at ${nameOf(stage)}`,
  );
  return [
    needs === '' ? 'What the goal needs is unknown.' : `A month, the goal needs ${needs}.`,
    ...stages.flatMap((stage) => promiseText(stage, nameOf)),
    month === undefined || actuals.length === 0
      ? 'Actual figures are not measured yet.'
      : `In ${formatMonth(month)} there were ${listed(actuals)}.`,
  ].join(' ');
}

function promiseText({ needed, promised, stage }: FunnelStage, nameOf: (stage: string) => string): string[] {
  if (promised === undefined) return [];
  const against = needed === undefined ? '' : needed > promised ? ` (${shortText(needed - promised)})` : ' (enough)';
  return [`${nameOf(stage)}: ${amountText(promised)} promised${against}.`];
}
