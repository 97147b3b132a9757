import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lens } from '../../src/audit/audit.ts';
import { diff } from '../../src/cli/diff.ts';
import type { DiffFormat } from '../../src/print/diff/formats.ts';
import { base, type Files, folderLine, persona, piece, TODAY, temporaryFolder } from '../content-folder.ts';
import { below, openRepository, repository, type TestRepository } from '../forge/repository.ts';
import { runHere } from './run-command.ts';

const start = below('content', base);

/** A repository with the base content on `main`, and a branch `change` to work on. */
function changing(files: Files = {}): TestRepository {
  const repo = repository();
  repo.commit('2026-11-10T12:00:00Z', start);
  repo.git('checkout', '--quiet', '-b', 'change');
  repo.write(files);
  return repo;
}

interface Options {
  readonly base?: string;
  readonly head?: string;
  readonly content?: string;
  readonly format?: DiffFormat;
}

function ask({ folder }: TestRepository, { base: from, head, content = 'content', format = 'text' }: Options = {}) {
  return diff({ content: path.join(folder, content), today: TODAY, base: from, head, format, color: false });
}

interface Report {
  readonly before: { state: string; figures?: { coverage: { met: number; needs: number } } };
  readonly after: Report['before'];
  readonly notes: string[];
  readonly from: string;
  readonly records: { kind: string; verb: string; id: string; renamedFrom?: string; fields: { field: string }[] }[];
  readonly needs: { id: string; effect: string; pieces: string[] }[];
  readonly cells: { id: string; before: { state: string } | null; after: { state: string } | null }[];
  readonly gaps: Record<'opened' | 'closed' | 'answerable', { id: string }[]>;
  readonly duplicates: { overlaps: { piece: string; question: string; others: string[] }[]; findings: unknown[] };
  readonly findings: Record<'added' | 'mended', { rule: string; file: string }[]>;
}

async function read(repo: TestRepository, options: Options = {}): Promise<Report> {
  return JSON.parse((await ask(repo, { ...options, format: 'json' })).text);
}

const said = ({ records }: Report) => records.map(({ verb, id }) => `${verb} ${id}`);
const effects = ({ needs }: Report) => needs.map(({ effect, id }) => `${effect} ${id}`);

const answer = piece('', {
  without: ['title', 'summary', 'url', 'serves', 'whenToUse', 'say'],
  body: 'Send it before the first call.\n',
}).replace(
  '---\n',
  '---\ntitle: Seven reasons for now\nsummary: Why waiting costs more.\nurl: https://www.example.com/now\nserves: [{ persona: buyer, stage: awareness, answers: [why-now] }]\n',
);

describe('under a lens', () => {
  const files = {
    'content/products.yaml': '- id: planner\n  name: Planner\n- id: tracker\n  name: Tracker\n',
    'content/segments.yaml':
      '- { id: food, name: Food, dimension: industry }\n- { id: print, name: Print, dimension: industry }\n',
    'content/pieces/now.mdx': answer.replace('---\n', '---\nproducts: [tracker]\nsegments: [food]\nlanguage: de\n'),
  };
  const under = async (lens: Lens) =>
    JSON.parse((await diff({ ...narrowed, content: contentOf(changing(files)), lens, format: 'json' })).text);
  const narrowed = { today: TODAY, color: false };
  const contentOf = ({ folder }: TestRepository) => path.join(folder, 'content');

  it('counts the gaps that the change closes for a product, a segment or a language', async () => {
    const closed = async (lens: Lens) => {
      const { after, needs, records } = await under(lens);
      expect(records.map(({ id }: { id: string }) => id)).toContain('now');
      return [after.figures.coverage.met, needs.length];
    };
    expect(await closed({})).toEqual([4, 2]);
    expect(await closed({ product: 'tracker' })).toEqual([4, 2]);
    expect(await closed({ product: 'planner' })).toEqual([2, 0]);
    expect(await closed({ segment: 'food' })).toEqual([4, 2]);
    expect(await closed({ segment: 'print' })).toEqual([2, 0]);
    expect(await closed({ language: 'de' })).toEqual([2, 2]);
  });

  it('says what it counts, by the names that people see', async () => {
    const lens = { product: 'tracker', segment: 'food', language: 'de' };
    const { text } = await diff({ ...narrowed, content: contentOf(changing(files)), lens, format: 'text' });
    expect(text).toContain('only content about Tracker, made for Food, in German.');
    expect((await under(lens)).lens).toEqual(lens);
  });

  it('rejects a name that neither version has', async () => {
    await expect(under({ segment: 'fod' })).rejects.toThrow('Unknown segment "fod". Did you mean food?');
  });
});

