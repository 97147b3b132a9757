import { expect, test } from 'vitest';
import { requestLink } from '../../src/forge/hosts/request-link.ts';
import { DRAFT } from './host-cases.ts';

test('a title that is too long is part of the text to copy', () => {
  const link = requestLink({ repository: 'https://github.com/acme/audit' }, { title: 'ä'.repeat(2000), fields: [] });
  expect(Object.fromEntries(new URL(link?.href ?? '').searchParams)).toEqual({ template: 'content-request.yml' });
  expect(link?.copy).toContain('äää');
});

test.each([{}, { repository: 'https://git.example.com/acme/audit' }, { host: 'github' as const }])(
  'makes no link for %o',
  (site) => {
    expect(requestLink(site, DRAFT)).toBeUndefined();
  },
);
