/** The search of the server finds what the search of the site finds. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import type { SearchRecord } from '../../src/data/search/record.ts';
import { searchRecords } from '../../src/data/search/records.ts';
import { synonymGroups } from '../../src/data/search/synonyms.ts';
import { finderOf } from '../../src/mcp/find.ts';
import { sampleContent } from '../sample/sample.ts';
import { repLookUps, repQueries } from '../site/finding/rep-queries.ts';

const { audit } = checkContent({ directory: sampleContent, today: '2026-11-16' });
if (!audit) throw new Error('The sample has errors.');
const { site } = audit.model;
const find = finderOf({
  records: searchRecords(audit),
  synonyms: synonymGroups(site.synonyms),
  company: site.company,
  today: audit.today,
  policy: site.policy,
});

test('at least 95 of 100 of the searches that reps type have their piece among the first three', async () => {
  const missed: string[] = [];
  for (const [typed, piece] of repQueries) {
    const { results } = await find(typed);
    const first = results.flatMap(({ kind, path }) => (kind === 'piece' ? [path.split('/')[2]] : [])).slice(0, 3);
    if (!first.includes(piece)) missed.push(`${typed}: ${piece}, but ${first.join(', ') || 'nothing'}`);
  }
  expect(1 - missed.length / repQueries.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('where only questions have all the words, pieces with some of them follow, of the format that was typed first', async () => {
  const record = (
    kind: 'piece' | 'question',
    url: SearchRecord['url'],
    title: string,
    format?: string,
  ): SearchRecord => ({
    ...{ kind, url, part: 'piece', language: 'en', content: '' },
    filters: kind === 'piece' ? { status: ['live'], share: ['prospects'] } : {},
    meta: { title, also: '', about: '', ...(format !== undefined && { format }) },
  });
  const records = [
    record('piece', '/content/planning/', 'A study of planning in manufacturing', 'Article'),
    record('piece', '/content/gears/', 'Gears in a day', 'Case study'),
    record('piece', '/content/steel/', 'Steel', 'Sheet'),
  ];
  const question = record(
    'question',
    '/map/cfo/decision/#question-proof',
    'Do customers have a case study of manufacturing?',
  );
  const searching = (all: readonly SearchRecord[], words: string) =>
    finderOf({ records: all, synonyms: [], company: 'Example', today: audit.today, policy: site.policy })(words);
  const { partly, piecesPartly, results } = await searching([...records, question], 'case study manufacturing');
  expect([partly, piecesPartly]).toEqual([false, true]);
  expect(results.map(({ path }) => path)).toEqual([question.url, '/content/gears/', '/content/planning/']);
  // Without the question, nothing has all the words.
  const without = await searching(records, 'case study manufacturing');
  expect([without.partly, without.piecesPartly]).toEqual([true, false]);
  expect(without.results.map(({ path }) => path)).toEqual(['/content/gears/', '/content/planning/']);
  // The name of a question is what was meant, so nothing follows it.
  const named = await searching([...records, question], 'Do customers have a case study of manufacturing');
  expect(named.results.map(({ path }) => path)).toEqual([question.url]);
});

test('a search for a term, a buyer, a question or a request leads to it', async () => {
  for (const [typed, address] of repLookUps) {
    const { results } = await find(typed);
    expect(
      results.map(({ path }) => path),
      typed,
    ).toContain(address);
  }
});
