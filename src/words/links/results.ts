/** What came back from an address, and what it means for a piece. */

/** In a few words that can follow a colon. */
export const linkResults = {
  hostNotFound: 'host not found',
  refused: 'connection refused',
  expiredCertificate: 'the certificate has expired, so browsers show a warning',
  selfSigned: 'the certificate is self-signed, so browsers show a warning',
  otherHost: 'the certificate is for another host, so browsers show a warning',
  unverified: 'the certificate cannot be verified, so browsers may show a warning',
  loop: 'redirect loop',
  unusable: (address: string | undefined) => `redirects to ${address ?? 'an address'} that readers cannot open`,
  invalid: 'redirects to an invalid address',
  privateAddress: 'not checked: private address',
  toPrivateAddress: 'not checked: redirects to a private address',
  blockedPort: 'not checked: browsers block this port',
  missing: (status: number) => `page not found (${status})`,
  rateLimit: (status: number) => `rate limit reached (${status})`,
  serverError: (status: number) => `server error (${status})`,
  unclear: (status: number) => `unclear answer (${status})`,
  toHome: 'redirects to the home page, so the page was probably removed',
  moved: 'moved permanently',
  byWayOf: (status: number, address: string) => `${status} by way of ${address}`,
  timeout: 'no answer in time',
  closed: 'the host closed the connection',
  noAnswer: (code: string) => `no answer (${code})`,
} as const;

export const linkFindings = {
  moved: (title: string, to: string | undefined, on: string) =>
    `“${title}” has moved to ${to ?? 'another address'} (checked ${on}).`,
  movedHint: (to: string | undefined) => `Update the address: url: ${to ?? '…'}`,
  broken: (title: string, result: string, on: string) => `The link to “${title}” was broken on ${on}: ${result}.`,
} as const;