describe('a change of one file', () => {
  it('shows in a few lines which gaps it closes and how coverage changes', async () => {
    const { text, exit } = await ask(changing({ 'content/pieces/now.mdx': answer }));
    expect(exit).toBe(0);
    expect(
      text.replace(/[0-9a-f]{7} with/, '1234567 with'),
    ).toBe(`Closes 2 gaps: Buyer × Awareness, “Why should we change anything now?” and 1 more. Coverage 50% → 100%.
Needs met: 2 of 4 (0 at risk) → 4 of 4 (0 at risk)
Live pieces that are fresh or due: 1 of 1 → 2 of 2

Closes
  - Buyer × Awareness: “Why should we change anything now?”, met by “Seven reasons for now”
  - Buyer × Awareness: format 1 of 1 (Guide), met by “Seven reasons for now”

Off the list of tasks
  - Create a piece in the format “Guide” for Buyer at Awareness: closes 2 gaps, 12 points

Cells
  - Buyer × Awareness: empty (0 of 2) → covered (2 of 2)

Pieces
  - New “Seven reasons for now” now: guide, live, owner content-team

Compares 1234567 with the working tree, both as of 2026-11-16, so no difference comes from the calendar.
`);
  });

  it('shows which gaps it opens, and which piece met them before', async () => {
    const retired = piece('status: retired\n', { without: ['status'] });
    const report = await read(changing({ 'content/pieces/payback-guide.mdx': retired }));
    expect(said(report)).toEqual(['retired payback-guide']);
    expect(report.needs).toMatchObject([
      { effect: 'opened', id: 'question/buyer/payback', pieces: ['The payback guide'] },
      { effect: 'opened', id: 'format/buyer/decision/1', pieces: ['The payback guide'] },
    ]);
    expect(report.cells).toMatchObject([
      { id: 'buyer/decision', before: { state: 'covered' }, after: { state: 'empty' } },
    ]);
  });

  it('shows which needs are newly at risk, and which no longer are', async () => {
    const overdue = piece('reviewed: { on: 2025-10-01, by: content-team }\n', { without: ['reviewed'] });
    const repo = changing({ 'content/pieces/payback-guide.mdx': overdue });
    const worse = ['at-risk question/buyer/payback', 'at-risk format/buyer/decision/1'];
    expect(effects(await read(repo))).toEqual(worse);
    const late = repo.commit('2026-11-11T12:00:00Z');
    repo.write({ 'content/pieces/payback-guide.mdx': piece() });
    const better = await read(repo, { base: late });
    expect(effects(better)).toEqual(worse.map((text) => text.replace('at-risk', 'secured')));
    expect(better.findings.mended).toMatchObject([{ rule: 'review/overdue' }]);
  });

  it('shows duplicates: a question that is answered again, and a nearly identical title', async () => {
    const twin = piece('', { without: ['title', 'url'] }).replace(
      '---\n',
      '---\ntitle: The payback guide\nurl: https://www.example.com/other\n',
    );
    const { duplicates } = await read(changing({ 'content/pieces/twin.mdx': twin }));
    expect(duplicates.overlaps).toMatchObject([{ piece: 'twin', question: 'payback', others: ['payback-guide'] }]);
    expect(duplicates.findings).toMatchObject([{ rule: 'piece/similar-title' }]);
  });

  it('shows that a new question has no answer, and that a question was removed', async () => {
    const more = persona('  - id: risk\n    stage: decision\n    ask: What if it does not work?\n').replace(
      'why-now',
      'why',
    );
    const report = await read(changing({ 'content/personas/buyer.mdx': more }));
    expect(said(report)).toEqual(['added buyer/why', 'added buyer/risk', 'removed buyer/why-now']);
    expect(effects(report)).toEqual([
      'opened question/buyer/why',
      'opened question/buyer/risk',
      'dropped question/buyer/why-now',
    ]);
  });

  it('shows that a request of sales can be answered now', async () => {
    const repo = changing({
      'content/requests/7-checklist.yaml': `${base['requests/7-checklist.yaml']}`
        .replace('kind: new', 'kind: find')
        .replace('awareness', 'decision')
        .replace('A checklist for the first call', 'Payback checklist for machines'),
      'content/pieces/payback-guide.mdx': piece('status: draft\n', { without: ['status'] }),
    });
    const before = repo.commit('2026-11-11T12:00:00Z');
    repo.write({
      'content/pieces/payback-guide.mdx': piece('', { without: ['title'] }).replace(
        '---\n',
        '---\ntitle: Payback checklist for machines\n',
      ),
    });
    const { gaps } = await read(repo, { base: before });
    expect(gaps).toMatchObject({ opened: [], closed: [], answerable: [{ id: 'findability/7-checklist' }] });
  });
});

