/** How often people search for something. */
import { count } from '../kit/count.ts';

/** `1,200 searches per month`, or a range: `10 to 100 searches per month`. */
export function searchesText(from: number, to?: number | undefined): string {
  const shown = (amount: number) => amount.toLocaleString('en-US');
  if (to === undefined) return from === 1 ? `${count(from, 'search')} per month` : `${shown(from)} searches per month`;
  return `${shown(from)} to ${shown(to)} searches per month`;
}
