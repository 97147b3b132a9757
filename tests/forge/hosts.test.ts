/** The same tests for every host of the registry. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostLinks } from '../../src/forge/hosts/host-links.ts';
import { hosts } from '../../src/forge/hosts/hosts.ts';
import {
  commitLink,
  editLink,
  fileLink,
  historyLink,
  hostOf,
  issueLink,
  newChangesPage,
  newFileLink,
} from '../../src/forge/hosts/links.ts';
import { accessBy } from '../../src/forge/hosts/open-host.ts';
import { requestLink } from '../../src/forge/hosts/request-link.ts';
import { HOST_NAMES } from '../../src/schema/host-names.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { form } from '../requests/lists.ts';
import { DRAFT, FILE, hostCases, RULE } from './host-cases.ts';

const root = path.join(import.meta.dirname, '../..');

/** The page of an address, and its fields as the host reads them. */
function parts(address = '') {
  const url = new URL(address);
  return { page: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams) };
}

describe.each(HOST_NAMES)('%s', (name) => {
  const expected = hostCases[name];
  const repository = 'https://git.example.com/acme/audit/';
  const site = siteSchema.parse({ title: 'Audit', company: 'Example', repository, host: name, branch: 'team/live' });

  it('is recognized by the address of its public server', () => {
    expect(hostOf({ repository: expected.known })).toBe(name);
  });

  it('has a page for each file, commit and issue', () => {
    const { file, edit, history, commit, issue } = expected;
    expect([fileLink(site, FILE.path), editLink(site, FILE.path), historyLink(site, FILE.path)]).toEqual([
      file,
      edit,
      history,
    ]);
    expect([commitLink(site, 'a1b2c3'), issueLink(site, 7)]).toEqual([commit, issue]);
  });

  it('opens a new file with its name, and with its text if the host accepts one', () => {
    expect(parts(newFileLink(site, FILE))).toEqual(expected.newFile);
  });

  it('opens the job for changes collected on the site, with the changes if the host accepts them', () => {
    expect(parts(newChangesPage(site, '{}')?.address)).toEqual(expected.newChanges);
  });

  it('opens the request form with the answers filled in', () => {
    expect(parts(requestLink(site, DRAFT)?.href)).toEqual(expected.newIssue);
  });

  it('offers answers that are too long for an address as text to copy', () => {
    const long = 'ä'.repeat(2000);
    const link = requestLink(site, { title: 'Long', fields: [{ id: 'words', label: 'In their words', answer: long }] });
    expect(link?.href.length).toBeLessThan(6000);
    expect(Object.values(parts(link?.href).fields)).toContain('Long');
    expect(link?.copy).toBe(`Long\n\n### In their words\n\n${long}`);
  });

  it('has a path for each file that commands write', () => {
    const { codeOwners, pullTemplate, requestForm } = hosts[name];
    const files = [...requestForm(form, { company: 'Example' }).keys(), codeOwners.file, pullTemplate];
    expect(files).toEqual(expected.written);
  });

  it('writes the owners of a folder', () => {
    expect(hosts[name].codeOwners.lines([RULE])).toEqual(expected.owners);
  });

  it('has its API at the address of the repository, unless a variable gives another', () => {
    const { api, variables } = hosts[name];
    const address = { origin: 'https://git.example.com', hostname: 'git.example.com', above: [], owner: 'acme' };
    expect(api({ ...address, name: 'audit' })).toBe(expected.api);
    for (const variable of variables.api) {
      const values = new Map([
        [variables.token, 'secret'],
        [variable, 'https://api.example.com'],
      ]);
      expect(accessBy(variables, (asked) => values.get(asked))).toEqual({
        token: 'secret',
        api: 'https://api.example.com',
      });
    }
  });

  it('has a row in docs/git-hosts.md with its name and its variables, and its public servers above the table', () => {
    const { api, token } = hosts[name].variables;
    const text = readFileSync(path.join(root, 'docs/git-hosts.md'), 'utf8');
    for (const server of hostLinks[name].servers) expect(text, 'docs/git-hosts.md').toContain(server);
    const [row = '', ...more] = text
      .split('\n')
      .filter((line) => line.includes(`\`${name}\``) && line.startsWith('| '));
    expect(more, `docs/git-hosts.md has more than one row for ${name}`).toEqual([]);
    for (const word of [hostLinks[name].name, ...[token, ...api].map((variable) => `\`${variable}\``)]) {
      expect(row, `The row for ${name} in docs/git-hosts.md does not name ${word}`).toContain(word);
    }
  });
});

it('every folder of src/forge/hosts is a host that src/schema/host-names.ts lists', () => {
  const folders = readdirSync(path.join(root, 'src/forge/hosts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...HOST_NAMES].sort());
});

it('no two hosts read the same variable or claim the same server', () => {
  const variables = HOST_NAMES.flatMap((name) => [hosts[name].variables.token, ...hosts[name].variables.api]);
  const servers = HOST_NAMES.flatMap((name) => hostLinks[name].servers);
  for (const values of [variables, servers]) expect(new Set(values).size).toBe(values.length);
});
