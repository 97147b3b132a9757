import { describe, expect, it } from 'vitest';
import { audit, type Lens } from '../../src/audit/audit.ts';
import { candidates } from '../../src/audit/candidates.ts';
import { unfinishedDecisions } from '../../src/audit/decisions.ts';
import { policySchema } from '../../src/schema/policy.ts';
import { plainText } from '../../src/words/parts.ts';
import { candidateReason } from '../../src/words/review/candidates.ts';
import { todoText } from '../../src/words/review/decisions.ts';
import { cellWords, inSentence } from '../../src/words/states.ts';
import { buildModel, persona, piece, type Records, request, reviewedOn, serves, TODAY } from './build-model.ts';

const here = 'cfo/decision';
const questions = ['payback', 'risk'].map((id) => ({ id, stage: 'decision', ask: `What about ${id}?` }));
const cfo = persona('cfo', { name: 'Finance lead', questions, formats: { decision: 1 } });
const decided = { on: '2026-10-01', by: 'team' };

function audited(records: Records) {
  return audit(buildModel({ personas: [cfo], ...records }), TODAY);
}

function candidatesOf(pieces: ReturnType<typeof piece>[], records: Records = {}) {
  return candidates(audited({ pieces, ...records })).map(({ reasons, ...candidate }) => ({
    ...candidate,
    reasons: reasons.map((reason) => plainText(candidateReason(reason))),
  }));
}

function brief(pieces: ReturnType<typeof piece>[], records: Records = {}) {
  return candidatesOf(pieces, records).map(({ audited, verdict, into }) => [audited.piece.id, verdict, into?.id]);
}

/** With one more, three pieces that answer all questions in a cell that wants one format: it is crowded. */
const all = [serves(here, ['payback', 'risk'])];
const crowd = [piece('x', { format: 'case-study', serves: all }), piece('y', { format: 'blog', serves: all })];