describe('the identity of records', () => {
  it('ignores a file that moved to another folder', async () => {
    const repo = changing();
    repo.git('mv', 'content/pieces/payback-guide.mdx', 'content/pieces/moved.mdx');
    repo.write({ 'content/pieces/a/b/payback-guide.mdx': piece(), 'content/pieces/moved.mdx': null });
    const { text } = await ask(repo);
    expect(text).toMatch(/^Changes nothing that the audit counts\. Coverage 50%\.$/m);
    expect(await read(repo)).toMatchObject({ records: [], needs: [], findings: { added: [], mended: [] } });
  });

  it('matches findings in a moved file, regardless of their lines', async () => {
    const unmapped = (more = '') => piece(more, { without: ['serves', 'summary'] });
    const repo = changing({ 'content/pieces/payback-guide.mdx': unmapped() });
    const before = repo.commit('2026-11-11T12:00:00Z');
    repo.write({
      'content/pieces/payback-guide.mdx': null,
      'content/pieces/a/payback-guide.mdx': unmapped().replace('---\n', '---\n# A comment.\n'),
    });
    expect(await read(repo, { base: before })).toMatchObject({ records: [], findings: { added: [], mended: [] } });
  });

  it('shows a persona with a new id as renamed, and its references as unchanged', async () => {
    const named = (text: string) => text.replaceAll('persona: buyer', 'persona: plant-lead');
    const repo = changing({
      'content/personas/buyer.mdx': null,
      'content/personas/plant-lead.mdx': persona().replace('name: Buyer', 'name: Plant lead'),
      'content/pieces/payback-guide.mdx': named(piece()),
      'content/requests/7-checklist.yaml': named(String(base['requests/7-checklist.yaml'])),
    });
    const report = await read(repo);
    expect(report.records).toMatchObject([
      { kind: 'persona', verb: 'renamed', id: 'plant-lead', renamedFrom: 'buyer', fields: [{ field: 'name' }] },
    ]);
    expect(report).toMatchObject({ needs: [], cells: [], gaps: { opened: [], closed: [] } });
    expect(report.findings).toEqual({ added: [], mended: [] });
  });

  it('shows a piece with a new id and the same address as renamed', async () => {
    const repo = changing();
    repo.git('mv', 'content/pieces/payback-guide.mdx', 'content/pieces/payback.mdx');
    const report = await read(repo);
    expect(report.records).toMatchObject([{ verb: 'renamed', id: 'payback', renamedFrom: 'payback-guide' }]);
    expect(report.needs).toEqual([]);
  });

  it('shows a piece that replaces another as two changes', async () => {
    const repo = changing({ 'content/pieces/payback-guide.mdx': null, 'content/pieces/now.mdx': answer });
    expect(said(await read(repo))).toEqual(['added now', 'removed payback-guide']);
  });
});

