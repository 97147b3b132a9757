/** Every list and verdict of the alignment page follows from the sentence that is printed beside it, and from nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../../src/audit/agreement/alignment.ts';
import type { Evidence, EvidenceReason, Verdict } from '../../../src/audit/agreement/evidence/evidence.ts';
import { verdictOf, verdictRules } from '../../../src/audit/agreement/evidence/verdict.ts';
import { alignmentFlags, flagsOf } from '../../../src/audit/agreement/flags.ts';
import { audit } from '../../../src/audit/audit.ts';
import { type StatementId, statements } from '../../../src/schema/agreement/statements.ts';
import { flagWords } from '../../../src/words/agreement/alignment.ts';
import { averageText, differenceText } from '../../../src/words/agreement/alignment-page.ts';
import { verdictRuleText } from '../../../src/words/agreement/verdict-rules.ts';
import { buildModel, TODAY } from '../build-model.ts';
import { agreement, round } from './build-agreement.ts';

/** A mean as a fraction, so that the test never rounds. */
interface Fraction {
  readonly points: number;
  readonly people: number;
}

const limitIn = (sentence: string, pattern: RegExp) => {
  const found = pattern.exec(sentence)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Reads the printed rule and applies it, without the data that it was printed from. */
function isListed(sentence: string, [a, b]: readonly [Fraction, Fraction], verdict: Verdict): boolean {
  const from = limitIn(sentence, /both averages are (\d+(?:\.\d+)?) or higher/i);
  const below = limitIn(sentence, /both averages are below (\d+(?:\.\d+)?)/i);
  const farFrom = limitIn(sentence, /differ by (\d+(?:\.\d+)?) or more/);
  const closeBelow = limitIn(sentence, /differ by less than (\d+(?:\.\d+)?)/);
  const says = /the evidence says ([a-z ]+)\./.exec(sentence)?.[1]?.split(' or ');
  // Both sides times 2 × people × people are whole numbers.
  const apart = 2 * Math.abs(a.points * b.people - b.points * a.people);
  const whole = 2 * a.people * b.people;
  return (
    [a, b].every(({ people, points }) => from === undefined || points >= from * people) &&
    [a, b].every(({ people, points }) => below === undefined || points < below * people) &&
    (farFrom === undefined || apart >= farFrom * whole) &&
    (closeBelow === undefined || apart < closeBelow * whole) &&
    (says === undefined || says.includes(verdict))
  );
}

const fraction = (counts: readonly number[]): Fraction => ({
  points: counts.reduce((sum, amount, index) => sum + amount * (index + 1), 0),
  people: counts.reduce((sum, amount) => sum + amount, 0),
});

/** Answers of three people or more, often all close to one value, where the limits are. */
const counts = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 3, max: 9 }),
    fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
  )
  .map(([value, people, others]) => others.map((amount, index) => amount + (index + 1 === value ? people : 0)));

