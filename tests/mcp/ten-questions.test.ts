/** Ten questions of a rep, a marketer and a lead, answered by a server that was started as a client starts it, and checked against the sample. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleContent } from '../sample/sample.ts';
import { type Connected, start } from './client.ts';

const TODAY = '2026-11-16';
let server: Connected;
const ask: Connected['ask'] = (tool, input) => server.ask(tool, input);

beforeAll(async () => {
  server = await start('--content', sampleContent, '--today', TODAY);
});
afterAll(() => server.client.close());

const ids = (pieces: readonly { readonly id: string }[]) => pieces.map(({ id }) => id);
/** A fact as it is in a file of the sample. */
const isWritten = (file: string, fact: string) =>
  expect(readFileSync(path.join(sampleContent, file), 'utf8'), file).toContain(fact);

test('a rep who sees a CFO with the quote learns what to send, what never to send, and what to say', async () => {
  const { data } = await ask('cell', { persona: 'CFO', stage: 'decision' });
  expect(data.cell).toMatchObject({ id: 'finance-lead/decision', persona: 'Finance lead', needs: 9, met: 6 });
  expect(ids(data.send)).toEqual(['board-deck', 'vorstandsvorlage', 'contract-questions']);
  expect(data.send[0].audience).toBe('OK for prospects. For people in a sales conversation, including customers.');
  expect(data.forYou[0]).toMatchObject({ id: 'other-offer-card', maySend: false });
  expect(data.forYou[0].audience).toMatch(/^Do not send\. Internal only/);
  expect(data.doNotUse[0]).toMatchObject({ id: 'price-overview', maySend: false, link: null, say: null });
  const { answer } = data.questions.find(({ ask: asked }: { ask: string }) => asked.includes('the other offer'));
  isWritten('personas/finance-lead.mdx', answer);
});

test('a rep learns whether a piece is current and may be shared', async () => {
  const { data } = await ask('piece', { piece: 'payback calculator' });
  expect(data.piece).toMatchObject({ id: 'roi-calculator', maySend: true, freshness: 'Fresh.' });
  expect(data.reviewedOn).toBe('2026-05-26');
  isWritten('pieces/money/roi-calculator.mdx', 'reviewed: { on: 2026-05-26');
  isWritten('pieces/money/roi-calculator.mdx', data.piece.link);
  expect(data.body.quotedFrom).toMatch(/pieces\/money\/roi-calculator\.mdx$/);
  isWritten('pieces/money/roi-calculator.mdx', data.body.text);
  const stale = await ask('piece', { piece: 'price-overview' });
  expect(stale.data.piece.audience).toBe('Do not send. It is stale: its review was due on May 31, 2026.');
  expect(stale.data.piece.freshness).toBe('Stale: its review was due on 2026-05-31.');
});

test('a rep finds content by a misspelled word, and what is not finished says so', async () => {
  const { data } = await ask('find', { words: 'data procesing agreement' });
  expect(data.results[0].piece).toMatchObject({ id: 'processing-agreement', maySend: true });
  const unfinished = await ask('find', { words: 'Muster Betriebsvereinbarung' });
  expect(unfinished.data.results[0].piece.audience).toMatch(/^Do not send yet\./);
});

test('a rep hears the answer to an objection in the words of the team', async () => {
  const { data } = await ask('questions', { words: 'too expensive' });
  expect(data.questions[0]).toMatchObject({ ask: 'That is more than the other offer.', objection: true });
  isWritten('personas/finance-lead.mdx', data.questions[0].answer);
});

test('a rep learns what happened to a request, and whether it is late', async () => {
  const { data } = await ask('requests', { words: 'September tiers' });
  expect(data.total).toBe(1);
  expect(data.requests[0]).toMatchObject({
    ...{ id: '0022-price-overview-september', status: 'In progress', owner: 'Product marketing', votes: 4 },
    ...{ requestedOn: '2026-10-09', waitingFor: 'delivery', lateBy: 21 },
  });
});

test('a rep finds a request by a form of a word, a word that means the same, and a misspelled one', async () => {
  const found = async (words: string) => {
    const { data } = await ask('requests', { words, status: 'all', limit: 25 });
    return data.requests.map(({ title }: { title: string }) => title);
  };
  const { data } = await ask('find', { words: 'pricing', limit: 25 });
  const listed = data.results.filter(({ kind }: { kind: string }) => kind === 'request');
  expect(listed.length).toBeGreaterThan(0);
  for (const { title } of listed) expect(await found('pricing')).toContain(title);
  expect(await found('pricing')).toContain('Price overview with the September tiers');
  expect(await found('septembr tiers')).toContain('Price overview with the September tiers');
  expect(await found('0022')).toEqual(['Price overview with the September tiers']);
});