describe('the two sides', () => {
  it('start at the commit where the change left the published branch', async () => {
    const repo = changing({ 'content/pieces/now.mdx': answer });
    const head = repo.commit('2026-11-11T12:00:00Z');
    repo.git('checkout', '--quiet', 'main');
    repo.commit('2026-11-12T12:00:00Z', { 'content/pieces/payback-guide.mdx': null });
    for (const options of [{ head: 'change' }, { head, base: 'main' }]) {
      expect(said(await read(repo, options))).toEqual(['added now']);
    }
  });

  it('use the published branch of the host rather than a local one', async () => {
    const repo = changing();
    repo.commit('2026-11-12T12:00:00Z', { 'content/pieces/now.mdx': answer });
    repo.git('update-ref', 'refs/remotes/origin/main', 'change');
    expect(said(await read(repo))).toEqual([]);
    repo.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(said(await read(repo))).toEqual(['added now']);
  });

  it('compare uncommitted changes on the published branch itself', async () => {
    const repo = repository();
    repo.commit('2026-11-10T12:00:00Z', start);
    repo.write({ 'content/pieces/now.mdx': answer });
    expect(said(await read(repo))).toEqual(['added now']);
  });

  it('compare two branches without a common commit, with a note', async () => {
    const repo = changing();
    repo.git('checkout', '--quiet', '--orphan', 'other');
    repo.commit('2026-11-11T12:00:00Z', { 'content/pieces/now.mdx': answer });
    const report = await read(repo);
    expect(said(report)).toEqual(['added now']);
    expect(report.notes).toEqual([expect.stringContaining('share no history')]);
  });

  it('find a content folder where it was before it moved', async () => {
    const repo = changing();
    repo.git('mv', 'content', 'library');
    repo.commit('2026-11-11T12:00:00Z');
    repo.write({ 'library/pieces/now.mdx': answer });
    const report = await read(repo, { content: 'library' });
    expect(said(report)).toEqual(['added now']);
    expect(report.findings).toEqual({ added: [], mended: [] });
  });

  it.each([
    ['nothing is committed', () => repository()],
    [
      'the base has no content',
      () => {
        const repo = repository();
        repo.commit('2026-11-10T12:00:00Z', { 'README.md': 'x' });
        return repo;
      },
    ],
  ])('show everything as new when %s', async (_what, make) => {
    const repo = make();
    repo.write(start);
    const { text, exit } = await ask(repo);
    expect(exit).toBe(0);
    expect(text).toMatch(/^Adds the first content\. Coverage 50%\.$/m);
    const report = await read(repo);
    expect(report.before.state).toBe('absent');
    expect(said(report)).toContain('added payback-guide');
  });

  it('distinguish a shallow clone from a wrong name, and say what is unknown in it', async () => {
    const repo = changing();
    const main = repo.git('rev-parse', 'main');
    repo.commit('2026-11-11T12:00:00Z', { 'content/pieces/now.mdx': answer });
    repo.git('checkout', '--quiet', 'main');
    repo.commit('2026-11-12T12:00:00Z', { 'content/pieces/payback-guide.mdx': null });
    const folder = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=change', `file://${repo.folder}`, folder);
    const clone = openRepository(folder);
    await expect(read(clone, { base: main })).rejects.toThrow('only the latest commits');
    await expect(read(repo, { base: 'mian' })).rejects.toThrow('No commit "mian". Give a branch');
    const report = await read(clone);
    expect(report.notes).toEqual([expect.stringContaining('only the latest commits')]);
    expect(said(report)).toContain('added now');
  });

  it('fall back to the default branch of the host, or say that the clone lacks the published branch', async () => {
    const repo = repository();
    repo.commit('2026-11-10T12:00:00Z', start);
    repo.git('branch', '--move', 'trunk');
    repo.git('checkout', '--quiet', '-b', 'change');
    repo.commit('2026-11-11T12:00:00Z', { 'content/pieces/now.mdx': answer });
    const alone = await read(repo);
    expect(alone.notes).toEqual([expect.stringContaining('The published branch main is not in this clone')]);
    repo.git('checkout', '--quiet', 'trunk');
    const folder = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', repo.folder, folder);
    const clone = openRepository(folder);
    clone.git('checkout', '--quiet', 'change');
    const cloned = await read(clone);
    expect(cloned.notes).toEqual([]);
    expect(said(cloned)).toContain('added now');
  });

  it('cannot be compared without a repository', async () => {
    const folder = temporaryFolder();
    await expect(ask({ ...repository(), folder })).rejects.toThrow('not in a Git repository');
  });
});

