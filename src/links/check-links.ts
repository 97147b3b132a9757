/** Checks many addresses: several hosts at once, the addresses of one host one after another. */
import { setTimeout as pause } from 'node:timers/promises';
import { type AskOptions, ask } from './ask-address.ts';
import type { LinkResult } from './results.ts';
import { linkVerdict, wasChecked } from './verdict.ts';

export interface CheckLinksOptions extends AskOptions {
  /** The date of the results. */
  readonly today: string;
  /** The pause between two requests to one host, in milliseconds. */
  readonly pace?: number;
  /** Called after each address. */
  readonly progress?: (done: number, of: number) => void;
}

/** Number of hosts that are asked at the same time. */
const HOSTS = 8;

/** A result, and whether anything was sent to the address. */
export type CheckedLink = LinkResult & { readonly checked: boolean };

/** Checks every address once. */
export async function checkLinks(addresses: readonly string[], options: CheckLinksOptions): Promise<CheckedLink[]> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const results: CheckedLink[] = [];
  const worker = async () => {
    for (let queue = hosts.shift(); queue; queue = hosts.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await pause(options.pace ?? 1000);
        const outcome = await ask(address, options);
        const verdict = linkVerdict(address, outcome);
        results.push({ address, on: options.today, ...verdict, checked: wasChecked(outcome) });
        options.progress?.(results.length, addresses.length);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, worker));
  return results;
}
