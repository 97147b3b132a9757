/** Asking for one address, as politely as a reader would: HEAD first, GET only when HEAD says nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import { webAddressProblem } from '../schema/web-address.ts';
import type { Answer, Hop, Outcome } from './verdict.ts';

export interface AskOptions {
  /** Who asks, for the logs of the host. */
  readonly userAgent: string;
  /** How long one answer may take, in milliseconds. */
  readonly timeout?: number;
  /** How often an address is tried when the host is busy or breaks off. */
  readonly tries?: number;
  /** The first wait before another try, in milliseconds; it doubles each time. */
  readonly wait?: number;
  /** Whether an address may be asked for. By default, what `webAddressProblem` accepts. */
  readonly allowed?: (address: string) => boolean;
}

const DEFAULTS = { timeout: 20_000, tries: 3, wait: 1000 };

/** A host that says when to come again is waited for at most so long, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** So many redirects are followed. */
const MOST_HOPS = 10;

/** Answers to HEAD after which a GET may say something else: many hosts do not know HEAD. */
const HEAD_SAYS_NOTHING = (status: number) => status >= 400 && status !== 429;

/** Asks for an address and follows where it leads. It never throws. */
export async function ask(address: string, options: AskOptions): Promise<Outcome> {
  const allowed = options.allowed ?? ((one: string) => webAddressProblem(one) === undefined);
  const hops: Hop[] = [];
  const seen = new Set<string>([address]);
  let at = address;
  for (;;) {
    if (!allowed(at)) return { kind: 'refused-target', hops };
    const answer = await answerOf(at, options);
    if ('code' in answer) return { kind: 'failed', code: answer.code };
    if (answer.location === undefined) return { kind: 'answered', status: answer.status, hops, final: at };
    hops.push({ to: answer.location, permanent: answer.status === 301 || answer.status === 308 });
    if (seen.has(answer.location) || hops.length > MOST_HOPS) return { kind: 'loop', hops };
    seen.add(answer.location);
    at = answer.location;
  }
}

interface Failed {
  readonly code: string;
}

async function answerOf(address: string, options: AskOptions): Promise<Answer | Failed> {
  const { tries, wait } = { ...DEFAULTS, ...options };
  for (let attempt = 1; ; attempt += 1) {
    const head = await request(address, 'HEAD', options);
    const answer = 'code' in head || HEAD_SAYS_NOTHING(head.status) ? await request(address, 'GET', options) : head;
    const busy = 'code' in answer ? isPassing(answer.code) : answer.status === 429 || answer.status >= 500;
    if (!busy || attempt >= tries) return answer;
    const asked = 'retryAfter' in answer ? answer.retryAfter : undefined;
    await pause(Math.min(LONGEST_WAIT, asked ?? wait * 2 ** (attempt - 1)));
  }
}

function isPassing(code: string): boolean {
  return ['ECONNRESET', 'UND_ERR_SOCKET', 'EAI_AGAIN', 'EPIPE'].includes(code);
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  options: AskOptions,
): Promise<(Answer & { retryAfter?: number | undefined }) | Failed> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': options.userAgent, accept: 'text/html,*/*;q=0.8' },
      signal: AbortSignal.timeout(options.timeout ?? DEFAULTS.timeout),
    });
    // Whether it is there is all that is asked: what stands there is not read.
    await response.body?.cancel();
    const { headers, status } = response;
    const location = headers.get('location');
    const redirected = status >= 300 && status < 400 && location !== null && URL.canParse(location, address);
    return {
      status,
      ...(redirected ? { location: new URL(location, address).href } : {}),
      retryAfter: secondsOf(headers.get('retry-after')),
    };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function secondsOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'TIMEOUT';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? (error instanceof Error ? error.name : 'UNKNOWN');
}
