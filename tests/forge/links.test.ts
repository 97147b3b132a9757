import { describe, expect, test } from 'vitest';
import { commitLink, editLink, fileLink, issueLink, newFileLink, newFilePage } from '../../src/forge/hosts/links.ts';
import type { HostName } from '../../src/schema/host-names.ts';
import { siteSchema } from '../../src/schema/site.ts';

function site(fields: object) {
  return siteSchema.parse({ title: 'Audit', company: 'Example', ...fields });
}

const github = site({ repository: 'https://github.com/acme/audit' });

/** The page of an address, and its fields as the host reads them. */
function parts(address: string | undefined) {
  const url = new URL(address ?? '');
  return { page: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams) };
}

test('leaves a text that is too long out of the address and keeps the name', () => {
  const { fields } = parts(newFileLink(github, { path: 'a.mdx', text: 'ä'.repeat(2000) }));
  expect(fields).toEqual({ filename: 'a.mdx' });
});

test.each([{}, { repository: 'https://git.example.com/acme/audit' }, { host: 'github' }])(
  'makes no address for %o',
  (fields) => {
    const unknown = site(fields);
    expect([
      fileLink(unknown, 'x'),
      editLink(unknown, 'x'),
      commitLink(unknown, 'x'),
      issueLink(unknown, 1),
      newFileLink(unknown, { path: 'x', text: '' }),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  },
);

describe('the page for a new file', () => {
  const file = (length: number) => ({ path: 'content/pieces/a.mdx', text: 'x'.repeat(length) });
  const page = (host: HostName, length: number) =>
    newFilePage({ repository: 'https://git.example.com/acme/content', host, branch: 'main' }, file(length));

  test('carries a short text where the host allows it', () => {
    expect(page('github', 100)?.carriesText).toBe(true);
    expect(page('gitea', 100)?.carriesText).toBe(true);
    expect(page('gitlab', 100)?.carriesText).toBe(false);
    expect(page('github', 7000)).toEqual({
      address: 'https://git.example.com/acme/content/new/main?filename=content%2Fpieces%2Fa.mdx',
      carriesText: false,
    });
  });

  test('does not exist where the repository is not known', () => {
    expect(newFilePage({ branch: 'main' }, file(1))).toBe(undefined);
  });
});
