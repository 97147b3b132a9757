import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { siteAddressesView } from '../audit/site-addresses.ts';
import { maybeDate, maybeText, text } from './fields.ts';

/** An address of the company’s site that is not in the audit. */
export const siteAddressRow = z.strictObject({
  address: text('The address.'),
  state: text('missing or left-out.'),
  why: maybeText('Why it is left out.'),
  readOn: maybeDate('The day the addresses of the site were read.'),
});

export type SiteAddressRow = z.output<typeof siteAddressRow>;

/** Missing addresses first, then those left out. */
export function siteAddressRows({ model }: Audit): SiteAddressRow[] {
  const view = siteAddressesView(model);
  if (view === undefined) return [];
  const { leftOut, missing, readOn } = view;
  return [
    ...missing.map((address) => ({ address, state: 'missing', why: null, readOn })),
    ...leftOut.map(({ address, why }) => ({ address, state: 'left-out', why, readOn })),
  ];
}
