/** The rule for what may be sent, for all values that it depends on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { freshnessStates } from '../../src/audit/freshness.ts';
import { pieceStatus, share } from '../../src/schema/piece.ts';
import { copyForBuyer } from '../../src/site/frame/copy-button.ts';
import {
  groupedByUse,
  maySend,
  type SendState,
  sendStateOf,
  sendWord,
  useOf,
  uses,
  whyNot,
} from '../../src/site/pieces/may-send.ts';
import { shareWords } from '../../src/words/states.ts';
import { buildModel, piece, reviewedOn, serves, TODAY } from '../audit/build-model.ts';

const anyState: fc.Arbitrary<SendState> = fc.record({
  status: fc.constantFrom(...pieceStatus.options),
  share: fc.constantFrom(...share.options),
  freshness: fc.option(fc.constantFrom(...freshnessStates), { nil: undefined }),
  leaving: fc.boolean(),
});

describe('the rule for sending', () => {
  it('allows only live pieces in date that stay and have a label for an audience', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const inDate = ['fresh', 'due', 'unreviewed', 'overdue'].includes(state.freshness ?? 'not judged');
        const outside = ['public', 'prospects', 'customers', 'partners'].includes(state.share);
        expect(maySend(state)).toBe(state.status === 'live' && !state.leaving && inDate && outside);
      }),
      { numRuns: 500 },
    );
  });

  it('shows no permission for a piece that must not be sent, and says why where the label does not', () => {
    const permissions = share.options.filter((label) => label !== 'internal').map((label) => shareWords[label].word);
    fc.assert(
      fc.property(anyState, (state) => {
        expect(permissions.includes(sendWord(state).word)).toBe(maySend(state));
        const use = useOf(state);
        expect(whyNot(state, {}) === undefined).toBe(use === 'send' || use === 'for-you');
      }),
      { numRuns: 500 },
    );
  });

  it('puts every piece in one part, those that must not be used last, and keeps their order within a part', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 20 }), (list) => {
        const found = groupedByUse(list, (state) => state);
        expect(found.map(({ use }) => uses.indexOf(use))).toEqual(
          found.map(({ use }) => uses.indexOf(use)).toSorted((a, b) => a - b),
        );
        expect(found.at(0)?.use).toBe('send');
        expect(found.at(-1)?.use).toBe('do-not-use');
        for (const { members, use } of found) {
          expect(members).toEqual(list.filter((state) => useOf(state) === use));
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
