/** The server from the data of a published site: the same answers, from files that anyone who reads the site can have. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { auditJson } from '../../src/data/audit-file.ts';
import { publishedLibrary } from '../../src/mcp/published-library.ts';
import { run } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';
import { repQueries } from '../site/finding/rep-queries.ts';
import { type Connected, connect, open } from './client.ts';

const { audit } = checkContent({ directory: sampleContent, today: TODAY });
if (!audit) throw new Error('The sample has errors.');
const json = auditJson(audit);

/** A folder as a build leaves it, with the data of the sample. */
function siteFolder(text = json): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'data/audit.json'), text);
  return folder;
}

let content: Connected;

beforeAll(async () => {
  content = await open({ content: sampleContent });
});
afterAll(() => content.client.close());

/** A call of each tool whose answer does not need a page of the site. */
const calls: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  piece: { piece: 'price-overview' },
  cell: { persona: 'CFO', stage: 'decision' },
  questions: { persona: 'works council' },
  gaps: {},
  requests: { status: 'all' },
  coverage: {},
  changes: { since: '2026-10-01' },
  competitor: { competitor: 'nordfeld-erp' },
};

test('every answer says the same as from the content folder, without the bodies of files', async () => {
  const published = await connect({ data: siteFolder() });
  for (const [tool, input] of Object.entries(calls)) {
    const [there, here] = [(await published.ask(tool, input)).data, (await content.ask(tool, input)).data];
    expect(there.about).toMatchObject({ readFrom: 'published data', day: TODAY, commit: null, company: 'Vindhalm' });
    const { about: _about, body: _body, positioning: _positioning, send = [], ...same } = here;
    expect(there, tool).toMatchObject(same);
    expect(new Set(there.send), tool).toEqual(tool === 'cell' || tool === 'competitor' ? new Set(send) : new Set());
    expect([there.body ?? null, there.positioning ?? null], tool).toEqual([null, null]);
  }
});

test('at least 80 of 100 of the searches that reps type have their piece among the first three', async () => {
  const library = publishedLibrary(json);
  const missed: string[] = [];
  for (const [typed, piece] of repQueries) {
    const { results } = (await library?.find(typed)) ?? { results: [] };
    const first = results.flatMap(({ kind, path: at }) => (kind === 'piece' ? [at.split('/')[2]] : [])).slice(0, 3);
    if (!first.includes(piece)) missed.push(`${typed}: ${piece}, but ${first.join(', ')}`);
  }
  expect(1 - missed.length / repQueries.length, missed.join('\n')).toBeGreaterThanOrEqual(0.8);
});

test('a request starts on the page of the site, and figures for one product need the content folder', async () => {
  const { ask } = await connect({ data: path.join(siteFolder(), 'data') });
  const { data } = await ask('request_link', { title: 'Case study', persona: 'CFO', stage: 'decision' });
  expect(data.links).toEqual([
    { by: 'site', link: 'https://audit.example.com/ask/?persona=finance-lead&stage=decision', paste: null },
  ]);
  const product = await ask('coverage', { product: 'Vindhalm Monitor' });
  expect(product.isProblem).toBe(true);
  expect(product.text).toContain('Start the server with the content folder');
});

test('a folder without data, and data of another version, are refused with the way out', async () => {
  const empty = temporaryFolder();
  const { err, exit } = run(['mcp', '--data', empty]);
  expect([exit, existsSync(empty)]).toEqual([2, true]);
  expect(err).toContain('Give the folder of a built site');
  for (const text of ['{}', 'not JSON', json.replace('"version":1', '"version":2')]) {
    const { ask } = await connect({ data: siteFolder(text) });
    const answer = await ask('coverage');
    expect(answer.isProblem).toBe(true);
    expect(answer.text).toContain('another version of content-audit');
  }
});
