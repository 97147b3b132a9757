/** The order of found pieces: usable before not usable, names before texts, and the rep's own pieces in their own part. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arranged, type Judged } from '../../../src/site/finding/arrange.ts';
import { strengths } from '../../../src/site/finding/strength.ts';
import { type SendState, useOf } from '../../../src/site/pieces/may-send.ts';

const state = fc.record({
  status: fc.constantFrom('idea', 'draft', 'live', 'retired'),
  share: fc.constantFrom('public', 'prospects', 'internal'),
  freshness: fc.constantFrom('fresh', 'overdue', 'stale', 'expired'),
  leaving: fc.boolean(),
}) satisfies fc.Arbitrary<SendState>;

const pieces = fc
  .array(fc.record({ state, strength: fc.constantFrom(...strengths) }), { maxLength: 40 })
  .map((all) => all.map((each, piece) => ({ ...each, piece })));

test('a piece that must not be used never comes before one that may, however well it matches', () => {
  fc.assert(
    fc.property(pieces, (found) => {
      const shown = arranged(found).flatMap((part) => part.pieces.map((place) => found[place]));
      const barred = shown.map(
        (each) => each !== undefined && ['on-its-way', 'do-not-use'].includes(useOf(each.state)),
      );
      expect(barred).toEqual(barred.toSorted((a, b) => Number(a) - Number(b)));
    }),
  );
});

test('a piece for the rep alone is only under its heading, and never before one to send that matches as well', () => {
  fc.assert(
    fc.property(pieces, (found) => {
      for (const [at, { heading, pieces: members }] of arranged(found).entries()) {
        for (const place of members) {
          const each = found[place];
          if (each && useOf(each.state) === 'for-you') expect(heading).toBe('For you');
        }
        if (heading !== 'For you') continue;
        const named = members.some((place) => found[place]?.strength !== 'text');
        const later = arranged(found)
          .slice(at + 1)
          .flatMap((part) => part.pieces);
        const send = later.filter((place) => {
          const each = found[place];
          return each && useOf(each.state) === 'send' && (!named || each.strength !== 'text');
        });
        expect(send).toEqual([]);
      }
    }),
  );
});

test('pieces whose names match come first, then those that only mention the words, in the order given', () => {
  const usable: SendState = { status: 'live', share: 'public', freshness: 'fresh', leaving: false };
  const internal: SendState = { ...usable, share: 'internal' };
  const stale: SendState = { ...usable, freshness: 'stale' };
  const found: Judged<string>[] = [
    { piece: 'stale, by name', state: stale, strength: 'exact' },
    { piece: 'mentions it', state: usable, strength: 'text' },
    { piece: 'named', state: usable, strength: 'named' },
    { piece: 'card', state: internal, strength: 'named' },
    { piece: 'its very name', state: usable, strength: 'exact' },
    { piece: 'idea', state: { ...usable, status: 'idea', freshness: undefined }, strength: 'named' },
  ];
  expect(arranged(found)).toEqual([
    { heading: undefined, pieces: ['its very name', 'named'] },
    { heading: 'For you', pieces: ['card'] },
    { heading: 'Also mentioned in', pieces: ['mentions it'] },
    { heading: 'In progress', pieces: ['idea'] },
    { heading: 'Do not use', pieces: ['stale, by name'] },
  ]);
});
