import { describe, expect, test } from 'vitest';
import { sameness, twinsAmong } from '../../src/audit/duplicates.ts';
import { buildModel, request } from './build-model.ts';

const cell = { persona: 'cfo', stage: 'decision', product: 'planner', format: 'one-pager' };

describe('two requests', () => {
  test('are the same when persona, stage, product and format are named and equal', () => {
    const other = { title: 'Anything', kind: 'find' as const, ...cell };
    expect(sameness({ title: 'Else', ...cell }, other)).toBe('same');
    expect(sameness({ title: 'Else', ...cell, kind: 'translate' }, other)).toBeUndefined();
    expect(sameness({ title: 'Else', ...cell, product: undefined }, { ...other, product: undefined })).toBeUndefined();
    expect(sameness({ title: 'Else', ...cell, format: 'guide' }, other)).toBeUndefined();
  });

  test('look alike when their titles share enough telling words', () => {
    const title = 'Sample agreement for the works council';
    expect(sameness({ title }, { title: 'A works council agreement, as a sample' })).toBe('alike');
    expect(
      sameness({ title }, { title: 'Sample agreements: pricing, renewal, support, terms, notice' }),
    ).toBeUndefined();
    expect(sameness({ title: 'Agreement' }, { title: 'Agreement' })).toBeUndefined();
    expect(sameness({ title: 'That with from this' }, { title: 'That with from this' })).toBeUndefined();
  });
});

test('lists for each open request the similar ones, certain duplicates first', () => {
  const { requests } = buildModel({
    requests: [
      request('a', { title: 'Payback calculator for plants', ...cell }),
      request('b', { title: 'Payback calculator for small plants', ...cell, persona: 'buyer' }),
      request('c', { title: 'Energy report', ...cell }),
      request('d', { title: 'Payback calculator for plants', ...cell }, { status: 'declined', reason: 'No.' }),
      request('e', { title: 'Something else entirely' }),
    ],
  });
  const seen = [...twinsAmong(requests)].map(([id, twins]) => [
    id,
    twins.map((twin) => [twin.request.id, twin.sameness]),
  ]);
  expect(Object.fromEntries(seen)).toEqual({
    a: [
      ['c', 'same'],
      ['b', 'alike'],
    ],
    b: [['a', 'alike']],
    c: [['a', 'same']],
  });
});
