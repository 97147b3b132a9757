/** How often pieces were used, with every sum worked out by hand. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { candidates } from '../../src/audit/candidates.ts';
import { rankPieces } from '../../src/audit/ranking.ts';
import { firstToReview, reviewQueues } from '../../src/audit/review-queue.ts';
import type { UsageCounts, UsageRow } from '../../src/content/usage.ts';
import { usageNothing, usageTotal } from '../../src/words/usage/counts.ts';
import { usageReading } from '../../src/words/usage/panel.ts';
import { buildModel, persona, piece, type Records, reviewedOn, serves, TODAY } from './build-model.ts';

/** A row of a list; the line does not matter here. */
const row = (month: string, of: string, counts: UsageCounts, source?: string): UsageRow => ({
  line: 2,
  month,
  piece: of,
  source,
  counts,
});

/** The twelve whole months before TODAY, November 16, 2026. */
const YEAR = [
  ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'],
  ...['2026-08', '2026-09', '2026-10'],
];

const guide = piece('guide', { published: '2025-01-01' });

function usageOf(records: Records, id = 'guide') {
  return audit(buildModel({ pieces: [guide], ...records }), TODAY).pieces.get(id)?.usage;
}

/** The counts of a month as text; `?` where nothing is known. */
function month(name: string, records: Records, id?: string): string {
  const found = usageOf(records, id)?.months.find((each) => each.month === name);
  return found === undefined ? 'none' : Object.keys(found.counts).length === 0 ? '?' : JSON.stringify(found.counts);
}

it('says nothing without a list', () => {
  expect(usageOf({})).toBeUndefined();
});

describe('a month', () => {
  const other = piece('other');

  it('without a row is unknown, and zero only if the source covers all pieces and the whole month', () => {
    const usage = [row('2026-09', 'other', { views: 5 }, 'ga4'), row('2026-11', 'other', { views: 5 }, 'ga4')];
    const pieces = [guide, other];
    expect(month('2026-09', { pieces, usage })).toBe('?');
    const covering = { pieces, usage, usageExport: { sources: [{ id: 'ga4', coversAll: true }] } };
    expect(month('2026-09', covering)).toBe('{"views":0}');
    // No row of any piece is from August, so August was not exported. November is not over.
    expect(month('2026-08', covering)).toBe('?');
    expect(month('2026-11', covering)).toBe('none');
  });

  it('is unknown where the source has a row with an empty cell, or may not have every piece of the month', () => {
    const sources = [{ id: 'ga4', coversAll: true, exceptIn: ['2026-10'] }];
    const usage = [
      row('2026-09', 'other', { views: 5 }, 'ga4'),
      row('2026-09', 'guide', {}, 'ga4'),
      row('2026-10', 'other', { views: 5 }, 'ga4'),
      row('2026-08', 'other', { views: 5 }, 'ga4'),
    ];
    const records = { pieces: [guide, other], usage, usageExport: { sources } };
    expect(['2026-08', '2026-09', '2026-10'].map((name) => month(name, records))).toEqual(['{"views":0}', '?', '?']);
  });

  it('is zero only for the pieces below the address that the source is limited to', () => {
    const usage = [row('2026-09', 'other', { views: 5 }, 'ga4')];
    const sources = [{ id: 'ga4', coversAll: true, below: 'https://www.example.com/' }];
    const deck = piece('deck', { url: 'https://share.example.com/deck' });
    const records = { pieces: [guide, deck, other], usage, usageExport: { sources } };
    expect(month('2026-09', records)).toBe('{"views":0}');
    expect(month('2026-09', records, 'deck')).toBe('?');
  });

  it('has the highest count of several sources, because two tools count the same visit', () => {
    const usage = [
      row('2026-09', 'guide', { views: 40 }, 'ga4'),
      row('2026-09', 'guide', { views: 25, sends: 3 }, 'highspot'),
    ];
    expect(month('2026-09', { usage })).toBe('{"views":40,"sends":3}');
  });

  it('before the piece was published is left out', () => {
    const usage = [row('2026-09', 'other', { views: 5 }, 'ga4'), row('2026-08', 'other', { views: 5 }, 'ga4')];
    const usageExport = { sources: [{ id: 'ga4', coversAll: true }] };
    const pieces = [piece('guide', { published: '2026-09-20' }), other];
    expect(month('2026-08', { pieces, usage, usageExport })).toBe('none');
    expect(month('2026-09', { pieces, usage, usageExport })).toBe('{"views":0}');
  });

  it('that an export covers in part is not whole', () => {
    const usage = [row('2026-09', 'guide', { views: 5 }, 'ga4'), row('2026-10', 'guide', { views: 7 }, 'ga4')];
    const whole = (source: object) =>
      usageOf({ usage, usageExport: { sources: [{ id: 'ga4', ...source }] } })?.months.map(
        (each) => `${each.month} ${each.whole}`,
      );
    expect(whole({})?.at(-1)).toBe('2026-10 true');
    expect(whole({ to: '2026-10-30' })?.at(-1)).toBe('2026-10 false');
    // The day of the export had not ended.
    expect(whole({ exportedOn: '2026-10-31' })?.at(-1)).toBe('2026-10 false');
    expect(whole({ exportedOn: '2026-11-01' })?.at(-1)).toBe('2026-10 true');
  });
});

