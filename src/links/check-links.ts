/** Asking for many addresses: hosts side by side, the addresses of one host one after another. */
import { setTimeout as pause } from 'node:timers/promises';
import { type AskOptions, ask } from './ask.ts';
import type { LinkResult } from './results.ts';
import { linkVerdict } from './verdict.ts';

export interface CheckLinksOptions extends AskOptions {
  /** The day that the results are dated with. */
  readonly today: string;
  /** How long a host is left alone between two requests, in milliseconds. */
  readonly pace?: number;
  /** Is told after each address. */
  readonly progress?: (done: number, of: number) => void;
}

/** So many hosts are asked at the same time. */
const HOSTS = 8;

/** Asks for every address once, and says what became of it. */
export async function checkLinks(addresses: readonly string[], options: CheckLinksOptions): Promise<LinkResult[]> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const results: LinkResult[] = [];
  const worker = async () => {
    for (let queue = hosts.shift(); queue; queue = hosts.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await pause(options.pace ?? 1000);
        results.push({ address, on: options.today, ...linkVerdict(address, await ask(address, options)) });
        options.progress?.(results.length, addresses.length);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, worker));
  return results;
}
