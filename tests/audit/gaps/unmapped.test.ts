import { describe, expect, it } from 'vitest';
import { piece, reviewedOn, serves } from '../build-model.ts';
import { brief, gapsOf, here } from './brief.ts';

const merged = { verdict: 'merge', into: 'other', on: '2026-10-01', by: 'team' } as const;

describe('an unmapped piece', () => {
  it('is a gap while it is usable and serves no persona', () => {
    const pieces = [
      piece('loose'),
      piece('loose-overdue', { reviewed: reviewedOn.overdue }),
      piece('loose-stale', { reviewed: reviewedOn.stale }),
      piece('loose-draft', { status: 'draft' }),
      piece('loose-merged', { decision: merged }),
      piece('mapped', { serves: [serves(here)] }),
    ];
    const found = gapsOf({ pieces }).filter(({ kind }) => kind === 'unmapped');
    expect(found.map(brief)).toEqual([
      ['unmapped/loose', 'unmapped', 'map', 'loose'],
      ['unmapped/loose-overdue', 'unmapped', 'map', 'loose-overdue'],
    ]);
    expect(found[0]?.priority).toBe(1);
  });
});