describe('a candidate to retire or merge', () => {
  it.each([
    ['overdue', reviewedOn.overdue, 'It is overdue: its review was due on 2026-11-01.'],
    ['stale', reviewedOn.stale, 'It is stale: its review was due on 2026-01-01.'],
    ['never reviewed', undefined, 'It was never reviewed and is overdue.'],
  ])('is not a piece that is only %s; that is one more reason where there is another', (_, reviewed, reason) => {
    expect(candidatesOf([piece('old', { reviewed, serves: all })])).toEqual([]);
    const [found] = candidatesOf([piece('loose', { reviewed })]);
    expect(found).toMatchObject({ verdict: 'retire', reasons: [expect.stringContaining('serves no persona'), reason] });
  });

  it('is an expired live piece', () => {
    expect(candidatesOf([piece('old', { expires: '2026-11-15', serves: all })])).toMatchObject([
      { verdict: 'retire', reasons: ['Its last day of use was 2026-11-15, but it is still live.'] },
    ]);
  });

  it('is a piece that a live piece replaces, but not one that a draft replaces', () => {
    const older = piece('older', { serves: all });
    const newer = (status: 'live' | 'draft') =>
      piece('newer', { title: 'The new one', status, supersedes: ['older'], serves: all });
    expect(candidatesOf([older, newer('live')])).toMatchObject([
      {
        audited: { piece: { id: 'older' } },
        verdict: 'retire',
        reasons: ['It is replaced by “The new one”, which is live.'],
      },
    ]);
    expect(brief([older, newer('draft')])).toEqual([]);
  });

  it('is an unmapped piece, unless a request or an unretired piece names it', () => {
    const loose = piece('loose');
    const other = (fields: Parameters<typeof piece>[1]) => piece('other', { serves: all, ...fields });
    expect(candidatesOf([loose])).toMatchObject([
      { verdict: 'retire', reasons: ['It serves no persona, and no request or other piece names it.'] },
    ]);
    expect(brief([loose], { requests: [request('r', {}, { piece: 'loose', status: 'answered' })] })).toEqual([]);
    expect(brief([loose, other({ next: 'loose' })])).toEqual([]);
    expect(brief([loose, other({ translationOf: 'loose' })])).toEqual([]);
    expect(brief([loose, other({ decision: { ...decided, verdict: 'merge', into: 'loose' } })])).toEqual([]);
    expect(brief([loose, other({ next: 'loose', status: 'retired' })])).toEqual([['loose', 'retire', undefined]]);
  });

  it('is a piece in a crowded cell where a better one covers the same', () => {
    const better = piece('b', { title: 'The better one', serves: all });
    const worse = piece('a', { serves: all, reviewed: reviewedOn.due });
    expect(candidatesOf([...crowd, better, worse])).toMatchObject([
      {
        audited: { piece: { id: 'a' } },
        verdict: 'merge',
        into: { id: 'b' },
        reasons: [
          'Finance lead at decision is crowded, and “The better one” has the same format (guide) and answers the same questions.',
        ],
      },
    ]);
    // Without the others, the cell is not crowded.
    expect(brief([better, worse])).toEqual([]);
  });

  it('names a crowded cell with its state word, as does the description of `crowdedBy`', () => {
    const is = `is ${inSentence(cellWords.crowded)}`;
    const [found] = candidatesOf([...crowd, piece('b', { serves: all }), piece('a', { serves: all })]);
    expect(found?.reasons.join(), 'src/words/review/candidates.ts').toContain(is);
    expect(policySchema.shape.crowdedBy.meta()?.description, 'src/schema/policy.ts').toContain(is);
  });

  it.each([
    ['has another format', { format: 'blog' }],
    ['is in another language', { language: 'de' }],
    ['answers other questions', { serves: [serves(here, ['payback'])] }],
    ['is about a product that the other is not', { products: ['planner', 'tracker'] }],
    ['is about all products', { products: [] }],
    ['is made for a segment that the other is not', { segments: ['print'] }],
    ['is made for all industries', { segments: [] }],
    ['is made for all company sizes', { segments: ['food'] }],
    ['is made for another cell as well', { serves: [...all, serves('it/decision')] }],
    ['is a translation of the other', { translationOf: 'b' }],
  ] as const)('is not a piece of a crowded cell that %s', (_, fields) => {
    const others = [...crowd, piece('c', { format: 'podcast', serves: all })].filter(({ format }) => format !== 'blog');
    const better = piece('b', {
      products: ['planner'],
      segments: ['food', 'small'],
      serves: [...all, serves('it/decision', [], 'secondary')],
    });
    const worse = piece('d', {
      products: ['planner'],
      segments: ['food', 'small'],
      reviewed: reviewedOn.due,
      serves: all,
      ...fields,
    });
    const segments = [{ id: 'food' }, { id: 'print' }, { id: 'small', dimension: 'size' as const }];
    const formats = ['guide', 'blog', 'case-study', 'podcast'].map((id) => ({ id }));
    const records = {
      formats,
      personas: [cfo, persona('it')],
      products: [{ id: 'planner' }, { id: 'tracker' }],
      segments,
    };
    expect(brief([...others, better, worse], records)).toEqual([]);
    const same = piece('d', {
      products: ['planner'],
      segments: ['food', 'small'],
      reviewed: reviewedOn.due,
      serves: all,
    });
    expect(brief([...others, better, same], records)).toEqual([['d', 'merge', 'b']]);
  });

  it('has the verdict of its first reason and is sorted by verdict, then by number of reasons', () => {
    const pieces = [
      ...crowd,
      piece('late', { reviewed: reviewedOn.overdue, serves: [serves(here)] }),
      piece('twin-a', { serves: all }),
      piece('twin-b', { serves: all, reviewed: reviewedOn.overdue }),
      piece('loose', {}),
      piece('loose-stale', { reviewed: reviewedOn.stale }),
    ];
    expect(
      candidatesOf(pieces).map(({ audited, verdict, reasons }) => [audited.piece.id, verdict, reasons.length]),
    ).toEqual([
      ['loose-stale', 'retire', 2],
      ['loose', 'retire', 1],
      ['twin-b', 'merge', 2],
    ]);
  });

  it('is listed for its own owner, persona and stage only', () => {
    const worse = piece('worse', { owner: 'sales', serves: all, reviewed: reviewedOn.due });
    const pieces = [...crowd, piece('better', { serves: all }), worse, piece('loose')];
    const listed = (lens: Lens) =>
      candidates(audit(buildModel({ personas: [cfo], pieces }), TODAY, lens)).map(({ audited }) => audited.piece.id);
    expect(listed({})).toEqual(['loose', 'worse']);
    expect(listed({ owner: 'sales' })).toEqual(['worse']);
    expect(listed({ owner: 'team' })).toEqual(['loose']);
    expect(listed({ persona: 'cfo', stage: 'decision' })).toEqual(['worse']);
    expect(listed({ persona: 'cfo', stage: 'awareness' })).toEqual([]);
    expect(listed({ persona: 'it', stage: 'decision' })).toEqual([]);
  });

  it('is never a piece with a decision or one that is not live', () => {
    const old = { reviewed: reviewedOn.stale };
    const verdicts = (['keep', 'update', 'remove'] as const).map((verdict) =>
      piece(verdict, { ...old, decision: { ...decided, verdict } }),
    );
    expect(brief([...verdicts, piece('draft', { ...old, status: 'draft' })])).toEqual([]);
  });
});

