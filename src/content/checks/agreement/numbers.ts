import { funnelTexts } from '../../../words/findings/figures.ts';
import type { Context } from '../context.ts';

/** Each step of the funnel begins where the one before it ends, and no two end at the same stage. */
export function checkNumbers({ loaded, reporter }: Context): void {
  for (const record of loaded.numbers.records) {
    const { conversions } = record.fields;
    const seen = new Set<string>(conversions.slice(0, 1).map(({ from }) => from));
    for (const [index, { from, to }] of conversions.entries()) {
      const before = conversions[index - 1];
      const report = (message: string, hint: string, field: 'from' | 'to') =>
        reporter.inRecord(record, { rule: 'numbers/broken-chain', message, hint, path: ['conversions', index, field] });
      if (before && from !== before.to) {
        report(funnelTexts.broken(from, before.to), funnelTexts.connect(from, before.to), 'from');
      }
      if (seen.has(to)) report(funnelTexts.twice(to), funnelTexts.removeStep, 'to');
      seen.add(to);
    }
  }
}
