/** Requests one address politely: HEAD first, GET only if HEAD is not conclusive. */
import { setTimeout as pause } from 'node:timers/promises';
import { namesOwnMachine, webAddressProblem } from '../schema/web-address.ts';
import { namesPrivateHost } from './private-address.ts';
import { type Answered, type Failed, internet, type Network, PRIVATE_ADDRESS, request } from './request.ts';
import type { Hop, Outcome } from './verdict.ts';

export interface AskOptions {
  /** Names this program in the logs of the host. */
  readonly userAgent: string;
  /** The longest time for one answer, in milliseconds. */
  readonly timeout?: number;
  /** The longest time for one address with its redirects, tries and pauses, in milliseconds. */
  readonly total?: number;
  /** Number of tries if the host is busy or closes the connection. */
  readonly tries?: number;
  /** The first pause before another try, in milliseconds; it doubles each time. */
  readonly wait?: number;
  /** Whether an address may be requested, as written. Default: any web address on the public internet. */
  readonly allowed?: (address: string) => boolean;
  /** Default: the network of this machine. */
  readonly network?: Network;
}

const DEFAULTS = { timeout: 20_000, total: 60_000, tries: 3, wait: 1000 };

/** The most redirects that are followed. */
const MOST_HOPS = 10;

/** Answers to HEAD that a GET may change: many hosts do not support HEAD. */
const isInconclusive = (status: number) => status >= 400 && status !== 429;

/** Requests an address and follows its redirects. Never throws, and never takes longer than `total`. */
export async function ask(address: string, options: AskOptions): Promise<Outcome> {
  const patience = AbortSignal.timeout(options.total ?? DEFAULTS.total);
  const hops: Hop[] = [];
  const seen = new Set<string>([address]);
  let at = address;
  for (;;) {
    const refused = refusal(at, hops.length > 0, options);
    if (refused) return { kind: refused, hops };
    const answer = await answerOf(at, options, patience);
    if ('code' in answer) {
      return answer.code === PRIVATE_ADDRESS ? { kind: 'private-target', hops } : { kind: 'failed', code: answer.code };
    }
    if (answer.location === null) return { kind: 'invalid-target', hops };
    if (answer.location === undefined) return { kind: 'answered', status: answer.status, hops, final: at };
    hops.push({ to: answer.location, permanent: answer.status === 301 || answer.status === 308 });
    if (seen.has(answer.location) || hops.length > MOST_HOPS) return { kind: 'loop', hops };
    seen.add(answer.location);
    at = answer.location;
  }
}

/**
 * Why an address is not requested: readers cannot open it, or only readers inside a private network can.
 *
 * @param redirected Whether the address comes from a host and not from a person. A URL parser then wrote it, and may have
 * left characters in it that people may not write.
 */
function refusal(
  address: string,
  redirected: boolean,
  { allowed }: AskOptions,
): 'refused-target' | 'private-target' | undefined {
  if (allowed) return allowed(address) ? undefined : 'refused-target';
  if (redirected ? !canBeOpened(new URL(address)) : webAddressProblem(address)) return 'refused-target';
  return namesPrivateHost(new URL(address)) ? 'private-target' : undefined;
}

function canBeOpened(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && !namesOwnMachine(url);
}

async function answerOf(address: string, options: AskOptions, patience: AbortSignal): Promise<Answered | Failed> {
  const { tries, wait, timeout, total, userAgent, network } = { ...DEFAULTS, network: internet, ...options };
  const send = (method: 'HEAD' | 'GET') =>
    request(address, {
      ...{ method, userAgent, network },
      signal: AbortSignal.any([patience, AbortSignal.timeout(timeout)]),
    });
  for (let attempt = 1; ; attempt += 1) {
    const head = await send('HEAD');
    const answer = ('code' in head ? head.code !== PRIVATE_ADDRESS : isInconclusive(head.status))
      ? await send('GET')
      : head;
    const busy = 'code' in answer ? isPassing(answer.code) : answer.status === 429 || answer.status >= 500;
    const named = 'retryAfter' in answer ? answer.retryAfter : undefined;
    const rest = named ?? wait * 2 ** (attempt - 1);
    if (!busy || attempt >= tries || rest >= total) return answer;
    const rested = await pause(rest, true, { signal: patience }).catch(() => false);
    if (!rested) return answer;
  }
}

function isPassing(code: string): boolean {
  return ['ECONNRESET', 'EAI_AGAIN', 'EPIPE'].includes(code);
}
