/** Which addresses of the company’s site are not in the audit. */
import type { PublishedModel } from '../publish/published.ts';
import { addressKey } from '../schema/address-key.ts';
import type { SiteAddresses } from '../schema/site-addresses.ts';

export interface SiteAddressesView {
  /** The day the addresses were read, `YYYY-MM-DD`. */
  readonly readOn: string;
  readonly source: string | undefined;
  /** The number of different addresses. Each is in the audit, left out or missing. */
  readonly total: number;
  readonly inAudit: number;
  /** In the order of the file. */
  readonly missing: readonly string[];
  readonly leftOut: ReadonlyArray<{ readonly address: string; readonly why: string }>;
}

/** Compares the list of the site with the pieces; undefined without a list. */
export function siteAddressesView({ pieces, siteAddresses }: PublishedModel): SiteAddressesView | undefined {
  return siteAddresses && compareAddresses(siteAddresses, pieces);
}

/**
 * Compares addresses as an import does: scheme, `www.`, a slash at the end, tracking and case make no difference. A
 * piece in the audit counts, whatever its status.
 */
export function compareAddresses(
  { addresses, leftOut, readOn, source }: SiteAddresses,
  pieces: readonly { readonly url?: string | undefined }[],
): SiteAddressesView {
  const known = new Set(pieces.map(({ url }) => addressKey(url)));
  const pages = Map.groupBy(addresses, (address) => addressKey(address) ?? address);
  const different = [...pages].flatMap(([key, [address]]) => (address === undefined ? [] : [[key, address] as const]));
  const rules = leftOut.map(({ below, url, why }) => ({ key: addressKey(url) ?? url, below, why }));
  const whyOf = (key: string) =>
    rules.find((rule) => rule.key === key || (rule.below && key.startsWith(`${rule.key}/`)))?.why;
  const others = different.filter(([key]) => !known.has(key));
  return {
    readOn,
    source,
    total: different.length,
    inAudit: different.length - others.length,
    missing: others.flatMap(([key, address]) => (whyOf(key) === undefined ? [address] : [])),
    leftOut: others.flatMap(([key, address]) => {
      const why = whyOf(key);
      return why === undefined ? [] : [{ address, why }];
    }),
  };
}
