import { expect, test } from 'vitest';
import { median } from '../../bench/statistics.ts';
import type { Target } from '../../bench/targets.ts';
import { verdicts } from '../../bench/verdicts.ts';

const target: Target = { title: 'a / b', row: 'a', figure: 'wallSeconds', against: 'b', atMost: 2, pieces: 100 };

/** A row with these wall times. */
function row(id: string, ...times: number[]) {
  return { id, title: id, samples: times.map((wallSeconds) => ({ wallSeconds })) };
}

test('a ratio is calculated per round, so that a slow moment of the machine cancels out', () => {
  const [verdict] = verdicts([target], [row('a', 3, 30, 4), row('b', 2, 20, 1)], 100);
  expect(verdict?.values).toEqual([1.5, 1.5, 4]);
  expect(verdict?.median).toBe(1.5);
  expect(verdict?.met).toBe(true);
});

test('a target is judged only at its own size', () => {
  const rows = [row('a', 5), row('b', 1)];
  expect(verdicts([target], rows, 100)[0]?.met).toBe(false);
  expect(verdicts([target], rows, 99)[0]).not.toHaveProperty('met');
});

test('a target without measured figures is left out, not met', () => {
  expect(verdicts([target], [row('a', 5)], 100)).toEqual([]);
  expect(verdicts([{ ...target, figure: 'cpuSeconds' }], [row('a', 5), row('b', 1)], 100)).toEqual([]);
});

test('the median is the middle value, or the mean of the two middle values', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});

test('a figure can be compared with another one of the same row', () => {
  const warm: Target = { ...target, figure: 'warmSeconds', against: 'a', againstFigure: 'coldSeconds', atMost: 0.33 };
  const samples = [{ coldSeconds: 20, warmSeconds: 5 }];
  const [verdict] = verdicts([warm], [{ id: 'a', title: 'a', samples }], 100);
  expect(verdict?.values).toEqual([0.25]);
  expect(verdict?.met).toBe(true);
});
