/** Judges a link by the answer of its host, or by the lack of one. */
import { asWritten, normalAddress } from '../schema/web-address.ts';
import { linkResults } from '../words/links/results.ts';
import { BLOCKED_PORT } from './request.ts';
import type { LinkResult } from './results.ts';

/** How the check of an address ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly hops: readonly Hop[]; readonly final: string }
  | { readonly kind: 'loop'; readonly hops: readonly Hop[] }
  /** It leads to an address that readers cannot open, such as their own machine. */
  | { readonly kind: 'refused-target'; readonly hops: readonly Hop[] }
  /** It redirects to something that is not an address. */
  | { readonly kind: 'invalid-target'; readonly hops: readonly Hop[] }
  /** It leads into a private network. */
  | { readonly kind: 'private-target'; readonly hops: readonly Hop[] }
  | { readonly kind: 'failed'; readonly code: string };

/** A redirect. */
export interface Hop {
  readonly to: string;
  readonly permanent: boolean;
}

type Verdict = Pick<LinkResult, 'state' | 'said' | 'to'>;

/** Failures that readers meet too. */
const SURE: Readonly<Record<string, string>> = {
  ENOTFOUND: linkResults.hostNotFound,
  ECONNREFUSED: linkResults.refused,
  CERT_HAS_EXPIRED: linkResults.expiredCertificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: linkResults.selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: linkResults.selfSigned,
  ERR_TLS_CERT_ALTNAME_INVALID: linkResults.otherHost,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: linkResults.unverified,
};

const MISSING = new Set([404, 410]);

/** Whether the page was requested. If not, the link may be fine. */
export function wasChecked(outcome: Outcome): boolean {
  return outcome.kind !== 'private-target' && !(outcome.kind === 'failed' && outcome.code === BLOCKED_PORT);
}

/** The state of a link by the outcome of its check. */
export function linkVerdict(address: string, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'failed': {
      const sure = SURE[outcome.code];
      return sure === undefined ? { state: 'unknown', said: failure(outcome.code) } : { state: 'broken', said: sure };
    }
    case 'loop':
      return { state: 'broken', said: linkResults.loop };
    case 'refused-target':
      return { state: 'broken', said: linkResults.unusable(outcome.hops.at(-1)?.to) };
    case 'invalid-target':
      return { state: 'broken', said: linkResults.invalid };
    case 'private-target':
      return {
        state: 'unknown',
        said: outcome.hops.length === 0 ? linkResults.privateAddress : linkResults.toPrivateAddress,
      };
    case 'answered':
      return answered(address, outcome);
  }
}

function answered(address: string, { final, hops, status }: Extract<Outcome, { kind: 'answered' }>): Verdict {
  if (MISSING.has(status)) return { state: 'broken', said: linkResults.missing(status) };
  if (status < 200 || status >= 300) return { state: 'unknown', said: inconclusive(status) };
  if (hops.length === 0 || sameAddress(address, final)) return { state: 'ok', said: String(status) };
  if (isHome(final) && !isHome(address)) {
    return { state: 'moved', said: linkResults.toHome, to: asWritten(final) };
  }
  return hops.every(({ permanent }) => permanent)
    ? { state: 'moved', said: linkResults.moved, to: asWritten(final) }
    : { state: 'ok', said: linkResults.byWayOf(status, final) };
}

function sameAddress(a: string, b: string): boolean {
  return normalAddress(a) === normalAddress(b);
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(pathname) && search === '';
}

function inconclusive(status: number): string {
  if (status === 429) return linkResults.rateLimit(status);
  return status >= 500 ? linkResults.serverError(status) : linkResults.unclear(status);
}

function failure(code: string): string {
  if (code === BLOCKED_PORT) return linkResults.blockedPort;
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT') return linkResults.timeout;
  if (code === 'ECONNRESET') return linkResults.closed;
  return linkResults.noAnswer(code);
}
