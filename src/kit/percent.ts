/** A part of a whole in percent, rounded down: nothing shows 100 % until all of it is there. 0 of 0 is unknown. */
export function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((100 * part) / whole);
}
