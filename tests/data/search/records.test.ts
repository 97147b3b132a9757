/** The search covers everything that is published, and nothing else. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { searchLanguages, searchRecords } from '../../../src/data/search/records.ts';
import { markOf, synonymGroups } from '../../../src/data/search/synonyms.ts';
import { agreement, losses as lostDeals, term } from '../../audit/agreement/build-agreement.ts';
import { buildModel, competitor, persona, piece, request, reviewedOn, TODAY } from '../../audit/build-model.ts';

const asks = [{ id: 'roi', stage: 'decision', ask: 'When does it pay back?', answer: 'Within a year.' }] as const;

function records(parts: Parameters<typeof buildModel>[0]) {
  return searchRecords(audit(buildModel(parts), TODAY));
}

test('a piece is found by its fields, the questions it answers and its body without markup', () => {
  const body =
    '## How\n\nTake **your own** figures.\n\n<Callout kind="tip" title="Beware">\n\nOf taxes.\n\n</Callout>\n';
  const [record] = records({
    personas: [persona('cfo', { questions: asks })],
    pieces: [
      piece('sheet', {
        title: 'Payback sheet',
        summary: 'One page.',
        say: 'You asked how soon.',
        whenToUse: 'In the second call.',
        serves: [{ persona: 'cfo', stage: 'decision', answers: ['roi'] }],
      }),
    ].map((sheet) => ({ ...sheet, body })),
  });
  expect(record?.meta.title).toBe('Payback sheet');
  for (const words of ['One page.', 'You asked how soon.', 'In the second call.', 'When does it pay back?']) {
    expect(record?.content).toContain(words);
  }
  expect(record?.content).toContain('How\nTake your own figures.\nBeware');
  expect(record?.content).not.toMatch(/[*#<>]/);
});

test('a piece can be filtered by the pairs it serves, and one without products is about all of them', () => {
  const [record] = records({
    stages: [{ id: 'decision' }, { id: 'adoption' }],
    products: [{ id: 'planner' }, { id: 'monitor' }],
    personas: [persona('cfo'), persona('cto')],
    pieces: [
      piece('deck', {
        serves: [
          { persona: 'cfo', stage: 'decision' },
          { persona: 'cto', stage: 'adoption' },
        ],
      }),
    ],
  });
  expect(record?.filters.cell).toEqual(['cfo/decision', 'cto/adoption']);
  expect(record?.filters.product).toEqual(['planner', 'monitor']);
});

test('retired and expired records are a separate part', () => {
  const parts = records({
    personas: [persona('cfo', { status: 'retired', questions: asks })],
    pieces: [
      piece('live', { reviewed: reviewedOn.fresh }),
      piece('old', { status: 'retired' }),
      piece('past', { expires: '2026-11-15', reviewed: reviewedOn.fresh }),
      piece('draft', { status: 'draft' }),
    ],
  }).map(({ part, url }) => `${part} ${url}`);
  expect(parts).toEqual([
    'piece /content/draft/',
    'piece /content/live/',
    'archived /content/old/',
    'archived /content/past/',
    'archived /personas/cfo/#question-roi',
    'archived /personas/cfo/',
  ]);
});

describe('the record of a request', () => {
  const [record] = records({
    requests: [
      request('r1', {
        title: 'Ask canary-title@example.com for a sheet',
        words: 'Call +49 170 1234567 or canary@example.com',
        persona: 'cfo',
        stage: 'decision',
      }),
    ],
  }).filter(({ part }) => part === 'request');

  test('has personal data masked', () => {
    const whole = JSON.stringify(record);
    expect(whole).toContain('for a sheet');
    expect(whole).not.toMatch(/canary|1234567/);
  });

  test('has only published data: neither the requester nor the deals', () => {
    expect(Object.keys(record?.filters ?? {}).sort()).toEqual(['cell', 'open', 'persona', 'stage', 'status']);
    expect(Object.keys(record?.meta ?? {}).sort()).toEqual(['about', 'also', 'title', 'where']);
  });
});

test('every record has the language it is written in; the most frequent language comes first', () => {
  const found = records({
    personas: [],
    pieces: [piece('a', { language: 'de-CH' }), piece('b', { language: 'de' }), piece('c', { language: 'en' })],
  });
  expect(found.map(({ language }) => language)).toEqual(['de', 'de', 'en']);
  expect(searchLanguages(found)).toEqual(['de', 'en']);
});

describe('a piece is also found by', () => {
  const [record] = records({
    site: { synonyms: [['payback sheet', 'Amortisationsblatt']] },
    formats: [{ id: 'sheet', name: 'Sheet', aliases: ['Einseiter'] }],
    products: [{ id: 'planner', name: 'Planner', aliases: ['Plantafel'] }],
    segments: [{ id: 'food', name: 'Food', aliases: ['Lebensmittel'] }],
    personas: [
      persona('cfo', {
        name: 'Finance lead',
        titles: ['Head of finance'],
        aliases: ['Controller'],
        questions: [{ ...asks[0], objection: true, keywords: ['too slow'] }],
      }),
    ],
    pieces: [
      piece('payback-sheet', {
        title: 'When it pays',
        format: 'sheet',
        url: 'https://www.example.com/en/months-to-payback.html',
        products: ['planner'],
        segments: ['food'],
        keywords: ['Wirtschaftlichkeit'],
        serves: [{ persona: 'cfo', stage: 'decision', answers: ['roi'] }],
      }),
    ],
  });
  const { about = '', also = '' } = record?.meta ?? {};

  test.each([
    ['its id', 'payback sheet'],
    ['its address', 'months to payback'],
    ['its keywords', 'Wirtschaftlichkeit'],
    ['the keywords of the questions it answers', 'too slow'],
    ['other names of its format', 'Einseiter'],
    ['other names of its products', 'Plantafel'],
    ['other names of its segments', 'Lebensmittel'],
  ])('%s', (_, words) => {
    expect(also.split('\n')).toContain(words);
  });

  test.each([
    ['its buyer', 'Finance lead'],
    ['the job title of its buyer', 'Head of finance'],
    ['another name of its buyer', 'Controller'],
    ['its stage', 'decision'],
    ['its owner', 'Content team'],
    ['being an answer to an objection', 'Einwand'],
  ])('%s', (_, words) => {
    expect(about.split('\n')).toContain(words);
  });

  test('words that mean the same, by the mark of their group', () => {
    const groups = synonymGroups([['payback sheet', 'Amortisationsblatt']]);
    const group = groups.findIndex((members) => members.includes('Amortisationsblatt'));
    expect(also.split('\n')).toContain(markOf(group));
  });
});

test('the last part of a German compound is found where the word is used alone elsewhere', () => {
  const found = records({
    personas: [],
    pieces: [
      piece('a', { language: 'de', title: 'Muster einer Betriebsvereinbarung' }),
      piece('b', { language: 'de', title: 'Vereinbarung prüfen' }),
      piece('c', { language: 'en', title: 'Betriebsvereinbarung explained' }),
    ],
  });
  expect(found.map(({ meta }) => meta.also.split('\n').includes('vereinbarung'))).toEqual([true, false, false]);
});

test('terms and competitors of the agreement have a record that leads to their place', () => {
  const deals = [
    { reason: 'Their board knew the name.', competitor: 'Big Corp', count: 2 },
    { reason: 'They stayed with paper.', competitor: 'Paper', count: 1 },
    { reason: 'No budget.', count: 1 },
  ].map((deal) => ({ ...deal, outcome: 'lost' as const }));
  const losses = [lostDeals('2026-q2', { from: '2026-04-01', to: '2026-06-30', deals })];
  const terms = [{ ...term('mql'), name: 'Marketing-qualified lead', short: 'MQL', aliases: ['warm lead'] }];
  const found = records({ personas: [], agreement: agreement({ terms, losses }) });
  expect(found.map(({ kind, meta, url }) => [kind, meta.title, url])).toEqual([
    ['term', 'Marketing-qualified lead', '/agreement/terms/#term-mql'],
    ['competitor', 'Big Corp', '/agreement/losses/#loss-2026-q2-1'],
    ['competitor', 'Paper', '/agreement/losses/#loss-2026-q2-2'],
  ]);
  expect(found[0]?.meta.also.split('\n')).toEqual(['mql', 'MQL', 'warm lead']);
});

test('a competitor is found by its names, its text and the reasons of its deals, and leads to its battlecard', () => {
  const deals = [{ outcome: 'lost' as const, reason: 'Their board knew the name.', competitor: 'big corp', count: 2 }];
  const [record, ...others] = records({
    personas: [],
    competitors: [
      { ...competitor('big', { name: 'Big Software', aliases: ['Big Corp'] }), body: 'Ask for **escrow**.' },
    ],
    agreement: agreement({ losses: [lostDeals('2026-q2', { deals })] }),
  });
  expect(record).toMatchObject({ kind: 'competitor', url: '/competitors/big/', meta: { title: 'Big Software' } });
  expect(record?.meta.also.split('\n').slice(0, 4)).toEqual(['big', 'Big Corp', 'competitor', 'Wettbewerber']);
  expect(record?.content).toBe('Ask for escrow.\nTheir board knew the name.');
  expect(others).toEqual([]);
});