describe('the last year and the last three months', () => {
  // Twelve months of 10 views are 120; August to October are 30. May adds 2 sends, of other months none are known.
  const usage = YEAR.map((name) => row(name, 'guide', { views: 10, ...(name === '2026-05' ? { sends: 2 } : {}) }));

  it('are added up, and at least that much where something is unknown', () => {
    const found = usageOf({ usage: [...usage, row('2026-11', 'guide', { views: 4 })] });
    expect(found?.year && usageTotal(found.year)).toBe(
      'at least 120 views and 2 sends from November 2025 to October 2026',
    );
    expect(found?.used && usageTotal(found.used)).toBe('30 views from August to October 2026');
    expect(found && usageReading(found)).toBe(
      'At least 120 views and 2 sends from November 2025 to October 2026. November 2026 so far: 4 views.',
    );
  });

  it('decide whether a piece is used: by the views of the policy, or anything sent, opened or in a deal', () => {
    const used = (counts: UsageCounts, usedViews = 30) =>
      usageOf({ usage: [row('2026-10', 'guide', counts)], site: { policy: { usedViews } } })?.used !== undefined;
    expect([used({ views: 29 }), used({ views: 30 }), used({ views: 29 }, 29)]).toEqual([false, true, true]);
    expect([used({ sends: 1 }), used({ opens: 1 }), used({ deals: 1 }), used({ sends: 0 })]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('judge nothing if the last whole month is too long ago', () => {
    const used = (last: string) => usageOf({ usage: [row(last, 'guide', { views: 99 })] })?.used !== undefined;
    // Today is in November: August is the third whole month before it.
    expect([used('2026-08'), used('2026-07')]).toEqual([true, false]);
  });
});

describe('a piece that was not used for a year', () => {
  const sources = [{ id: 'ga4', coversAll: true }];
  /** Another piece has views in every month, so that all of them were exported. */
  const others = YEAR.map((name) => row(name, 'other', { views: 5 }, 'ga4'));
  const unused = (more: readonly UsageRow[], fields = {}, records: Records = {}) => {
    const pieces = [piece('guide', { published: '2025-01-01', ...fields }), piece('other')];
    const found = usageOf({ pieces, usage: [...others, ...more], usageExport: { sources }, ...records })?.unused;
    return found && usageNothing(found);
  };

  it('has a known zero in each of its months', () => {
    expect(unused([])).toBe('views from November 2025 to October 2026');
    expect(unused([row('2026-03', 'guide', { views: 1 }, 'ga4')])).toBeUndefined();
    expect(unused([row('2026-03', 'guide', { sends: 1 }, 'highspot')])).toBeUndefined();
    expect(unused([], {}, { usageExport: { sources: [{ id: 'ga4' }] } })).toBeUndefined();
  });

  it('was there at the beginning of the year', () => {
    expect(unused([], { published: '2025-11-01' })).toBeDefined();
    expect(unused([], { published: '2025-11-02' })).toBeUndefined();
    expect(unused([], { published: undefined })).toBeUndefined();
    expect(unused([], { published: undefined, reviewed: { on: '2025-10-01', by: 'team' } })).toBeDefined();
  });

  it('is not one whose views are unknown, even if it was never sent', () => {
    const sends = YEAR.map((name) => row(name, 'guide', { sends: 0 }, 'highspot'));
    const usageExport = { sources: [{ id: 'ga4' }, { id: 'highspot' }] };
    expect(unused(sends, {}, { usageExport })).toBeUndefined();
    expect(unused(sends, { url: undefined, file: 'content/files/guide.pdf' }, { usageExport })).toBe(
      'sends from November 2025 to October 2026',
    );
  });
});

it('puts what is used and stale before all other reviews', () => {
  const cfo = persona('cfo', { questions: [{ id: 'roi', stage: 'decision', ask: 'ROI?' }] });
  const pieces = [
    piece('a-gap', { reviewed: reviewedOn.stale, serves: [serves('cfo/decision', ['roi'])] }),
    piece('b-overdue', { reviewed: reviewedOn.overdue }),
    piece('c-used', { reviewed: reviewedOn.stale }),
    piece('d-used-and-overdue', { reviewed: reviewedOn.overdue }),
  ];
  const first = (usage?: UsageRow[]) => {
    const audited = audit(buildModel({ personas: [cfo], pieces, ...(usage && { usage }) }), TODAY);
    return firstToReview(reviewQueues(audited), TODAY, 9).map((item) => item.kind === 'piece' && item.piece.id);
  };
  expect(first()).toEqual(['a-gap', 'b-overdue', 'd-used-and-overdue']);
  expect(first([row('2026-10', 'c-used', { sends: 1 }), row('2026-10', 'd-used-and-overdue', { sends: 9 })])).toEqual([
    'c-used',
    'a-gap',
    'b-overdue',
    'd-used-and-overdue',
  ]);
});

describe('in a crowded cell', () => {
  const cfo = persona('cfo', {
    formats: { decision: 1 },
    questions: [{ id: 'roi', stage: 'decision', ask: 'ROI?' }],
  });
  const made = (id: string, answers: readonly string[], fields = {}) =>
    piece(id, { published: '2025-01-01', serves: [serves('cfo/decision', answers)], ...fields });
  const usage = YEAR.map((name) => row(name, 'a', { views: 5 }, 'ga4'));
  const suggested = (pieces: Records['pieces'], records: Records = {}) =>
    candidates(
      audit(
        buildModel({
          ...{ personas: [cfo], pieces, usage, usageExport: { sources: [{ id: 'ga4', coversAll: true }] } },
          ...records,
        }),
        TODAY,
      ),
    ).map(({ audited, reasons, verdict }) => `${audited.piece.id} ${verdict} ${reasons.map(({ code }) => code)}`);

  it('a piece that was not used for a year may be retired, if no need is lost', () => {
    // One format wanted; three usable pieces are two more, so the cell is crowded.
    expect(suggested([made('a', ['roi']), made('b', []), made('c', ['roi'], { format: 'blog' })])).toEqual([
      'b retire not-used',
      'c retire not-used',
    ]);
    // Only c answers the question.
    expect(suggested([made('a', []), made('b', [], { format: 'blog' }), made('c', ['roi'])])).toEqual([
      'b retire not-used',
    ]);
  });

  it('unknown use suggests nothing, and neither does a cell that is not crowded', () => {
    const pieces = [made('a', ['roi']), made('b', [], { format: 'blog' }), made('c', ['roi'], { format: 'blog' })];
    expect(suggested(pieces, { usageExport: { sources: [] } })).toEqual([]);
    expect(suggested(pieces.slice(0, 2))).toEqual([]);
  });
});

describe('ranking', () => {
  const pieces = ['a', 'b'].map((id) => piece(id, { serves: [serves('cfo/decision')] }));
  const usage = [row('2026-10', 'b', { sends: 2 })];
  const ranked = (policy: object) => {
    const { cell } = audit(buildModel({ pieces, usage, site: { policy } }), TODAY);
    const found = cell('cfo', 'decision');
    return (
      found &&
      rankPieces(found, {}, 'en').map(({ cellPiece, reasons }) => [cellPiece.audited.piece.id, reasons.at(-1)?.about])
    );
  };

  it('ignores use unless the team asks for it; then it decides last, with the reason', () => {
    expect(ranked({})).toEqual([
      ['a', 'share'],
      ['b', 'share'],
    ]);
    expect(ranked({ rankByUsage: true })).toEqual([
      ['b', 'usage'],
      ['a', 'share'],
    ]);
  });
});

it('is not in what a public site publishes', () => {
  const usage = [row('2026-10', 'guide', { sends: 2 })];
  const { model, pieces } = audit(
    buildModel({ pieces: [guide], usage, usageExport: { sources: [{ id: 'ga4' }] }, site: { public: true } }),
    TODAY,
  );
  expect([model.usage, model.usageExport, pieces.get('guide')?.usage]).toEqual([undefined, undefined, undefined]);
});
