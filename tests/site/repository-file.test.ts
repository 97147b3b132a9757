import { expect, test } from 'vitest';
import { siteSchema } from '../../src/schema/site.ts';
import { repositoryFile } from '../../src/site/repository-file.ts';

function site(fields: object) {
  return siteSchema.parse({ title: 'Audit', company: 'Example', ...fields });
}

test.each([
  [{ repository: 'https://github.com/acme/audit' }, 'https://github.com/acme/audit/blob/main/files/a%20b%23.pdf'],
  [{ repository: 'https://gitlab.com/acme/audit/' }, 'https://gitlab.com/acme/audit/-/blob/main/files/a%20b%23.pdf'],
  [
    { repository: 'https://git.example.com/acme/audit', host: 'gitea', branch: 'team/live' },
    'https://git.example.com/acme/audit/src/branch/team/live/files/a%20b%23.pdf',
  ],
])('a file in the repository %o can be opened', (fields, address) => {
  expect(repositoryFile(site(fields), 'files/a b#.pdf')).toBe(address);
});

test.each([{}, { repository: 'https://git.example.com/acme/audit' }])('no address is made up for %o', (fields) => {
  expect(repositoryFile(site(fields), 'files/guide.pdf')).toBe(undefined);
});