describe('the printed rule of a list', () => {
  it('names every condition, such as the verdicts of “Believed, but not proven”', () => {
    expect(alignmentFlags.map((flag) => flagWords[flag].meaning)).toEqual([
      'Both averages are 4 or higher and the evidence says no.',
      'The averages of the two teams differ by 1.0 or more.',
      'Both averages are below 3 and they differ by less than 1.0. Both teams see the problem: start here.',
      'Both averages are 4 or higher, they differ by less than 0.5 and the evidence says partly or unknown.',
    ]);
  });

  it('decides about every statement of random assessments', () => {
    const answers = fc.record(
      Object.fromEntries(statements.map(({ id }) => [id, fc.record({ sales: counts, marketing: counts })])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const model = buildModel({ agreement: agreement({ assessments: [round('2026-11-01', given)] }) });
        for (const { evidence, flags, statement, teams } of alignmentOf(audit(model, TODAY))?.statements ?? []) {
          const means = [fraction(teams.sales.counts ?? []), fraction(teams.marketing.counts ?? [])] as const;
          const listed = alignmentFlags.filter((flag) => isListed(flagWords[flag].meaning, means, evidence.verdict));
          expect(flags, statement.id).toEqual(listed);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('decides about every verdict, whatever the means', () => {
    const verdicts = fc.constantFrom<Verdict[]>('yes', 'partly', 'no', 'unknown');
    fc.assert(
      fc.property(counts, counts, verdicts, (sales, marketing, verdict) => {
        const both = [fraction(sales), fraction(marketing)] as const;
        const [a, b] = both.map(({ people, points }) => points / people);
        const difference = Number(Math.abs((a ?? 0) - (b ?? 0)).toFixed(9));
        const found = flagsOf([a, b], difference, { verdict });
        expect(found).toEqual(alignmentFlags.filter((flag) => isListed(flagWords[flag].meaning, both, verdict)));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds for the figures as they are shown', () => {
    fc.assert(
      fc.property(counts, counts, (sales, marketing) => {
        const [a, b] = [fraction(sales), fraction(marketing)].map(({ people, points }) => points / people);
        const difference = Number(Math.abs((a ?? 0) - (b ?? 0)).toFixed(9));
        const shown = [averageText(a ?? 0), averageText(b ?? 0)].map(Number);
        for (const verdict of ['no', 'partly'] as const) {
          expect(flagsOf(shown, Number(differenceText(difference)), { verdict })).toEqual(
            flagsOf([a, b], difference, { verdict }),
          );
        }
      }),
    );
    expect([averageText(3.96), averageText(4), averageText(3.25), differenceText(0.96)]).toEqual([
      ...['3.96', '4.0', '3.3', '0.96'],
    ]);
  });
});

/** A hand-worked golden of suspicious harmony: both at 4 or more and 0.35 apart, with each verdict. */
it.each<[Verdict, string[]]>([
  ['no', ['believed']],
  ['partly', ['harmony']],
  ['unknown', ['harmony']],
  ['yes', []],
])('lists 4.25 and 4.6 where the evidence says %s under %j', (verdict, flags) => {
  // 34 points of 8 people, and 23 points of 5.
  expect(flagsOf([34 / 8, 23 / 5], 0.35, { verdict } satisfies Pick<Evidence, 'verdict'>)).toEqual(flags);
});

describe('the printed rule of a statement', () => {
  /** The verdict by the words of a rule that has a scale. */
  function byScale(sentence: string, part: number, of: number): Verdict | undefined {
    const [yes, no] = [limitIn(sentence, /^Yes from (\d+)%/), limitIn(sentence, /no below (\d+)%/)];
    if (yes !== undefined && no !== undefined) {
      return 100 * part >= yes * of ? 'yes' : 100 * part < no * of ? 'no' : 'partly';
    }
    return sentence.startsWith('Yes for all, no for none')
      ? part === of
        ? 'yes'
        : part === 0
          ? 'no'
          : 'partly'
      : undefined;
  }

  const codes = {
    'leads-good': 'leads-accepted',
    'leads-followed-up': 'leads-tried',
    'same-lead-words': 'lead-terms-agreed',
    'words-written-down': 'terms-current',
    'stages-matched': 'lead-terms-mapped',
    'same-buyers': 'personas-by-both',
    'buyers-questions': 'cells-with-questions',
    'buyers-current': 'personas-current',
    'same-number': 'goals-shared',
    'goals-on-course': 'goals-measured',
    'same-push': 'focus-shared',
    'pushed-has-content': 'pushed-with-content',
    'content-asked-for': 'requests-on-time',
    'handoff-clear': 'handoffs-clear',
    'losses-answered': 'losses-answered',
    'decisions-done': 'decisions-done',
    'learn-together': 'meetings-with-lessons',
    'disagree-openly': 'disagreements-settled',
    'same-figures': 'facts-with-one-truth',
  } as const satisfies Partial<Record<StatementId, EvidenceReason['code']>>;
  const scaled = Object.entries(codes) as ReadonlyArray<[keyof typeof codes, EvidenceReason['code']]>;

  it.each(scaled)('of %s decides from the share that is printed', (id, code) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (of, some) => {
        const part = Math.min(of, some);
        const because = { code, part, of } as EvidenceReason;
        expect(verdictOf(verdictRules[id], because)).toBe(byScale(verdictRuleText(id), part, of));
      }),
    );
  });

  it.each(statements.map(({ id }) => id))('of %s says what a missing record means', (id) => {
    const [, said] = /(No|Unknown) if nothing is recorded\./.exec(verdictRuleText(id)) ?? [];
    const verdict = verdictOf(verdictRules[id], { code: 'none-recorded', what: 'facts' });
    expect(said?.toLowerCase()).toBe(id === 'teams-speak-well' ? undefined : verdict);
  });

  const share = fc.integer({ min: 1, max: 20 }).chain((of) => fc.record({ part: fc.nat(of), of: fc.constant(of) }));
  const practice = ({ part, of }: { part: number; of: number }): Verdict =>
    10 * part >= 9 * of ? 'yes' : 2 * part < of ? 'no' : 'partly';
  const ranked = ['no', 'unknown', 'partly', 'yes'] as const;
  const lower = (a: Verdict, b: Verdict) => (ranked.indexOf(a) < ranked.indexOf(b) ? a : b);

  it('of the other statements decides as a person reads it', () => {
    fc.assert(
      fc.property(share, share, fc.nat(3), fc.nat(3), fc.boolean(), fc.boolean(), (first, second, x, y, p, q) => {
        const says = (id: StatementId, because: EvidenceReason) => verdictOf(verdictRules[id], because);
        expect(says('content-right', { code: 'content-current', ...first, untrue: x })).toBe(
          x > 0 ? lower(practice(first), 'partly') : practice(first),
        );
        expect(says('rejections-explained', { code: 'rejections-explained', ...first, given: second })).toBe(
          first.part < first.of ? lower(practice(second), 'partly') : practice(second),
        );
        expect(says('rejections-explained', { code: 'rejections-explained', ...first })).toBe('unknown');
        expect(says('offers-agreed', { code: 'offers-agreed', part: 0, of: first.of, unsaid: first.of })).toBe(
          'unknown',
        );
        expect(says('content-found', { code: 'content-not-found', requests: x, unmapped: y })).toBe(
          x + y === 0 ? 'yes' : x > 0 && y > 0 ? 'no' : 'partly',
        );
        const teams = [x, y].filter((promises) => promises > 0).length;
        expect(
          says('promises-both-ways', { code: 'promises-agreed', sales: x, marketing: y, contradictions: p ? 1 : 0 }),
        ).toBe(teams === 0 ? 'no' : teams === 1 || p ? 'partly' : 'yes');
        expect(says('losses-known', { code: 'losses-known', to: TODAY, recent: p, agreed: q })).toBe(
          p && q ? 'yes' : 'partly',
        );
        expect(says('claims-true', { code: 'claims-in-use', used: 9, untrue: x, unverified: y })).toBe(
          x > 0 ? 'no' : y > 0 ? 'partly' : 'yes',
        );
        expect(says('leads-needed', { code: 'leads-promised', leads: 9, short: x })).toBe(x === 0 ? 'yes' : 'partly');
        const gaps = { code: 'meetings-late', ...first, meetEvery: 14 } as const;
        expect(says('meet-often-enough', { ...gaps, daysSince: 20 })).toBe(
          first.part === 0 ? 'yes' : first.part === first.of ? 'no' : 'partly',
        );
        expect(says('meet-often-enough', { ...gaps, part: first.of, daysSince: 29 })).toBe('no');
        const unclear = Math.min(x, second.of - second.part);
        const most = practice({ ...second, part: second.part + unclear });
        const agreed: Verdict = first.part === first.of ? 'yes' : first.part === 0 ? 'no' : 'partly';
        const kept = { ...second, unclear, repeated: 0 };
        expect(says('leads-reached-in-time', { code: 'follow-up', ...first, overdue: 0, kept })).toBe(
          lower(agreed, practice(second) === most ? most : 'unknown'),
        );
      }),
    );
  });
});
