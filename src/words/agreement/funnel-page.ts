/** What the revenue goal needs at every lead stage. */
import type { funnelFields } from '../../audit/agreement/funnel.ts';
import { type Sentence, sentence } from '../parts.ts';
import { amountText, numberText } from './amounts.ts';
import { nothingRecorded } from './pages.ts';

export const funnelPageWords = {
  empty: nothingRecorded('funnel numbers', 'agreement/numbers.yaml'),
  tryNumbers: 'Try other numbers',
  calculate: 'Calculate',
  reset: 'Reset the numbers',
  note: 'Nothing is stored or sent. The address of this page keeps your changes, so you can share it.',
  customers: 'Customers needed:',
  leadStage: 'Lead stage',
  columns: {
    needed: 'Needed',
    perMonth: 'Per month',
    perRepresentative: 'Per rep per month',
    window: 'Needed between',
  },
  market: 'Pipeline and market',
  figure: 'Figure',
  value: 'Value',
  figures: {
    throughRate: 'Lead-to-customer rate',
    pipeline: 'Open pipeline needed',
    inMarket: 'Companies buying in this period',
    share: 'Share of these that must buy from us',
    leastBuying: 'Minimum share of the market that must be buying (if all of them buy from us)',
  },
  promised: 'Promised leads',
  sources: 'Sources of the numbers',
  number: 'Number',
  asOf: 'As of',
  source: 'Source',
  method: [
    'Customers are the revenue goal divided by the deal size. All counts are rounded up to whole leads and customers.',
    'Each stage needs what the next stage needs, divided by the conversion rate between the two.',
    'Leads must reach a stage before the order, by the number of days that the remaining steps take. Steps without a number of days share the rest of the sales cycle equally.',
    'Unknown numbers stay unknown, and so does everything that depends on them. Nothing is guessed.',
  ],
} as const;

/** @param goal Undefined if it is unknown. */
export function funnelPeriod(
  currency: string,
  goal: number | undefined,
  { from, to, months }: { readonly from: string; readonly to: string; readonly months: number },
): Sentence {
  const amount = goal === undefined ? 'unknown' : `${currency} ${numberText(goal)}`;
  return sentence`Revenue goal: ${amount}, from ${{ date: from }} to ${{ date: to }} (${amountText(months)} months).`;
}

/** The labels of the numbers that do not belong to a step. */
export function numberLabels(currency: string): Readonly<Record<(typeof funnelFields)[number], string>> {
  return {
    revenueGoal: `Revenue goal (${currency})`,
    dealSize: `Deal size (${currency})`,
    cycle: 'Sales cycle (days)',
    representatives: 'Reps',
    marketSize: 'Market size (companies)',
    buyingNow: 'Buying now (%)',
    coverage: 'Coverage multiple',
  };
}

/** The labels of the rate and the days of a step. */
export const stepLabels = {
  rate: (from: string, to: string) => `${from} to ${to} (%)`,
  days: (from: string, to: string) => `${from} to ${to} (days)`,
} as const;
