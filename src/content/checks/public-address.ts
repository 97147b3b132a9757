import { publicAddressTexts } from '../../words/findings/public-address.ts';
import { publicDomainOf } from '../public-domains.ts';
import type { Context } from './context.ts';

/** Internal pieces must not go where anyone can read them. A site that says it is public has errors for them already. */
export function checkPublicAddress({ site, loaded, reporter }: Context): void {
  const address = site?.fields.address;
  if (!site || address === undefined || site.fields.public) return;
  const domain = publicDomainOf(address);
  const pieces = loaded.piece.records.filter(({ fields }) => fields.share === 'internal').length;
  if (domain === undefined || pieces === 0) return;
  reporter.inRecord(site, {
    rule: 'site/public-address',
    message: publicAddressTexts.internal(pieces, domain),
    hint: publicAddressTexts.signIn,
    path: ['address'],
    key: true,
  });
}
