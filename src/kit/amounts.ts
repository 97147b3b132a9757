/** Compares and summarizes amounts. */

/** Whether one amount is more than another, ignoring floating-point noise. */
export function exceeds(amount: number, limit: number): boolean {
  return amount > limit + Math.abs(limit) * 1e-9;
}

/** The median; undefined without numbers. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}
