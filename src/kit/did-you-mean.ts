/**
 * The candidate that the writer most likely meant; undefined when none is close.
 * Close means: at most a third of the letters differ (Damerau-Levenshtein), or one starts with the other. In words of one
 * or two letters, only the case may differ.
 */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const text = candidate.toLowerCase();
    const limit = Math.floor(Math.max(wanted.length, text.length) / 3);
    if (Math.abs(wanted.length - text.length) <= limit) {
      const found = distance(wanted, text, limit);
      if (found <= limit && found < bestDistance) {
        best = candidate;
        bestDistance = found;
      }
    } else if (
      wanted.length >= 3 &&
      text.length >= 3 &&
      (text.startsWith(wanted) || wanted.startsWith(text)) &&
      bestDistance > limit
    ) {
      best ??= candidate;
    }
  }
  return best;
}

/** Edits needed to turn `a` into `b` (insert, delete, replace, swap neighbors); `limit + 1` when more are needed. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}
