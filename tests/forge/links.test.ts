import { describe, expect, test } from 'vitest';
import {
  commitLink,
  editLink,
  fileLink,
  historyLink,
  issueLink,
  newFileLink,
  newFilePage,
} from '../../src/forge/hosts/links.ts';
import { siteSchema } from '../../src/schema/site.ts';

function site(fields: object) {
  return siteSchema.parse({ title: 'Audit', company: 'Example', ...fields });
}

const hosts = {
  github: site({ repository: 'https://github.com/acme/audit' }),
  gitlab: site({ repository: 'https://gitlab.com/acme/audit/' }),
  gitea: site({ repository: 'https://git.example.com/acme/audit', host: 'gitea', branch: 'team/live' }),
};

test.each([
  ['github', 'https://github.com/acme/audit/', 'blob/main', 'edit/main', 'commits/main', 'commit'],
  ['gitlab', 'https://gitlab.com/acme/audit/-/', 'blob/main', 'edit/main', 'commits/main', 'commit'],
  [
    'gitea',
    'https://git.example.com/acme/audit/',
    'src/branch/team/live',
    '_edit/team/live',
    'commits/branch/team/live',
    'commit',
  ],
] as const)('on %s files and commits have their places', (host, repository, file, edit, history, commit) => {
  const path = 'files/a b#.pdf';
  expect(fileLink(hosts[host], path)).toBe(`${repository}${file}/files/a%20b%23.pdf`);
  expect(editLink(hosts[host], path)).toBe(`${repository}${edit}/files/a%20b%23.pdf`);
  expect(historyLink(hosts[host], path)).toBe(`${repository}${history}/files/a%20b%23.pdf`);
  expect(commitLink(hosts[host], 'a1b2c3')).toBe(`${repository}${commit}/a1b2c3`);
});

/** The page of an address, and its fields as the host reads them. */
function parts(address: string | undefined) {
  const url = new URL(address ?? '');
  return { page: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams) };
}

test('an issue has its number', () => {
  expect(issueLink(hosts.github, 7)).toBe('https://github.com/acme/audit/issues/7');
  expect(issueLink(hosts.gitlab, 7)).toBe('https://gitlab.com/acme/audit/-/issues/7');
  expect(issueLink(hosts.gitea, 7)).toBe('https://git.example.com/acme/audit/issues/7');
});

test('a text that is too long for an address is left out, and the name stays', () => {
  const { fields } = parts(newFileLink(hosts.github, { path: 'a.mdx', text: 'ä'.repeat(2000) }));
  expect(fields).toEqual({ filename: 'a.mdx' });
});

test('a new file has its name, and its text where the host can be told', () => {
  const file = { path: 'content/pieces/a b.mdx', text: '---\ntitle: A & B\n---\n' };
  expect(parts(newFileLink(hosts.github, file))).toEqual({
    page: 'https://github.com/acme/audit/new/main',
    fields: { filename: file.path, value: file.text },
  });
  expect(parts(newFileLink(hosts.gitlab, file))).toEqual({
    page: 'https://gitlab.com/acme/audit/-/new/main',
    fields: { file_name: file.path },
  });
  expect(parts(newFileLink(hosts.gitea, file))).toEqual({
    page: 'https://git.example.com/acme/audit/_new/team/live/content/pieces/a%20b.mdx',
    fields: { value: file.text },
  });
});

test.each([{}, { repository: 'https://git.example.com/acme/audit' }, { host: 'github' }])(
  'no address is made up for %o',
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

describe('the page for a new file says whether it carries the text', () => {
  const file = (length: number) => ({ path: 'content/pieces/a.mdx', text: 'x'.repeat(length) });
  const page = (host: 'github' | 'gitlab' | 'gitea', length: number) =>
    newFilePage({ repository: 'https://git.example.com/acme/content', host, branch: 'main' }, file(length));

  test('while it is short, and the host can be told', () => {
    expect(page('github', 100)?.carriesText).toBe(true);
    expect(page('gitea', 100)?.carriesText).toBe(true);
    expect(page('gitlab', 100)?.carriesText).toBe(false);
    expect(page('github', 7000)).toEqual({
      address: 'https://git.example.com/acme/content/new/main?filename=content%2Fpieces%2Fa.mdx',
      carriesText: false,
    });
  });

  test('and is none where the repository is not known', () => {
    expect(newFilePage({ branch: 'main' }, file(1))).toBe(undefined);
  });
});
