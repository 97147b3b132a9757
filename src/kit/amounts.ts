/** Comparing and summing up amounts that were divided. */

/** Whether one amount is more than another, whatever binary fractions add in the last places. */
export function exceeds(amount: number, limit: number): boolean {
  return amount > limit + Math.abs(limit) * 1e-9;
}

/** The middle one of some numbers, or the mean of the middle two; nothing for none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
