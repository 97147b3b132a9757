import { z } from 'zod';
import { date, eachOnce, line, list, webAddress } from './text.ts';

/** The most addresses of a sitemap. A larger site has pages that no person wrote, such as a shop’s. */
const MOST_ADDRESSES = 20_000;

/** data/site-addresses.yaml: the pages of the company’s site, and those that do not belong in the audit. */
export const siteAddressesSchema = z
  .strictObject({
    readOn: date().meta({
      title: 'Read on',
      description: 'The day the addresses were read.',
      examples: ['2026-11-16'],
    }),
    source: line(300)
      .optional()
      .meta({ title: 'Source', description: 'The file they were read from.', examples: ['sitemap.xml'] }),
    addresses: z
      .array(webAddress())
      .max(MOST_ADDRESSES)
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Addresses',
        description:
          'Every address of the site. `import --site-addresses` replaces this list and leaves the rest of the file alone.',
        examples: [['https://www.example.com/payback-guide']],
      }),
    leftOut: list(
      z
        .strictObject({
          url: webAddress().meta({
            title: 'Address',
            description: 'The address that does not belong in the audit.',
            examples: ['https://www.example.com/imprint'],
          }),
          below: z
            .boolean()
            .default(false)
            .meta({
              title: 'And everything below',
              description: 'True to leave out every address below this one, too.',
              examples: [true],
            }),
          why: line(300).meta({
            title: 'Why',
            description: 'Why it is not content of the audit.',
            examples: ['Legal notice, not content.'],
          }),
        })
        .meta({ title: 'Left out', description: 'An address that does not belong in the audit, with the reason.' }),
    )
      .default([])
      .meta({
        title: 'Left out',
        description: 'Addresses that do not belong in the audit, each with the reason. No import changes them.',
        examples: [[{ url: 'https://www.example.com/imprint', why: 'Legal notice, not content.' }]],
      }),
  })
  .meta({
    title: 'Addresses of the site',
    description: 'The pages of your site, so that the audit shows which of them it does not have yet.',
  });

export type SiteAddresses = z.output<typeof siteAddressesSchema>;
