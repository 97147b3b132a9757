/** The address of a site: all pages are below it. */
import { expect, it } from 'vitest';
import { siteSchema } from '../../src/schema/site.ts';

const problemOf = (address: string) => siteSchema.shape.address.safeParse(address).error?.issues[0]?.message;

it.each(['https://audit.example.com', 'https://example.com/sales/audit/', 'https://example.com/~team/audit_2.0/'])(
  'may be %s',
  (address) => {
    expect(problemOf(address)).toBeUndefined();
  },
);

it.each([
  'https://example.com/a%20b/',
  'https://example.com/größe/',
  'https://example.com/audit?page=1',
  'https://example.com/audit?',
  'https://example.com/#audit',
  'https://example.com/a;b/',
  'https://example.com//other.example/',
  'https://example.com/audit//',
  'https://example.com/\\other.example/',
])('is not %s, which no build could write pages for', (address) => {
  expect(problemOf(address)).toBeTypeOf('string');
});
