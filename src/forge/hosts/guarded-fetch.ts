/** Requests to a host: a bad answer is an error and never half a list, and the token is sent to no other host. */
import { setTimeout as wait } from 'node:timers/promises';
import { answerText, statusText } from '../../words/hosts/answers.ts';
import type { Deadline } from './deadline.ts';
import { HostError } from './issue.ts';

/** How to reach a host. */
export interface Connection {
  /** The address of its API, such as `https://api.github.com`. */
  readonly api: string;
  /** Gives access to what the public may not see or do. */
  readonly token?: string | undefined;
  /** How long a second of waiting takes, in milliseconds. Default: 1,000. */
  readonly second?: number | undefined;
  /** Whether comments and changes are spaced out as the host requests. Default: true. */
  readonly spaced?: boolean | undefined;
  /** How long the whole run waits for the host. */
  readonly deadline: Deadline;
}

/** The largest answer that is read, and its deepest nesting. */
const LIMITS = { megabytes: 8, depth: 100 } as const;

/** How many times one request is sent at most, and how long a host may make this program wait, in seconds. */
export const PATIENCE = { tries: 4, wait: 60 } as const;

/**
 * Sends one request and reads the whole answer.
 *
 * @returns An answer whose body is JSON, or that has none.
 * @throws {HostError} When the address is another host's, the host redirects elsewhere, the answer is broken or not data, or
 * the run has waited for the host long enough.
 */
export async function guardedFetch(
  { api, deadline }: Pick<Connection, 'api' | 'deadline'>,
  address: string | URL,
  init: RequestInit = {},
): Promise<Response> {
  const url = sameOrigin(api, address);
  const { response, body } = await deadline
    .spend(
      async (signal) => {
        const response = await fetch(url, { ...init, redirect: 'manual', signal });
        const body = await readAll(response);
        if (response.ok && response.status !== 204) expectJson(response, body);
        return { response, body };
      },
      ({ response }) => pauseBefore(response, 1) === undefined,
    )
    .catch((error: unknown) => {
      if (error instanceof HostError && !error.again) throw error;
      if (!deadline.allowsAnother) throw outOfTime(url, deadline, error);
      if (error instanceof HostError) throw error;
      throw new HostError(answerText.unreachable(url.host, reasonOf(error)), {
        again: true,
        cause: error,
      });
    });
  const { status, statusText, headers } = response;
  return new Response([204, 205, 304].includes(status) ? null : body, { status, statusText, headers });
}

function outOfTime({ host }: URL, { spent }: Deadline, cause: unknown): HostError {
  const text = spent.answering ? answerText.endless : answerText.incomplete;
  return new HostError(text(host, spent.seconds), { cause });
}

function sameOrigin(api: string, address: string | URL): URL {
  const url = new URL(address, api);
  if (url.origin === new URL(api).origin) return url;
  throw new HostError(answerText.redirectedTo(url.origin));
}

/** @throws {HostError} When the answer is larger than any list of issues. */
async function readAll(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LIMITS.megabytes * 1024 * 1024) throw new HostError(answerText.tooLarge(LIMITS.megabytes));
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function expectJson(response: Response, body: Uint8Array): void {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(?:[a-z.+-]+\+)?json\b/i.test(type)) {
    throw new HostError(answerText.notData);
  }
  const text = new TextDecoder().decode(body);
  if (tooDeep(text)) throw new HostError(answerText.tooDeep);
  try {
    JSON.parse(text);
  } catch (error) {
    throw new HostError(answerText.cutOff, { again: true, cause: error });
  }
}

/** Counts the nesting before parsing, which a deep answer could crash. Brackets in strings do not count. */
function tooDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > LIMITS.depth) return true;
  }
  return false;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return answerText.noAnswerInTime;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Sends a request, and sends it again when the host is busy or the connection broke: at most four times, and never before
 * the time that the host names. For hosts whose client does not do so by itself.
 *
 * @throws {HostError} Without a usable answer. The message says what to do.
 */
export async function politeFetch(connection: Connection, address: URL, init: RequestInit = {}): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === PATIENCE.tries;
    try {
      const response = await guardedFetch(connection, address, init);
      const pause = pauseBefore(response, attempt);
      if (pause === undefined) return response;
      if (last || pause > PATIENCE.wait || !connection.deadline.fits(pause))
        throw refusal(response.status, response.headers.get('retry-after'));
      await wait(pause * (connection.second ?? 1000));
    } catch (error) {
      if (last || !(error instanceof HostError) || !error.again) throw error;
      await wait(attempt ** 2 * (connection.second ?? 1000));
    }
  }
}

/** How many seconds to wait before the next try; nothing when another try would get the same answer. */
function pauseBefore({ status, headers }: Response, attempt: number): number | undefined {
  const named = Number(headers.get('retry-after') ?? Number.NaN);
  const isLimit = status === 403 && (Number.isFinite(named) || headers.get('x-ratelimit-remaining') === '0');
  if (status < 500 && status !== 429 && !isLimit) return undefined;
  return Number.isFinite(named) ? named : attempt ** 2;
}

/** The error for an answer with this status. */
export function refusal(status: number, retryAfter?: string | null): HostError {
  return new HostError(statusText(status, retryAfter), { status });
}

/** A list with more pages counts as endless. A page has up to 100 issues at GitHub and GitLab, up to 50 at Gitea. */
const MOST_PAGES = 1000;

/**
 * The address of the next page of a list, from the header of the answer.
 *
 * @param page The content of the answer.
 * @param read The pages that were read already.
 * @throws {HostError} When it leads to another host or to a page that was read already, or when the list is endless.
 */
export function nextPage(
  link: string | null | undefined,
  page: unknown,
  api: string,
  read: Set<string>,
): URL | undefined {
  const address = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (address === undefined) return undefined;
  const url = sameOrigin(api, address);
  if (read.has(url.href)) throw new HostError(answerText.loop);
  read.add(url.href);
  if (page === null || (Array.isArray(page) && page.length === 0)) {
    throw new HostError(answerText.emptyPage);
  }
  if (read.size >= MOST_PAGES) {
    throw new HostError(answerText.tooManyPages(MOST_PAGES));
  }
  return url;
}
