/** Completeness of the audit: each address of the site is in the audit, left out or missing, counted by hand. */
import { describe, expect, it } from 'vitest';
import { siteAddressesView } from '../../src/audit/site-addresses.ts';
import { publish } from '../../src/publish/publish.ts';
import { siteAddressesSchema } from '../../src/schema/site-addresses.ts';
import { buildModel, piece } from './build-model.ts';

const siteAddresses = siteAddressesSchema.parse({
  readOn: '2026-11-09',
  source: 'sitemap.xml',
  addresses: [
    // In the audit, each written in another way: 3.
    'https://www.example.com/guide/',
    'http://example.com/Price-List',
    'https://example.com/old?utm_source=mail',
    // The same page twice: 1, missing.
    'https://www.example.com/new',
    'https://example.com/new/',
    // Missing.
    'https://www.example.com/legally',
    // Left out: the page itself and two below another.
    'https://www.example.com/imprint',
    'https://www.example.com/legal',
    'https://www.example.com/legal/terms',
  ],
  leftOut: [
    { url: 'https://example.com/imprint/', why: 'Legal notice.' },
    { url: 'https://example.com/legal', below: true, why: 'Contracts.' },
  ],
});
const pieces = [
  piece('a', { url: 'https://example.com/guide' }),
  piece('b', { url: 'https://example.com/price-list' }),
  piece('c', { url: 'https://www.example.com/old', status: 'retired' }),
];

describe('the addresses of the site', () => {
  it('are in the audit, left out for a reason or missing', () => {
    const view = siteAddressesView({ ...buildModel({ pieces }), siteAddresses });
    expect(view).toEqual({
      readOn: '2026-11-09',
      source: 'sitemap.xml',
      // 3 + 1 + 1 + 3
      total: 8,
      inAudit: 3,
      missing: ['https://www.example.com/new', 'https://www.example.com/legally'],
      leftOut: [
        { address: 'https://www.example.com/imprint', why: 'Legal notice.' },
        { address: 'https://www.example.com/legal', why: 'Contracts.' },
        { address: 'https://www.example.com/legal/terms', why: 'Contracts.' },
      ],
    });
  });

  it('are not on a public site, and unknown without a list', () => {
    const model = buildModel({ pieces, site: { public: true } });
    expect(publish({ ...model, siteAddresses }).siteAddresses).toBeUndefined();
    expect(siteAddressesView(model)).toBeUndefined();
  });
});
