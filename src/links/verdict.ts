/** What an answer of a host, or its silence, says about a link. */
import { asWritten, normalAddress } from '../schema/web-address.ts';
import { BLOCKED_PORT } from './request.ts';
import type { LinkResult } from './results.ts';

/** How asking for an address ended. */
export type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly hops: readonly Hop[]; readonly final: string }
  | { readonly kind: 'loop'; readonly hops: readonly Hop[] }
  /** Somewhere on the way it leads to what no reader can open, such as the reader's own machine. */
  | { readonly kind: 'refused-target'; readonly hops: readonly Hop[] }
  /** Somewhere on the way it leads to what is not an address. */
  | { readonly kind: 'invalid-target'; readonly hops: readonly Hop[] }
  /** Somewhere on the way it leads into a private network. */
  | { readonly kind: 'private-target'; readonly hops: readonly Hop[] }
  | { readonly kind: 'failed'; readonly code: string };

/** A redirect: where it led, and whether it is meant for ever. */
export interface Hop {
  readonly to: string;
  readonly permanent: boolean;
}

type Verdict = Pick<LinkResult, 'state' | 'said' | 'to'>;

/** Failures of which it is sure that a reader meets them too. */
const SURE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  ECONNREFUSED: 'the host takes no connection',
  CERT_HAS_EXPIRED: 'its certificate has expired, and browsers warn of it',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody, and browsers warn of it',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by nobody, and browsers warn of it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host, and browsers warn of it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified, and browsers may warn of it',
};

const GONE = new Set([404, 410]);

/** What is said of an address that nothing was sent to. It says nothing about the link. */
const NOT_CHECKED = 'not checked: ';

/** Whether an address was left alone. */
export function isNotChecked({ said }: Pick<LinkResult, 'said'>): boolean {
  return said.startsWith(NOT_CHECKED);
}

/** What is known of a link after it was asked for. */
export function linkVerdict(address: string, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'failed': {
      const sure = SURE[outcome.code];
      return sure === undefined ? { state: 'unknown', said: failure(outcome.code) } : { state: 'broken', said: sure };
    }
    case 'loop':
      return { state: 'broken', said: 'it leads on and on and arrives nowhere' };
    case 'refused-target':
      return { state: 'broken', said: `it leads to ${outcome.hops.at(-1)?.to ?? 'a place'} that no reader can open` };
    case 'invalid-target':
      return { state: 'broken', said: 'it redirects to an invalid address' };
    case 'private-target':
      return {
        state: 'unknown',
        said: `${NOT_CHECKED}${outcome.hops.length === 0 ? 'private address' : 'it redirects to a private address'}`,
      };
    case 'answered':
      return answered(address, outcome);
  }
}

function answered(address: string, { final, hops, status }: Extract<Outcome, { kind: 'answered' }>): Verdict {
  if (GONE.has(status)) return { state: 'broken', said: `${status}, the page is not there` };
  if (status < 200 || status >= 300) return { state: 'unknown', said: `${status}, which says nothing about the page` };
  if (hops.length === 0 || sameAddress(address, final)) return { state: 'ok', said: String(status) };
  if (isHome(final) && !isHome(address)) {
    return {
      state: 'moved',
      said: 'it leads to the start page, so what was there is probably gone',
      to: asWritten(final),
    };
  }
  return hops.every(({ permanent }) => permanent)
    ? { state: 'moved', said: 'it has moved for good', to: asWritten(final) }
    : { state: 'ok', said: `${status} by way of ${final}` };
}

function sameAddress(a: string, b: string): boolean {
  return normalAddress(a) === normalAddress(b);
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/i.test(pathname) && search === '';
}

function failure(code: string): string {
  if (code === BLOCKED_PORT) return `${NOT_CHECKED}browsers open no page on this port`;
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT') return 'no answer in time';
  if (code === 'ECONNRESET') return 'the host broke off the connection';
  return `no answer (${code})`;
}
