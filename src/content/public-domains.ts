/** Domains under which hosts publish sites for everyone, unless a team sets up sign-in there. */
const PUBLIC_DOMAINS = [
  'codeberg.page',
  'firebaseapp.com',
  'github.io',
  'netlify.app',
  'onrender.com',
  'pages.dev',
  'surge.sh',
  'vercel.app',
  'web.app',
] as const;

export type PublicDomain = (typeof PUBLIC_DOMAINS)[number];

/** Where GitHub publishes sites that only members of an organization can read. */
const PRIVATE = '.pages.github.io';

/** The domain of an address that anyone can read as a rule; undefined for any other address. */
export function publicDomainOf(address: string): PublicDomain | undefined {
  const { hostname } = new URL(address);
  if (hostname.endsWith(PRIVATE)) return undefined;
  return PUBLIC_DOMAINS.find((domain) => hostname.endsWith(`.${domain}`));
}