test('a rep gets a link to a filled-in request, and nothing is filed', async () => {
  const { data } = await ask('request_link', {
    ...{ title: 'What if you go out of business', persona: 'CFO', stage: 'Decision' },
    question: 'What if you go out of business in five years?',
  });
  const [host, mail] = data.links;
  const address = new URL(host.link);
  expect(address.origin + address.pathname).toBe('https://git.example.com/vindhalm/content/issues/new');
  expect(address.searchParams.get('persona')).toBe('Finance lead');
  expect(address.searchParams.get('from')).toContain('question vendor-risk');
  expect(mail).toMatchObject({ by: 'mail' });
  expect(mail.link).toMatch(/^mailto:content@vindhalm\.example\?/);
  expect(data.note).toContain('Nothing has been filed.');
  const folded = await ask('request_link', { title: ' A case\r\nstudy\u2028for\u0085steel ' });
  expect(new URL(folded.data.links[0].link).searchParams.get('title')).toBe('A case study for steel');
});

test('a marketer learns what to make next, with the points and the gaps behind it', async () => {
  const { data } = await ask('gaps', { limit: 2 });
  expect(data.totalTasks).toBe(33);
  expect(data.tasks[0]).toMatchObject({
    ...{ title: 'Create a piece in the format “Template” for Finance lead at Adoption', points: 64 },
    owners: [],
  });
  expect(data.tasks[0].gaps).toHaveLength(5);
  expect(data.tasks[1]).toMatchObject({ title: 'Update “Price overview 2026”', owners: ['Product marketing'] });
});

test('a marketer learns what changed since a day, and whether it may be sent now', async () => {
  const { data } = await ask('changes', { since: '2026-11-09' });
  expect(data).toMatchObject({ since: '2026-11-09', total: 8, note: null });
  const published = data.changes.filter(({ change }: { change: string }) => change === 'Published');
  expect(published).toMatchObject([{ on: '2026-11-10', piece: { id: 'energy-at-a-glance', maySend: true } }]);
});

test('a marketer learns how far back changes go', async () => {
  // The 90 days to November 16 begin on August 19: 13 days of August, 30, 31 and 16.
  const { data } = await ask('changes', { since: '2020-01-01' });
  expect(data.since).toBe('2026-08-19');
  expect(data.note).toBe('Changes go back 90 days, so these begin on 2026-08-19, not on 2020-01-01.');
  expect((await ask('changes', { since: '2026-08-19' })).data).toMatchObject({ total: data.total, note: null });
});

test('a product marketer gets the facts for a battlecard', async () => {
  const { data } = await ask('competitor', { competitor: 'full MES' });
  expect(data).toMatchObject({ name: 'Lindqvar MES', won: null, lost: null });
  expect(data.questions[0].ask).toBe('How are you different from a full manufacturing execution system?');
  expect(data.send).toEqual([]);
  expect(ids(data.forYou)).toContain('large-systems-card');
  isWritten('competitors/lindqvar-mes.mdx', data.positioning.text);
});

test('a lead learns the coverage in all, by persona and for one product', async () => {
  const { data } = await ask('coverage');
  expect(data.inAll).toMatchObject({ coverage: '106 of 152 needs, 6 at risk', met: 100, atRisk: 6, unmet: 46 });
  expect(data.byPersona[4]).toMatchObject({ name: 'Works council', needs: 18, met: 6, unmet: 12 });
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  expect(names(data.byProduct)).toContain('Vindhalm Monitor');
  expect(names(data.bySegment)).toContain('Food production');
  expect(names(data.byLanguage)).toEqual(['English', 'German']);
  for (const product of names(data.byProduct)) {
    expect((await ask('coverage', { product })).isProblem, product).toBe(false);
  }
  const monitor = await ask('coverage', { product: 'Vindhalm Monitor' });
  expect(monitor.data.inAll).toMatchObject({ needs: 150, met: 81, atRisk: 6, unmet: 63 });
  expect(data.about).toMatchObject({ company: 'Vindhalm', day: TODAY, readFrom: 'content folder', commit: null });
});