type Verdict = Pick<NonNullable<ReturnType<typeof piece>['decision']>, 'verdict' | 'into'>;

describe('a decision that is not carried out', () => {
  function unfinished(decision: Verdict, fields: Parameters<typeof piece>[1] = {}) {
    const it = piece('it', { title: 'The old guide', decision: { ...decided, ...decision }, ...fields });
    return unfinishedDecisions(audited({ pieces: [it, piece('heir', { title: 'The heir' })] })).map((left) =>
      plainText(todoText(left)),
    );
  }

  it('is one to remove or merge a piece that is still live', () => {
    expect(unfinished({ verdict: 'remove' })).toEqual([
      'Take “The old guide” down and set its status to retired, as decided on 2026-10-01.',
    ]);
    expect(unfinished({ verdict: 'merge', into: 'heir' })).toEqual([
      'Merge the useful parts of “The old guide” into “The heir” and retire it, as decided on 2026-10-01.',
    ]);
    expect(unfinished({ verdict: 'remove' }, { status: 'retired' })).toEqual([]);
  });

  it.each([
    [undefined, 1],
    ['2026-09-30', 1],
    ['2026-10-01', 1],
    ['2026-10-02', 0],
  ])('to update a piece last reviewed on %s is listed %i times', (on, count) => {
    const reviewed = on === undefined ? undefined : { on, by: 'team' };
    expect(unfinished({ verdict: 'update' }, { reviewed })).toHaveLength(count);
  });

  it('is never one to keep a piece', () => {
    expect(unfinished({ verdict: 'keep' }, { reviewed: reviewedOn.stale })).toEqual([]);
  });

  it('is listed before later ones and only for its own owner', () => {
    const pieces = [
      piece('a', { decision: { verdict: 'remove', by: 'team', on: '2026-11-01' } }),
      piece('c', { decision: { verdict: 'remove', by: 'team', on: '2026-09-01' } }),
      piece('b', { decision: { verdict: 'remove', by: 'team', on: '2026-09-01' } }),
    ];
    expect(unfinishedDecisions(audited({ pieces })).map(({ audited }) => audited.piece.id)).toEqual(['b', 'c', 'a']);
    const others = audit(buildModel({ pieces }), TODAY, { owner: 'other' });
    expect(unfinishedDecisions(others)).toEqual([]);
  });
});
