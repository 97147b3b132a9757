/** Sends one request of the link check. Connects only to addresses that it has checked, and reads no body. */
import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** Resolves names, and says which addresses are private. Tests use their own network. */
export interface Network {
  readonly resolve: (name: string) => Promise<ReadonlyArray<{ readonly address: string; readonly family: number }>>;
  readonly isPrivate: (ip: string) => boolean;
}

/** The network of this machine. */
export const internet: Network = {
  resolve: (name) => systemLookup(name, { all: true }),
  isPrivate: isPrivateAddress,
};

/** The code of a failure: a name resolves to a private address, so nothing was sent. */
export const PRIVATE_ADDRESS = 'PRIVATE_ADDRESS';

/** The code of a failure: no browser opens a page on this port, so nothing was sent. */
export const BLOCKED_PORT = 'BLOCKED_PORT';

/** Ports of mail, shells and other services. Source: Fetch standard, "bad port". */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  ...[0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109],
  ...[110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530],
  ...[531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190],
  ...[5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);

export interface RequestSettings {
  readonly method: 'HEAD' | 'GET';
  readonly userAgent: string;
  readonly network: Network;
  /** Ends the request at any time. */
  readonly signal: AbortSignal;
}

export interface Failed {
  readonly code: string;
}

/** One answer, which may be a redirect. */
export interface Answered {
  readonly status: number;
  /** The target of a redirect as a full address; null if it is invalid. */
  readonly location?: string | null | undefined;
  /** How long the host asks to wait, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** Sends one request directly to the host, without a proxy. Never throws. */
export async function request(address: string, settings: RequestSettings): Promise<Answered | Failed> {
  const url = new URL(address);
  if (url.port !== '' && BLOCKED_PORTS.has(Number(url.port))) return { code: BLOCKED_PORT };
  try {
    return answerIn(await send(url, settings), address);
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function send(url: URL, { method, network, signal, userAgent }: RequestSettings): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method,
    signal,
    // A shared agent could use a proxy from the environment.
    agent: false,
    lookup: lookupIn(network),
    headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' },
  };
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? https : http).request(url, options);
    asked.on('response', (response) => {
      resolve(response);
      // Only the status matters, so the body is not read.
      asked.destroy();
    });
    asked.on('error', reject);
    // A host may close the connection without an error or an answer.
    asked.on('close', () => reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' })));
    asked.end();
  });
}

/**
 * Looks a name up for the connection itself, so that no second lookup can give another address. If one of several
 * addresses is private, the name is refused: the connection may use any of them.
 */
function lookupIn({ isPrivate, resolve }: Network): LookupFunction {
  return (name, { all }, answer) => {
    const judged = resolve(name).then((found) => {
      const [first] = found;
      if (!first) throw Object.assign(new Error(`${name} has no address.`), { code: 'ENOTFOUND' });
      if (found.some(({ address }) => isPrivate(address)))
        throw Object.assign(new Error(`${name} has a private address.`), { code: PRIVATE_ADDRESS });
      return { first, found };
    });
    judged.then(
      ({ first, found }) => (all ? answer(null, [...found]) : answer(null, first.address, first.family)),
      (error: NodeJS.ErrnoException) => answer(error, ''),
    );
  };
}

function answerIn({ headers, statusCode: status = 0 }: IncomingMessage, address: string): Answered {
  const redirected = status >= 300 && status < 400 && headers.location !== undefined;
  return {
    status,
    // Not `canParse`, which accepts very long host names that cannot be parsed.
    ...(redirected ? { location: URL.parse(inUtf8(headers.location ?? ''), address)?.href ?? null } : {}),
    retryAfter: milliseconds(headers['retry-after']),
  };
}

/** The text of a header, which was read as Latin-1: decoded as UTF-8 where possible, as browsers do. */
function inUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}

function milliseconds(seconds: string | undefined): number | undefined {
  return seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'AbortError') return 'TIMEOUT';
  return 'code' in error ? String(error.code) : error.name;
}
