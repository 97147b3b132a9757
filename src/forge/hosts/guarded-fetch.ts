/** Asking a host over HTTP, so that a bad answer is an error and never half a list, and the token goes nowhere else. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Deadline } from './deadline.ts';
import { HostError } from './issue.ts';

/** How a host is asked. */
export interface Connection {
  /** Where its programming interface is, such as `https://api.github.com`. */
  readonly api: string;
  /** Opens what the public may not do. Nothing is sent without one. */
  readonly token?: string | undefined;
  /** How long a second of waiting takes, in milliseconds; 1,000 but for tests. */
  readonly second?: number | undefined;
  /** Whether comments and changes keep the distance that the host asks for; true but for tests. */
  readonly spaced?: boolean | undefined;
  /** How long the whole run waits for the host. */
  readonly deadline: Deadline;
}

/** The largest answer that is read, in bytes, and the deepest nesting in it. */
const LIMITS = { bytes: 8 * 1024 * 1024, depth: 100 } as const;

/** How often one question is asked at most, and for how long a host may make this program wait, in seconds. */
export const PATIENCE = { tries: 4, wait: 60 } as const;

/**
 * Asks once and reads the whole answer.
 *
 * @returns An answer whose body is JSON, or that has none.
 * @throws {HostError} When the address is another host's, the host sends elsewhere, the answer is broken or no data, or the
 * run has waited for the host long enough.
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
      throw new HostError(`${url.host} could not be asked: ${reasonOf(error)}. Try again when the network is there.`, {
        again: true,
        cause: error,
      });
    });
  const { status, statusText, headers } = response;
  return new Response([204, 205, 304].includes(status) ? null : body, { status, statusText, headers });
}

function outOfTime({ host }: URL, { spent }: Deadline, cause: unknown): HostError {
  return new HostError(`${host} ${spent}. Check that the host works, then run the command again.`, { cause });
}

function sameOrigin(api: string, address: string | URL): URL {
  const url = new URL(address, api);
  if (url.origin === new URL(api).origin) return url;
  throw new HostError(
    `The host sent this program on to ${url.origin}, which was not followed. Nothing was sent there.`,
  );
}

/** @throws {HostError} When it is longer than any list of issues. */
async function readAll(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LIMITS.bytes)
      throw new HostError('The host answered with more than 8 MB at once; that is no list of issues.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function expectJson(response: Response, body: Uint8Array): void {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(?:[a-z.+-]+\+)?json\b/i.test(type)) {
    throw new HostError(
      'The host answered with a page and not with data. Is the address of its programming interface right?',
    );
  }
  const text = new TextDecoder().decode(body);
  if (tooDeep(text)) throw new HostError('The host answered with data nested too deep to be a list of issues.');
  try {
    JSON.parse(text);
  } catch (error) {
    throw new HostError('The host’s answer breaks off in the middle. Try again.', { again: true, cause: error });
  }
}

/** Counted before parsing, without looking into texts. */
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
  if (error.name === 'TimeoutError') return 'it did not answer in time';
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/**
 * Asks, and asks again when the host is busy or the connection broke: at most four times, and never before the time that
 * the host names. For hosts without a client that does so by itself.
 *
 * @throws {HostError} With what to do, when there is no answer to work with.
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

/** How many seconds to wait before asking again; nothing when asking again would bring no other answer. */
function pauseBefore({ status, headers }: Response, attempt: number): number | undefined {
  const named = Number(headers.get('retry-after') ?? Number.NaN);
  const isLimit = status === 403 && (Number.isFinite(named) || headers.get('x-ratelimit-remaining') === '0');
  if (status < 500 && status !== 429 && !isLimit) return undefined;
  return Number.isFinite(named) ? named : attempt ** 2;
}

/** What to do about an answer with this status. */
export function refusal(status: number, retryAfter?: string | null): HostError {
  return new HostError(adviceOn(status, retryAfter), { status });
}

function adviceOn(status: number, retryAfter: string | null | undefined): string {
  const wait = /^\d+$/.test(retryAfter ?? '') ? ` in ${retryAfter} seconds` : ' later';
  if (status === 401) return 'The host does not accept the token (401). It may have expired: make a new one.';
  if (status === 429 || (status === 403 && retryAfter))
    return `The host wants no more questions for now (${status}). Run it again${wait}.`;
  if (status === 403) return 'The host does not allow this (403). The token needs the right to read and write issues.';
  if (status === 404) {
    return 'The host does not know the repository (404), or the token may not see it. Check `repository` in site.yaml and the token.';
  }
  if (status === 304) return 'The host says that nothing is new (304), which it was not asked. Nothing was changed.';
  if (status >= 300 && status < 400)
    return `The host sends elsewhere (${status}), which was not followed. Check \`repository\` in site.yaml.`;
  if (status >= 500) return `The host has trouble of its own (${status}). Run it again${wait}.`;
  return `The host answered with ${status}, which this program does not expect.`;
}

/** A list with more pages has no end. GitHub and GitLab put up to 100 issues on one, Gitea up to 50. */
const MOST_PAGES = 1000;

/**
 * The address of the next page of a list, by the header of the answer.
 *
 * @param page What the answer holds.
 * @param read The pages that were read already.
 * @throws {HostError} When it leads to another host or to one of those, or when the list has no end.
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
  if (read.has(url.href)) throw new HostError('The host’s pages lead in a circle. Nothing was changed.');
  read.add(url.href);
  if (page === null || (Array.isArray(page) && page.length === 0)) {
    throw new HostError('The host’s list has an empty page before its end. Check that the host works, then try again.');
  }
  if (read.size >= MOST_PAGES) {
    throw new HostError(
      `The host’s list has more than ${MOST_PAGES.toLocaleString('en')} pages, the most that are read. Check that the host works; if the list is right, take the label off old issues.`,
    );
  }
  return url;
}
