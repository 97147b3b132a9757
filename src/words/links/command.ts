/** Help and output of `content-audit links`. */
import { count } from '../../kit/count.ts';

export const linksCommand = {
  summary: 'check the addresses of all live pieces and report broken and moved links',
  age: 'skip links that worked in the last N days',
  pace: 'pause between two requests to the same host',
  dryRun: 'show how many addresses would be checked, without connecting to any',
  checking: 'Checking addresses',
  wouldCheck: (wanted: number, known: number) =>
    `${count(wanted, 'address', 'addresses')} would be checked; ${known} checked recently.`,
  notChecked: (address: string, why: string) => `${address}: ${why}`,
  checked: (
    { checked, known }: { checked: number; known: number },
    { broken, moved, ok, unknown }: { ok: number; moved: number; broken: number; unknown: number },
  ) =>
    `${count(checked, 'address', 'addresses')} checked now, ${known} recently: ${ok} OK, ${moved} moved, ${broken} broken, ${unknown} unknown.`,
} as const;
