/** The usual clauses of an agreement: which promises settle each, and how a missing one is named. */
import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/audit/agreement/clauses.ts';
import { commitmentKinds } from '../../../src/schema/agreement/commitment.ts';
import { clausesSummary, clausesWords } from '../../../src/words/agreement/clauses.ts';
import { agreement, commitment } from './build-agreement.ts';

const missingOf = (...promises: ReturnType<typeof commitment>[]) =>
  clauses(agreement({ commitments: promises })).flatMap((each) => (each.promises.length === 0 ? each.clause : []));

describe('the usual clauses', () => {
  it('are all missing without promises', () => {
    expect(missingOf()).toEqual(commitmentKinds);
    expect(clausesSummary(missingOf())).toBe(
      '0 of 7 usual clauses are in the agreement. Missing: volume, quality, speed, persistence, feedback, nurture limit and content.',
    );
  });

  it('are settled by promises of their kind, of which one clause may have several', () => {
    const promises = [
      commitment('six-hours', { kind: 'speed' }),
      commitment('five-minutes', { kind: 'speed', source: 'web form' }),
      commitment('reasons', { kind: 'feedback' }),
    ];
    expect(missingOf(...promises)).toEqual(['volume', 'quality', 'persistence', 'nurture', 'content']);
    const speed = clauses(agreement({ commitments: promises })).find(({ clause }) => clause === 'speed');
    expect(speed?.promises.map(({ id }) => id)).toEqual(['six-hours', 'five-minutes']);
  });

  it('include a limit on nurture, which only a promise of sales with a time limit settles', () => {
    const within = { value: 90, unit: 'days' } as const;
    expect(missingOf(commitment('no-limit', { kind: 'nurture' }))).toContain('nurture');
    expect(missingOf(commitment('content', { kind: 'nurture', team: 'marketing', within }))).toContain('nurture');
    expect(missingOf(commitment('limit', { kind: 'nurture', within }))).not.toContain('nurture');
  });

  it('are named with an example if they are missing, and counted if none is', () => {
    expect(clausesWords.add('nurture')).toBe(
      'Usually promised by sales. Example: “After 90 days without a sign of a deal, we return the lead to marketing.”',
    );
    expect(clausesSummary([])).toBe('All 7 usual clauses are in the agreement.');
  });
});
