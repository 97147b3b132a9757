/** What the charts show, counted by hand. */
import { describe, expect, it, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { gapCounts } from '../../../src/audit/charts/gap-counts.ts';
import { gridReading } from '../../../src/audit/charts/grid-reading.ts';
import { requestFlow } from '../../../src/audit/charts/request-flow.ts';
import { reviewMonths } from '../../../src/audit/charts/review-months.ts';
import { requestClocks } from '../../../src/audit/clock.ts';
import { trendCsv } from '../../../src/data/trend.ts';
import { gapCountsText } from '../../../src/words/charts/gaps.ts';
import { gridText } from '../../../src/words/charts/grid.ts';
import { flowText, waitText } from '../../../src/words/charts/requests.ts';
import { reviewMonthsText } from '../../../src/words/charts/review-months.ts';
import { trendReading } from '../../../src/words/charts/trend.ts';
import { buildModel, persona, piece, request, reviewedOn, serves, TODAY } from '../build-model.ts';

const stages = [
  { id: 'awareness', name: 'Awareness', formats: 1 },
  { id: 'decision', name: 'Decision', formats: 2 },
];

describe('the grid at a glance', () => {
  it('is its strongest and weakest stage, its empty cells and the needs at risk', () => {
    // Awareness: 1 of 1 need, met by an overdue piece. Decision: nothing for 2 needs.
    const pieces = [piece('guide', { reviewed: reviewedOn.overdue, serves: [serves('cfo/awareness')] })];
    const { cells } = audit(buildModel({ stages, pieces }), TODAY);
    const reading = gridReading(cells);
    expect(reading).toMatchObject({
      strongest: { name: 'Awareness', coverage: { needs: 1, met: 0, atRisk: 1 } },
      weakest: { name: 'Decision', coverage: { needs: 2, met: 0, atRisk: 0 } },
      empty: 1,
    });
    expect(reading && gridText(reading)).toBe(
      'Coverage is highest at Awareness (1 of 1 need) and lowest at Decision (0 of 2 needs). 1 cell is empty, and 1 need is at risk.',
    );
  });

  it('has no weakest stage where all are the same, and no reading without needs', () => {
    const same = gridReading(audit(buildModel({ stages }), TODAY).cells);
    expect(same?.weakest).toBe(undefined);
    expect(same && gridText(same)).toBe(
      // 1 need at Awareness and 2 at Decision.
      'Coverage is the same at every stage: 0 of 3 needs in total. 2 cells are empty.',
    );
    expect(gridReading([])).toBe(undefined);
  });
});

test('reviews are counted by the month in which they are due, without pieces that are to be removed', () => {
  const pieces = [
    piece('fresh', { reviewed: reviewedOn.fresh }), // due 2027-11-01
    piece('due', { reviewed: reviewedOn.due }), // due 2026-11-26
    piece('overdue', { reviewed: reviewedOn.overdue }), // due 2026-11-01
    piece('stale', { reviewed: reviewedOn.stale }), // due 2026-01-01, before the 6 months
    piece('undated', { reviewed: undefined }), // never reviewed, and no date
    piece('leaving', {
      reviewed: reviewedOn.due,
      decision: { verdict: 'remove', on: '2026-11-01', by: 'team', why: 'Old.' },
    }),
    piece('draft', { status: 'draft' }),
  ];
  const reviews = reviewMonths(audit(buildModel({ pieces }), TODAY));
  expect([reviews.months[0]?.month, reviews.months.at(-1)?.month, reviews.months.length]).toEqual([
    '2026-05',
    '2027-11',
    19,
  ]);
  expect(reviews.months.filter(({ current, overdue }) => current + overdue > 0)).toEqual([
    { month: '2026-11', current: 1, overdue: 1, lapsed: 0 },
    { month: '2027-11', current: 1, overdue: 0, lapsed: 0 },
  ]);
  expect(reviews).toMatchObject({ earlier: { lapsed: 1 }, later: { current: 0 }, undated: 1, total: 5, leaving: 1 });
  expect(reviewMonthsText(reviews)).toBe(
    '2 of 5 live pieces are past their review date or expired. 1 more is due this month. The busiest month ahead is November 2027, with 1. 1 was due more than 6 months ago. The date of 1 is unknown. 1 more live piece needs no review: the team decided to merge or remove it.',
  );
  expect(reviewMonthsText({ ...reviews, leaving: 0 })).not.toContain('remove');
});

test('gaps are counted once by persona and once by stage, and those without both beside them', () => {
  const counts = gapCounts(
    audit(
      buildModel({
        stages,
        personas: [persona('cfo'), persona('cto')],
        pieces: [piece('lost', { reviewed: reviewedOn.fresh })],
      }),
      TODAY,
    ),
  );
  // 1 format at Awareness and 2 at Decision for each persona, and a piece that serves no one.
  expect(counts).toMatchObject({
    personas: [
      { id: 'cfo', gaps: 3 },
      { id: 'cto', gaps: 3 },
    ],
    stages: [
      { id: 'awareness', gaps: 2 },
      { id: 'decision', gaps: 4 },
    ],
    elsewhere: 1,
    total: 7,
  });
  expect(gapCountsText(counts)).toBe(
    'The largest share of the gaps is at Decision (4 of 7). Every persona has 3 gaps. 1 gap has no persona and stage.',
  );
  const named = (...gaps: number[]) =>
    gapCountsText({
      ...{ stages: [], elsewhere: 0, total: 7 },
      personas: gaps.map((each, index) => ({ id: `${index}`, name: `P${index}`, gaps: each })),
    });
  expect(named(3, 2, 2)).toBe('The largest share of the gaps is for P0 (3 of 7).');
  expect(named(3, 3, 1)).toBe('The largest share of the gaps is for P0 and P1 (3 of 7 each).');
  expect(named(3, 3, 3, 1)).toBe('The largest share of the gaps is for 3 personas (3 of 7 each).');
  expect(named(0, 0)).toBe('');
});

test('requests are counted at every step that they reached, with the longest wait at the step where they are', () => {
  // 2026-11-16 is a Monday. From Monday the 2nd are 10 business days, from Friday the 13th one.
  const requests = [
    request('a', { requestedOn: '2026-11-13' }, { status: 'new' }),
    request('b', { requestedOn: '2026-11-02' }, { status: 'new' }),
    request('c', { requestedOn: '2026-11-02' }, { status: 'accepted', decidedOn: '2026-11-13' }),
    request(
      'd',
      { requestedOn: '2026-10-01' },
      { status: 'confirmed', decidedOn: '2026-10-02', deliveredOn: '2026-10-09' },
    ),
    request('e', { requestedOn: '2026-10-01' }, { status: 'declined', decidedOn: '2026-10-02' }),
  ];
  const flow = requestFlow(requestClocks({ model: buildModel({ requests }), today: TODAY }));
  expect(flow.steps.map(({ here, late, longest, reached, step }) => [step, reached, here, late, longest])).toEqual([
    ['asked', 5, 2, 1, 10],
    ['decided', 3, 0, 0, undefined],
    ['accepted', 2, 1, 0, 1],
    ['delivered', 1, 0, 0, undefined],
  ]);
  expect(flow.ends).toEqual([{ end: 'declined', requests: 1 }]);
  expect(flowText(flow)).toBe('Of 5 requests, 3 are decided, 2 accepted and 1 delivered.');
  expect(flow.steps.map(waitText)).toEqual([
    '2 waiting up to 10 business days, 1 late',
    undefined,
    '1 waiting up to 1 business day',
    undefined,
  ]);
});

test('a trend is read as a rise, a fall or neither, and what moved since the month before', () => {
  const ends = (first: number, before: number, last: number) => ({
    first: { date: '2026-06-30', value: first },
    before: { date: '2026-10-31', value: before },
    last: { date: '2026-11-16', value: last },
  });
  expect(trendReading('Coverage', ends(41, 60, 58), '%')).toBe(
    'Coverage rose from 41% in June 2026 to 58% now, down 2 since October 2026.',
  );
  expect(trendReading('Open requests', ends(9, 7, 7), '')).toBe(
    'Open requests fell from 9 in June 2026 to 7 now, unchanged since October 2026.',
  );
  const two = ends(5, 5, 5);
  expect(trendReading('Coverage', { ...two, before: two.first }, '%')).toBe(
    'Coverage was 5% in June 2026 and is 5% now.',
  );
});

test('the trend is a CSV in which unknown days are empty', () => {
  const points = [
    {
      date: '2026-09-30',
      figures: { coverage: { needs: 9, met: 4, atRisk: 2 }, freshness: { current: 3, live: 5 }, openRequests: 0 },
    },
    { date: '2026-10-31', unknown: 'shallow' },
  ];
  expect(trendCsv({ points })).toBe(
    '\uFEFF"date","needs","met","atRisk","live","current","openRequests"\r\n"2026-09-30","9","4","2","5","3","0"\r\n"2026-10-31","","","","","",""\r\n',
  );
});
