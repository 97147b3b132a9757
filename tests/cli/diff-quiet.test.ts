import { describe, expect, it } from 'vitest';
import { base, persona } from '../content-folder.ts';
import { agreement, ask, edit, lineOf, signedRepository } from './signed-repository.ts';

describe('a change that does not affect gaps', () => {
  it('says which kinds of records changed', async () => {
    const repo = signedRepository();
    edit(repo, 'site.yaml', ['formatsPerStage: 1', 'formatsPerStage: 1\n  dueDays: 20']);
    edit(repo, 'stages.yaml', ['priority: 3', 'priority: 2']);
    edit(repo, 'formats.yaml', ['reviewEvery: 180', 'reviewEvery: 90']);
    edit(repo, 'people.yaml', ['name: Sales North', 'name: Sales of the north']);
    edit(repo, 'products.yaml', ['marketing: hold', 'marketing: push']);
    repo.write({
      'content/personas/buyer.mdx': persona().replace('How soon does it pay back?', 'When does it pay back?'),
    });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe(
      'Closes and opens no gaps; changes 1 question, 1 stage, 1 format, 1 person, 1 product and site.yaml. Coverage 50%.',
    );
    expect(text).toContain('policy.dueDays 30 → 20');
    expect(text).toContain('priority 3 → 2');
    expect(text).toContain('reviewEvery 180 → 90');
    expect(text).toContain('ask “How soon does it pay back?” → “When does it pay back?”');
  });

  it('says that the order of the stages changed', async () => {
    const repo = signedRepository();
    const [one = '', two = ''] = String(base['stages.yaml']).split('- id: decision');
    repo.write({ 'content/stages.yaml': `- id: decision${two}${one}` });
    const text = await ask(repo);
    expect(text).toContain('changes 2 stages');
    expect(lineOf(text, 'decision')).toContain('place 2 → 1');
  });

  it('counts the rows of the list of leads without showing them', async () => {
    const repo = signedRepository();
    edit(repo, 'data/leads.csv', ['0a1b2c3d0001,2026-10-01 08:00,open\n', ''], ['03 08:00,open', '03 08:00,won']);
    edit(repo, 'data/leads.csv', [
      '0a1b2c3d0002',
      '0a1b2c3d0009,2026-10-05 08:00,lost\n0a1b2c3d0008,2026-10-05 08:00,lost\n0a1b2c3d0002',
    ]);
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes the list of leads. Coverage 50%.');
    expect(text).toContain('List of leads\n  - data/leads.csv 3 rows → 4 rows: 2 added, 1 removed, 1 changed\n');
    expect(text).not.toContain('0a1b2c3d');
    const report = await ask(repo, 'json');
    expect(JSON.parse(report).leads).toEqual({ before: 3, after: 4, added: 2, removed: 1, changed: 1 });
    expect(report).not.toContain('0a1b2c3d');
    repo.write({ 'content/data/leads.csv': 'id,created,status,mail\nx,y,z,a.person@example.com\n' });
    const broken = await ask(repo);
    expect(broken).toContain('data/leads.csv 3 rows → unreadable list\n');
    expect(broken).not.toContain('a.person');
  });

  it('lists the files that differ when no record changed', async () => {
    const repo = signedRepository({ 'files/sheet.pdf': 'one' });
    edit(repo, 'stages.yaml', ['- id: awareness', '# The first.\n- id: awareness']);
    repo.write({ 'content/files/sheet.pdf': 'two', 'content/notes/x.txt': 'new', 'content/data/leads.csv': null });
    repo.write({ 'content/data/leads.csv': String(agreement['data/leads.csv']).replaceAll('\n', '\r\n') });
    const text = await ask(repo);
    expect(text.split('\n')[0]).toBe('Changes nothing that the audit counts. Coverage 50%.');
    expect(text).toContain(
      'Other changed files\n  - Changed content/files/sheet.pdf\n  - New content/notes/x.txt\n  - Changed content/stages.yaml\n\n',
    );
  });
});
