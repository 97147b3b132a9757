/** How often something was used, in words. A browser loads this. */
import type { UsageTotal } from '../../audit/usage.ts';
import { type UsageCounts, type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { formatMonth } from '../dates.ts';
import { listed } from '../lists.ts';

const ONE: Readonly<Record<UsageMeasure, string>> = {
  views: 'view',
  sends: 'send',
  opens: 'open',
  deals: 'deal',
  won: 'won deal',
};

/** `214 views and 3 sends from August to October 2026`. What is zero is left out; if all is, `0 views and 0 sends`. */
export function usageTotal({ atLeast, counts, from, to }: UsageTotal): string {
  const above = measuresIn(counts).filter((measure) => counts[measure] !== 0);
  const shown = (above.length > 0 ? above : mainIn(counts)).map((measure) => counted(counts[measure] ?? 0, measure));
  return `${atLeast ? 'at least ' : ''}${listed(shown)} ${fromTo(from, to)}`;
}

/** `views or sends from November 2025 to October 2026`. */
export function usageNothing({ counts, from, to }: UsageTotal): string {
  const names = mainIn(counts).map((measure) => `${ONE[measure]}s`);
  const before = names.slice(0, -1).join(', ');
  return `${before === '' ? '' : `${before} or `}${names.at(-1) ?? ''} ${fromTo(from, to)}`;
}

/** What is counted, in the order of the columns. */
export function measuresIn(counts: UsageCounts): UsageMeasure[] {
  return usageMeasures.filter((measure) => counts[measure] !== undefined);
}

/** Views and sends; what else is counted only without them. */
function mainIn(counts: UsageCounts): UsageMeasure[] {
  const known = measuresIn(counts);
  const main = known.filter((measure) => measure === 'views' || measure === 'sends');
  return main.length > 0 ? main : known;
}

/** `1,240 views`. */
export function counted(amount: number, measure: UsageMeasure): string {
  return `${amount.toLocaleString('en-US')} ${ONE[measure]}${amount === 1 ? '' : 's'}`;
}

/** Months such as `2026-08`. */
function fromTo(from: string, to: string): string {
  const [first = '', last = ''] = [from, to].map((month) => formatMonth(`${month}-01`));
  if (from === to) return `in ${last}`;
  return `from ${from.slice(0, 4) === to.slice(0, 4) ? first.split(' ')[0] : first} to ${last}`;
}
