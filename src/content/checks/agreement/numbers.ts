import type { Context } from '../context.ts';

/** The steps of the funnel follow each other, and none comes twice. */
export function checkNumbers({ loaded, reporter }: Context): void {
  for (const record of loaded.numbers.records) {
    const { conversions } = record.fields;
    const seen = new Set<string>(conversions.slice(0, 1).map(({ from }) => from));
    for (const [index, { from, to }] of conversions.entries()) {
      const before = conversions[index - 1];
      const report = (message: string, hint: string, field: 'from' | 'to') =>
        reporter.inRecord(record, {
          rule: 'numbers/broken-chain',
          message,
          hint,
          path: ['conversions', index, field],
        });
      if (before && from !== before.to) {
        const message = `This step begins at ${from}, and the one before it ends at ${before.to}.`;
        report(message, `Write from: ${before.to}, or put a step from ${before.to} to ${from} before it.`, 'from');
      }
      if (seen.has(to)) {
        report(`The funnel comes to ${to} twice.`, 'Take one of the two steps out.', 'to');
      }
      seen.add(to);
    }
  }
}
