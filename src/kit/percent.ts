/** A part of a whole in percent, rounded down, so that only the whole shows as 100. Undefined for 0 of 0. */
export function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((100 * part) / whole);
}
