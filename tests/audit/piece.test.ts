import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { plainText } from '../../src/words/parts.ts';
import { unusableText } from '../../src/words/pieces/freshness.ts';
import { buildModel, piece, reviewedOn, TODAY } from './build-model.ts';

function audited(fields: Parameters<typeof piece>[1]) {
  return audit(buildModel({ pieces: [piece('it', fields)] }), TODAY).pieces.get('it');
}

const decided = { on: '2026-10-01', by: 'team' };

describe('a piece', () => {
  it.each(['fresh', 'due', 'overdue'] as const)('is usable while it is live and %s', (state) => {
    const found = audited({ reviewed: reviewedOn[state] });
    expect(found?.freshness?.state).toBe(state);
    expect(found?.usable).toBe(true);
    expect(found?.unusableBecause).toBeUndefined();
  });

  it.each([
    [{ reviewed: reviewedOn.stale }, 'Stale: its review was due on 2026-01-01.'],
    [{ expires: '2026-11-15' }, 'Expired: its last day of use was 2026-11-15.'],
    [{ decision: { ...decided, verdict: 'merge', into: 'roi-calculator' } }, 'To be merged into roi-calculator.'],
    [{ decision: { ...decided, verdict: 'remove' } }, 'To be removed.'],
    [{ status: 'draft' }, 'Its status is draft.'],
    [{ status: 'retired', expires: '2026-11-15' }, 'Its status is retired.'],
    [{ reviewed: reviewedOn.stale, expires: '2026-11-15' }, 'Expired: its last day of use was 2026-11-15.'],
    [{ reviewed: reviewedOn.stale, decision: { ...decided, verdict: 'remove' } }, 'To be removed.'],
  ] as const)('with %o is not usable, for the reason “%s”', (fields, because) => {
    const found = audited(fields);
    expect(found?.usable).toBe(false);
    expect(found?.unusableBecause && plainText(unusableText(found.unusableBecause))).toBe(because);
  });

  it.each(['keep', 'update'] as const)('stays usable after a decision to %s it', (verdict) => {
    expect(audited({ decision: { ...decided, verdict } })?.usable).toBe(true);
  });

  it.each(['idea', 'draft', 'in-review', 'retired'] as const)('has no freshness with the status %s', (status) => {
    expect(audited({ status })?.freshness).toBeUndefined();
  });

  it('is due after the interval of its format, unless it has its own', () => {
    const formats = [{ id: 'guide', reviewEvery: 90 }];
    const reviewed = { on: '2026-11-01', by: 'team' };
    const pieces = [piece('own', { reviewed, reviewEvery: 10 }), piece('usual', { reviewed })];
    const result = audit(buildModel({ formats, pieces }), TODAY);
    expect(result.pieces.get('usual')?.freshness?.dueOn).toBe('2027-01-30');
    expect(result.pieces.get('own')?.freshness?.dueOn).toBe('2026-11-11');
  });

  it('cannot be judged when its format is not in the model', () => {
    expect(() => audited({ format: 'podcast' })).toThrow(/podcast/);
  });
});

describe('today', () => {
  it.each(['', 'yesterday', '2026-02-30', '2026-11-16T10:00:00Z'])(
    'must be a calendar date, so “%s” is refused',
    (today) => {
      expect(() => audit(buildModel(), today)).toThrow(RangeError);
    },
  );
});
