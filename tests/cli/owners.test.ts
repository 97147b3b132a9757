import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { owners } from '../../src/cli/owners.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const site = (host: string) => `${base['site.yaml']}repository: https://git.example.com/acme/content\nhost: ${host}\n`;

const people = `
- { id: content-team, name: Content team, team: marketing, kind: team, handle: acme/content }
- { id: sales-north, name: Sales North, team: sales, kind: team, handle: '@acme/sales-north' }
- { id: sales-south, name: Sales South, team: sales, kind: team, handle: '@acme/sales-south' }
- { id: writer, name: A writer, team: marketing, handle: '@writer' }
- { id: former, name: Former, team: marketing, handle: '@former', active: false }
`;

const owned = (owner: string, url: string) =>
  piece(`owner: ${owner}\nurl: https://www.example.com/${url}\n`, { without: ['owner', 'url'] });

function folder(host: string, changes: Files = {}): string {
  return contentFolder({
    'site.yaml': site(host),
    'people.yaml': people,
    'pieces/payback-guide.mdx': owned('writer', 'a'),
    'pieces/old (2019) #1/leaflet.mdx': owned('former', 'b'),
    'pieces/old (2019) #1/plan.mdx': owned('sales-south', 'c'),
    ...changes,
  });
}

function ask(content: string, options: { write?: boolean; dryRun?: boolean } = {}) {
  return owners({ content, today: TODAY, write: false, dryRun: false, color: false, ...options });
}

const rules = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));

describe('the reviewers of each file', () => {
  it('are, at GitHub, the owner of a piece, the contributors of a persona, and both teams for the agreement', () => {
    const { text, notes } = ask(folder('github'));
    expect(rules(text)).toEqual([
      '/content/ @acme/content',
      '/content/site.yaml @acme/sales-north @acme/sales-south @acme/content',
      '/content/stages.yaml @acme/sales-north @acme/sales-south @acme/content',
      '/content/personas/ @acme/sales-north @acme/sales-south @acme/content',
      '/content/products.yaml @acme/content',
      '/content/personas/buyer.mdx @acme/sales-north @acme/content',
      '/content/pieces/payback-guide.mdx @writer',
      '/content/pieces/old\\ (2019)\\ \\#1/plan.mdx @acme/sales-south',
      '/content/requests/7-checklist.yaml @acme/content',
    ]);
    expect(notes).toBe('"former" owns 1 piece but is no longer active. Marketing reviews changes instead.\n');
  });

  it('are the owner and sales for an idea that waits for sales, once the team asks sales', () => {
    const idea = piece('status: idea\nowner: writer\n', { without: ['status', 'owner', 'url', 'reviewed'] });
    const silent = folder('github', { 'pieces/idea.mdx': idea });
    expect(rules(ask(silent).text)).toContain('/content/pieces/idea.mdx @writer');
    const asking = folder('github', {
      'pieces/idea.mdx': idea,
      'site.yaml': site('github').replace('policy:\n', 'policy:\n  approveIdeas: true\n'),
    });
    expect(rules(ask(asking).text)).toContain('/content/pieces/idea.mdx @acme/sales-north @acme/sales-south @writer');
  });

  it('are both teams for an agreement, and an absent agreement has no line', () => {
    const system = '- { id: crm, name: CRM, truthFor: [lead status], owner: sales-south }\n';
    const lines = rules(ask(folder('github', { 'agreement/systems.yaml': system })).text);
    expect(lines).toContain('/content/agreement/ @acme/sales-north @acme/sales-south @acme/content');
    expect(rules(ask(folder('github')).text).join()).not.toContain('agreement');
  });

  it('are in sections at GitLab, so that each team must approve', () => {
    const lines = rules(ask(folder('gitlab')).text);
    const start = (name: string) => lines.indexOf(`[${name}]`);
    expect(lines.slice(start('Sales') + 1, start('Marketing'))).toEqual([
      '/content/site.yaml @acme/sales-north @acme/sales-south',
      '/content/stages.yaml @acme/sales-north @acme/sales-south',
      '/content/personas/ @acme/sales-north @acme/sales-south',
      '/content/personas/buyer.mdx @acme/sales-north',
    ]);
    expect(lines.slice(0, start('Sales'))).toContain('/content/pieces/payback-guide.mdx @writer');
  });

  it('are given by expressions at Gitea that match only the file itself', () => {
    const lines = rules(ask(folder('gitea')).text);
    const accounts = (file: string) =>
      lines.flatMap((line) => {
        const [expression = '', ...names] = line.split(' ');
        return new RegExp(`^${expression}$`).test(file) ? names : [];
      });
    expect(accounts('content/pieces/old (2019) #1/plan.mdx')).toEqual(['@acme/content', '@acme/sales-south']);
    expect(accounts('content/pieces/payback-guide.mdx')).toEqual(['@acme/content', '@writer']);
    expect(accounts('other/readme.md')).toEqual([]);
  });

  it('include a note when a team has no account', () => {
    const { notes, text } = ask(
      folder('github', { 'people.yaml': people.replaceAll(/, handle: '@acme\/sales[^']*'/g, '') }),
    );
    expect(notes).toContain('No one in sales has an account name');
    expect(text).toContain('/content/personas/buyer.mdx @acme/content\n');
  });
});

describe('--write', () => {
  it('writes the printed text where the host looks for it, and changes nothing the second time', () => {
    const content = folder('gitlab');
    const file = (name: string) => path.join(content, '..', name);
    expect(ask(content, { write: true, dryRun: true }).text).toBe(
      '.gitlab/CODEOWNERS: would be created\n.gitlab/merge_request_templates/Default.md: would be created\n',
    );
    expect(existsSync(file('.gitlab'))).toBe(false);
    ask(content, { write: true });
    expect(readFileSync(file('.gitlab/CODEOWNERS'), 'utf8')).toBe(ask(content).text);
    expect(readFileSync(file('.gitlab/merge_request_templates/Default.md'), 'utf8')).toContain('Personas: Buyer.');
    expect(ask(content, { write: true }).text).toBe(
      '.gitlab/CODEOWNERS: unchanged\n.gitlab/merge_request_templates/Default.md: unchanged\n',
    );
    writeFileSync(path.join(content, 'personas/buyer.mdx'), persona().replace('name: Buyer', 'name: Plant lead'));
    expect(ask(content, { write: true }).text).toBe(
      '.gitlab/CODEOWNERS: unchanged\n.gitlab/merge_request_templates/Default.md: changed\n',
    );
  });

  it('writes nothing when one of the files was written by a person', async () => {
    const content = folder('github');
    const template = path.join(content, '../.github/pull_request_template.md');
    ask(content, { write: true });
    writeFileSync(template, 'Ours.\n');
    const changed = path.join(content, '../.github/CODEOWNERS');
    writeFileSync(path.join(content, 'people.yaml'), people.replace('@writer', '@author'));
    const before = readFileSync(changed, 'utf8');
    const { exit, err } = await runHere(['owners', '--write', '--content', content, '--today', TODAY]);
    expect(exit).toBe(2);
    expect(err).toContain('pull_request_template.md was not written by this command');
    expect(readFileSync(template, 'utf8')).toBe('Ours.\n');
    expect(readFileSync(changed, 'utf8')).toBe(before);
  });
});

it('fails when the host is not known', () => {
  expect(() => ask(contentFolder())).toThrow('Set `repository` in site.yaml');
});
