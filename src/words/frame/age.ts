/** On a page that was built some days ago. A browser loads this. */
import { formatDate, formatDays } from '../dates.ts';

export function numbersAge(days: number, builtOn: string): string {
  return `These numbers are ${formatDays(days)} old (${formatDate(builtOn)}). Content that became due since then may be missing.`;
}
