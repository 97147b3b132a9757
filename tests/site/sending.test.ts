/** The rule that says what may be sent, over everything that it depends on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { freshnessStates } from '../../src/audit/freshness.ts';
import { pieceStatus, share } from '../../src/schema/piece.ts';
import { copyForBuyer } from '../../src/site/frame/copy-button.ts';
import {
  maySend,
  groupedByUse,
  type SendState,
  sendWord,
  sendStateOf,
  useOf,
  uses,
  whyNot,
} from '../../src/site/pieces/may-send.ts';
import { shareWords } from '../../src/words/states.ts';
import { buildModel, piece, reviewedOn, serves, TODAY } from '../audit/build-model.ts';

const anyStanding: fc.Arbitrary<SendState> = fc.record({
  status: fc.constantFrom(...pieceStatus.options),
  share: fc.constantFrom(...share.options),
  freshness: fc.option(fc.constantFrom(...freshnessStates), { nil: undefined }),
  leaving: fc.boolean(),
});

describe('the rule', () => {
  it('lets only pieces be sent that are live, judged and in date, not decided to go, and labeled for an audience', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const inDate = ['fresh', 'due', 'overdue'].includes(standing.freshness ?? 'not judged');
        const outside = ['public', 'prospects', 'customers', 'partners'].includes(standing.share);
        expect(maySend(standing)).toBe(standing.status === 'live' && !standing.leaving && inDate && outside);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows a permission for what must not be sent, and says why where the label does not', () => {
    const permissions = share.options.filter((label) => label !== 'internal').map((label) => shareWords[label].word);
    fc.assert(
      fc.property(anyStanding, (standing) => {
        expect(permissions.includes(sendWord(standing).word)).toBe(maySend(standing));
        const use = useOf(standing);
        expect(whyNot(standing, {}) === undefined).toBe(use === 'send' || use === 'for-you');
      }),
      { numRuns: 500 },
    );
  });

  it('puts every piece in one part, what must not be used in the last, and keeps the order within a part', () => {
    fc.assert(
      fc.property(fc.array(anyStanding, { maxLength: 20 }), (list) => {
        const found = groupedByUse(list, (standing) => standing);
        expect(found.map(({ use }) => uses.indexOf(use))).toEqual(
          found.map(({ use }) => uses.indexOf(use)).toSorted((a, b) => a - b),
        );
        expect(found.at(0)?.use).toBe('send');
        expect(found.at(-1)?.use).toBe('do-not-use');
        for (const { members, use } of found) {
          expect(members).toEqual(list.filter((standing) => useOf(standing) === use));
        }
        expect(found.flatMap(({ members }) => members)).toHaveLength(list.length);
      }),
    );
  });
});

it.each([
  ['is for prospects and fresh', {}, true],
  ['is overdue', { reviewed: reviewedOn.overdue }, true],
  ['is internal', { share: 'internal' }, false],
  ['has no label', { share: undefined }, false],
  ['is stale', { reviewed: reviewedOn.stale }, false],
  ['has expired', { expires: '2020-01-01' }, false],
  ['is an idea', { status: 'idea' }, false],
  ['is a draft', { status: 'draft' }, false],
  ['is in review', { status: 'in-review' }, false],
  ['is retired', { status: 'retired' }, false],
  ['is to be removed', { decision: { verdict: 'remove', on: TODAY, by: 'team' } }, false],
  ['is to be merged', { decision: { verdict: 'merge', into: 'other', on: TODAY, by: 'team' } }, false],
  ['is to be updated', { decision: { verdict: 'update', on: TODAY, by: 'team' } }, true],
] as const)('a piece that %s has copy buttons: %s', (_, fields, copied) => {
  const one = piece('one', {
    share: 'prospects',
    say: 'Have a look.',
    url: 'https://www.example.com/one',
    serves: [serves('cfo/decision')],
    ...fields,
  });
  const audited = audit(buildModel({ pieces: [one, piece('other', {})] }), TODAY).pieces.get('one');
  if (!audited) throw new Error('The model has this piece.');
  expect(maySend(sendStateOf(audited))).toBe(copied);
  for (const what of ['say', 'url'] as const) {
    const button = String(copyForBuyer(audited, what));
    expect(button.includes('data-copy=')).toBe(copied);
  }
});
