/** The funnel in one sentence, and the texts of its drawing. */
import type { FunnelStage } from '../../audit/agreement/funnel-stages.ts';
import { amountText } from '../agreement/amounts.ts';
import { shortText } from '../agreement/funnel.ts';

export const funnelChartWords = {
  title: 'Leads a month',
  caption: 'Leads a month at every lead stage',
  stage: 'Lead stage',
  unknown: 'unknown',
  noPromise: 'none',
  notMeasured: 'Not measured',
  bars: { needed: 'Needed', promised: 'Promised', actual: 'Actual' },
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
 * `A month, the goal needs 266.7 at Lead and 4.2 at Customer. MQL: 40 promised (short by 26.7). Actual figures are not measured.`
 *
 * @param nameOf The name of a lead stage.
 */
export function funnelReading(stages: readonly FunnelStage[], nameOf: (stage: string) => string): string {
  const known = stages.flatMap(({ needed, stage }) => (needed === undefined ? [] : { needed, stage }));
  const ends = [...new Set([known[0], known.at(-1)])].flatMap((end) => end ?? []);
  const needs = ends.map(({ needed, stage }) => `${amountText(needed)} at ${nameOf(stage)}`).join(' and ');
  const promises = stages.flatMap((stage) => comparison('promised', stage.promised, stage, nameOf));
  const actuals = stages.flatMap((stage) => comparison('actual', stage.actual, stage, nameOf));
  return [
    needs === '' ? 'What the goal needs is unknown.' : `A month, the goal needs ${needs}.`,
    ...promises,
    ...(actuals.length > 0 ? actuals : ['Actual figures are not measured yet.']),
  ].join(' ');
}

function comparison(
  what: string,
  amount: number | undefined,
  { needed, stage }: FunnelStage,
  nameOf: (stage: string) => string,
): string[] {
  if (amount === undefined) return [];
  const against = needed === undefined ? '' : needed > amount ? ` (${shortText(needed - amount)})` : ' (enough)';
  return [`${nameOf(stage)}: ${amountText(amount)} ${what}${against}.`];
}
