/**
 * The indexes of the longest non-decreasing subsequence (patience sorting). When several are equally long, one of them.
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** For each length, the index where the subsequence of that length with the smallest last number ends. */
  const ends: number[] = [];
  const before = numbers.map((number, place) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) <= number) from = middle + 1;
      else to = middle;
    }
    ends[from] = place;
    return ends[from - 1];
  });
  const run: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.push(place);
  return run.reverse();
}
