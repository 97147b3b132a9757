import { describe, expect, test } from 'vitest';
import { type FilledField, requestLink } from '../../src/forge/hosts/request-link.ts';

const hosts = {
  github: { repository: 'https://github.com/acme/audit' },
  gitlab: { repository: 'https://gitlab.com/group/acme/audit/' },
  gitea: { repository: 'https://git.example.com/acme/audit', host: 'gitea' },
} as const;

const fields: FilledField[] = [
  { id: 'persona', label: 'Persona', answer: 'Finance & more' },
  { id: 'stage', label: 'Stage', answer: '' },
  { id: 'words', label: 'In their words', answer: 'Was kostet das? #1\n+50 %' },
];

/** The page of an address, and its fields as the host reads them. */
function parts(address = '') {
  const url = new URL(address);
  return { page: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams) };
}

describe('the link to the form says what is known', () => {
  test('at GitHub, by the ids of the fields', () => {
    expect(parts(requestLink(hosts.github, { title: 'Costs?', fields })?.href)).toEqual({
      page: 'https://github.com/acme/audit/issues/new',
      fields: {
        template: 'content-request.yml',
        title: 'Costs?',
        persona: 'Finance & more',
        words: 'Was kostet das? #1\n+50 %',
      },
    });
  });

  test('at Gitea, by the ids with a word before them', () => {
    expect(parts(requestLink(hosts.gitea, { fields })?.href)).toEqual({
      page: 'https://git.example.com/acme/audit/issues/new',
      fields: {
        template: '.gitea/ISSUE_TEMPLATE/content-request.yaml',
        'field:persona': 'Finance & more',
        'field:words': 'Was kostet das? #1\n+50 %',
      },
    });
  });

  test('at GitLab, in the description with every heading', () => {
    expect(parts(requestLink(hosts.gitlab, { title: 'Costs?', fields })?.href)).toEqual({
      page: 'https://gitlab.com/group/acme/audit/-/issues/new',
      fields: {
        'issue[title]': 'Costs?',
        'issue[description]':
          '### Persona\n\nFinance & more\n\n### Stage\n\n### In their words\n\nWas kostet das? #1\n+50 %\n\n/label ~"content-request"',
      },
    });
  });
});

test.each(['github', 'gitlab', 'gitea'] as const)(
  'at %s what is too long for an address is there to be copied',
  (host) => {
    const long = 'ä'.repeat(2000);
    const link = requestLink(hosts[host], {
      title: 'Long',
      fields: [{ id: 'words', label: 'In their words', answer: long }],
    });
    expect(link?.href.length).toBeLessThan(6000);
    expect(Object.values(parts(link?.href).fields)).toContain('Long');
    expect(link?.copy).toBe(`Long\n\n### In their words\n\n${long}`);
  },
);

test('a title that is too long is copied as well', () => {
  const link = requestLink(hosts.github, { title: 'ä'.repeat(2000), fields: [] });
  expect(parts(link?.href).fields).toEqual({ template: 'content-request.yml' });
  expect(link?.copy).toContain('äää');
});

test.each([{}, { repository: 'https://git.example.com/acme/audit' }, { host: 'github' as const }])(
  'there is none for %o',
  (site) => {
    expect(requestLink(site, { fields })).toBeUndefined();
  },
);