describe('content with errors', () => {
  const broken = { 'content/pieces/now.mdx': answer.replace('persona: buyer', 'persona: byuer') };

  it('lists the errors that the change adds, with exit code 1', async () => {
    const { text, exit } = await ask(changing(broken));
    expect(exit).toBe(1);
    expect(text).toContain('The content has errors, so this change cannot be measured. 1 error to fix.');
    expect(text).toMatch(/content\/pieces\/now\.mdx:\d+ Unknown persona "byuer"\. Did you mean buyer\?/);
  });

  it('lists the errors that the change fixes', async () => {
    const repo = changing(broken);
    const before = repo.commit('2026-11-11T12:00:00Z');
    repo.write({ 'content/pieces/now.mdx': answer });
    const report = await read(repo, { base: before });
    expect(report).toMatchObject({ before: { state: 'broken' }, after: { state: 'whole' }, records: [] });
    expect(report.findings.mended).toMatchObject([{ rule: 'reference/unknown', file: 'content/pieces/now.mdx' }]);
    const { text } = await ask(repo, { base: before });
    expect(text).toContain('Fixes all errors. The content had errors before this change');
    expect(text).toMatch(/^Changed files\n {2}- Changed content\/pieces\/now\.mdx$/m);
  });

  it('counts no warning as fixed or new when errors on one side could have hidden it', async () => {
    const warned = piece('reviewed: { on: 2025-01-02, by: content-team }\n', { without: ['reviewed', 'url'] });
    const repo = changing({ 'content/pieces/old.mdx': warned });
    const whole = repo.commit('2026-11-11T12:00:00Z');
    const errors = repo.commit('2026-11-12T12:00:00Z', broken);
    const breaks = await read(repo, { base: whole, head: errors });
    expect(breaks.findings.mended).toEqual([]);
    repo.commit('2026-11-13T12:00:00Z', { 'content/pieces/now.mdx': answer });
    const mends = await read(repo, { base: errors });
    expect(mends.findings.added).toEqual([]);
    expect(mends.findings.mended).toMatchObject([{ rule: 'reference/unknown' }]);
  });

  it('does not blame the change for errors that existed before', async () => {
    const repo = changing(broken);
    const before = repo.commit('2026-11-11T12:00:00Z');
    repo.write({ 'content/pieces/other.mdx': piece('owner: stranger\n', { without: ['owner', 'url'] }) });
    const { text, exit } = await ask(repo, { base: before });
    expect(exit).toBe(1);
    expect(text).toContain('stranger');
    expect(text).not.toContain('byuer');
  });

  it('reports the address of another piece as a duplicate', async () => {
    const report = await read(changing({ 'content/pieces/twin.mdx': piece() }));
    expect(report.duplicates.findings).toMatchObject([{ rule: 'piece/duplicate-address' }, {}]);
  });

  it('reports a deleted content folder as an error', async () => {
    const repo = changing({ content: null });
    const { text, exit } = await ask(repo);
    expect(exit).toBe(1);
    expect(text).toContain('The content folder does not exist.');
  });
});

describe('as Markdown', () => {
  it('never lets the content become a mention, a link, HTML, a formula or a heading', async () => {
    const title =
      '"@team closes #12, GH-7 <img src=x onerror=alert(1)> [a](javascript:1) ![b](https://x.example/) | &#64;all $x$ `y`"';
    const hostile = piece(`title: ${title}\nx-note: 1\n`, { without: ['title'] });
    const { text } = await ask(changing({ 'content/pieces/payback-guide.mdx': hostile }), { format: 'md' });
    const line = text.split('\n').find((each) => each.includes('team')) ?? '';
    expect(line).toContain('@\u200bteam');
    expect(line).toContain('\\#\u200b12');
    expect(line).toContain('GH-\u200b7');
    expect(line).toContain('\\&');
    expect(line).toContain('https:\u200b//');
    expect(line).not.toMatch(/(?<!\\)[<[\]|&$!]|@(?!\u200b)/);
  });

  it('stays within the length that hosts accept, even for a huge change', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `content/pieces/p${index}.mdx`,
        piece(`title: "${`@#&<${index}`.repeat(30)}"\nurl: https://www.example.com/${index}\n`, {
          without: ['title', 'url', 'summary', 'whenToUse', 'say'],
        }),
      ]),
    );
    const { text } = await ask(changing(many), { format: 'md' });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('and 51 more');
    expect(text).toContain('#### Pieces: 60 new');
  });
});

it('summarizes a thousand changed files', async () => {
  const pieces = (title: string) =>
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `content/pieces/${index % 10}/p${index}.mdx`,
        piece(`title: ${title} ${index}\nurl: https://www.example.com/${index}\n`, { without: ['title', 'url'] }),
      ]),
    );
  const repo = repository();
  repo.commit('2026-11-10T12:00:00Z', { ...start, ...pieces('Guide') });
  repo.write(pieces('Handbook'));
  const { out, exit } = await runHere(['diff', '--content', path.join(repo.folder, 'content'), '--today', TODAY]);
  expect(exit).toBe(0);
  expect(out).toContain('Pieces: 1000 changed\n');
  expect(out.split('\n').length).toBeLessThan(60);
});

describe('as a command', () => {
  it('prints the change without touching the repository', async () => {
    const repo = changing({ 'content/pieces/now.mdx': answer });
    const status = () =>
      execFileSync('git', ['status', '--porcelain', '--branch'], { cwd: repo.folder, encoding: 'utf8' });
    const before = status();
    const args = ['--content', path.join(repo.folder, 'content'), '--today', TODAY];
    expect(await runHere(['diff', 'main', ...args, '--format', 'md'])).toMatchObject({
      exit: 0,
      err: folderLine(path.join(repo.folder, 'content')),
      out: expect.stringMatching(/^### What this change does to the content audit\n\n\*\*Closes 2 gaps/),
    });
    expect(status()).toBe(before);
    const wrong = await runHere(['diff', '--head', '--output=x', ...args]);
    expect(wrong).toMatchObject({ exit: 2, out: '' });
  });
});
