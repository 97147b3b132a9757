/** The search of the server finds what the search of the site finds. */
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
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

test('a search for a term, a buyer, a question or a request leads to it', async () => {
  for (const [typed, address] of repLookUps) {
    const { results } = await find(typed);
    expect(
      results.map(({ path }) => path),
      typed,
    ).toContain(address);
  }
});
