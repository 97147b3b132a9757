/**
 * The places of the longest run of numbers in which none is smaller than the one before it, when some of the others
 * are left out (patience sorting). Where there are several such runs, one of them.
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** For each length, the place at which the run of that length with the smallest end ends; these ends never fall. */
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
