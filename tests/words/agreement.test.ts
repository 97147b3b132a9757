/** Sentences about the agreement, from the data of the audit. */
import { describe, expect, it } from 'vitest';
import type { SmartProblem } from '../../src/audit/agreement/smart.ts';
import { hoursText } from '../../src/words/agreement/durations.ts';
import { evidenceText } from '../../src/words/agreement/evidence.ts';
import { figuresFinding, signingFinding } from '../../src/words/agreement/findings.ts';
import { promisedText, shortText } from '../../src/words/agreement/funnel.ts';
import { goalProblemText } from '../../src/words/agreement/goals.ts';
import { progressText } from '../../src/words/agreement/goals-page.ts';
import { plainText } from '../../src/words/parts.ts';

describe('evidence', () => {
  it.each([
    [true, true, 'recent and agreed by both teams'],
    [true, false, 'recent but not agreed by both teams'],
    [false, true, 'agreed by both teams but not recent'],
    [false, false, 'neither recent nor agreed by both teams'],
  ])('says of the latest period, recent %s and agreed %s: %s', (recent, agreed, words) => {
    const text = evidenceText({ code: 'losses-known', to: '2026-09-30', recent, agreed });
    expect(plainText(text)).toBe(`The latest period (to 2026-09-30) is ${words}.`);
    expect(text).toContainEqual({ date: '2026-09-30' });
  });

  it('agrees in number with what it counts', () => {
    const read = (part: number, behind: number) =>
      plainText(evidenceText({ code: 'goals-measured', part, of: 3, behind }));
    expect(read(2, 1)).toBe('Progress is known for 2 of 3 goals; 1 is behind.');
    expect(read(1, 2)).toBe('Progress is known for 1 of 3 goals; 2 are behind.');
  });
});

describe('a promise of leads', () => {
  it('is compared with what the goal needs, with the shortfall', () => {
    const promise = { promised: 5, needed: 8.333, per: 'representative', leads: 'MQL' } as const;
    expect(`${promisedText(promise)} (${shortText(promise.needed - promise.promised)})`).toBe(
      '5 MQLs per rep per month promised; the goal needs 8.3 (short by 3.3)',
    );
  });

  it('names a shortfall below one decimal', () => {
    expect(shortText(10.42 - 10.4)).toBe('short by less than 0.1');
  });
});

describe('a length of time', () => {
  it.each([
    [0.005, 'less than a minute'],
    // Four minutes are 0.067 hours.
    [4 / 60, '4 minutes'],
    [1 / 60, '1 minute'],
    [59.7 / 60, '1 hour'],
    [2.5, '2.5 hours'],
    [6.683, '6.7 hours'],
  ])('of %f hours is what a person says', (hours, text) => {
    expect(hoursText(hours)).toBe(text);
  });
});

describe('the progress of a goal', () => {
  // From 43 on January 1, 2026 to 55 on June 30, 2027: 272 of 545 days have passed by September 30.
  const expected = 43 + (12 * 272) / 545;

  it('has an expected value and a shortfall that add up, rounded to one decimal', () => {
    expect(expected).toBeCloseTo(48.989, 3);
    expect(plainText(progressText({ on: '2026-09-30', value: 48 }, expected, expected - 48))).toBe(
      '48 on 2026-09-30; 49 expected by then (short by 1).',
    );
  });

  it('names no shortfall where the reading is on the line', () => {
    expect(plainText(progressText({ on: '2026-09-30', value: 49 }, expected, expected - 49))).toBe(
      '49 on 2026-09-30; 49 expected by then.',
    );
  });
});

describe('findings', () => {
  it('say that a goal without an owner in one team is not shared', () => {
    const problem: SmartProblem = { part: 'relevant', code: 'no-owner', teams: ['sales'], field: 'owners' };
    expect(figuresFinding({ rule: 'goal/relevant', record: 'goal/leads', problem })).toEqual({
      message: 'goal/leads: No one in sales owns it, so it is not a shared goal.',
      hint: 'Add `sales:` under `owners`, or keep the goal in your own team.',
    });
    expect(goalProblemText(problem).hint).toContainEqual({ code: 'owners' });
  });

  it('put the command that signs again on its own line', () => {
    const { hint } = signingFinding({
      ...{ rule: 'agreement/changed', record: 'term/mql', team: 'sales', on: '2026-07-06', by: 'sales-dach' },
    });
    expect(hint?.split('\n').at(-1)).toBe('npx content-audit sign term/mql --team sales --by sales-dach');
  });

  it.each([
    [['CRM'], 'CRM, but it is not'],
    [['CRM', 'Billing'], 'CRM and Billing, but neither is'],
    [['CRM', 'Billing', 'Sheet'], 'CRM, Billing and Sheet, but none is'],
  ])('name every system that stores a fact without a source of truth: %j', (systems, words) => {
    expect(signingFinding({ rule: 'system/no-truth', fact: 'lead source', systems }).message).toBe(
      `“lead source” is stored in ${words} marked as the source of truth.`,
    );
  });
});
