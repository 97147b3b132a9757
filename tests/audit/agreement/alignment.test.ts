/** What both teams believe compared with what the repository proves, and the self-check behind it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { alignmentOf } from '../../../src/audit/agreement/alignment.ts';
import { checkText, readCheck, roundYaml, tally } from '../../../src/audit/agreement/self-check.ts';
import { audit } from '../../../src/audit/audit.ts';
import { assessmentSchema } from '../../../src/schema/agreement/assessment.ts';
import { linkOrder, statements } from '../../../src/schema/agreement/statements.ts';
import { buildModel, TODAY } from '../build-model.ts';
import { agreement, meeting, round } from './build-agreement.ts';

type Answers = Parameters<typeof round>[1];

/** The repository says no to this statement, and yes after a meeting of both teams today. */
const ID = 'learn-together';

function view(...rounds: readonly Answers[]) {
  return viewOf(rounds);
}

function viewOf(rounds: readonly Answers[], learned: readonly string[] | undefined = undefined) {
  const assessments = rounds.map((answers, index) => round(`2026-0${index + 1}-01`, answers));
  const meetings = learned ? [meeting(TODAY, { learned: [...learned] })] : [];
  const alignment = alignmentOf(audit(buildModel({ agreement: agreement({ assessments, meetings }) }), TODAY));
  const found = alignment?.statements.find(({ statement }) => statement.id === ID);
  if (!alignment || !found) throw new Error('The statement is missing.');
  return { ...found, widest: alignment.widest.map(({ statement }) => statement.id) };
}

const answers = (sales: number[], marketing: number[]): Answers => ({ [ID]: { sales, marketing } });

describe('beliefs', () => {
  it('are the means of the answers of each team and their difference', () => {
    // 1 × 1 + 2 × 3 + 1 × 5 = 12 of 4; 3 × 4 + 1 × 5 = 17 of 4.
    const { teams, difference } = view(answers([1, 0, 2, 0, 1], [0, 0, 0, 3, 1]));
    expect([teams.sales.mean, teams.marketing.mean, difference]).toEqual([3, 4.25, 1.25]);
  });

  it('show the change since the previous round for a team that answered in both', () => {
    const before = { [ID]: { sales: [4, 0, 0, 0, 0] } } as Answers;
    expect(view(before, answers([0, 4, 0, 0, 0], [0, 0, 4, 0, 0])).change).toEqual({ sales: 1 });
    expect(view(answers([0, 0, 3, 0, 0], [0, 0, 3, 0, 0])).change).toEqual({});
  });

  it('of fewer than three people are neither shown nor compared', () => {
    const { teams, difference, flags } = view(answers([0, 0, 0, 0, 2], [3, 0, 0, 0, 0]));
    expect(teams.sales).toEqual({ people: 2 });
    expect([difference, flags]).toEqual([undefined, []]);
  });
});

describe('a statement worth discussing', () => {
  const five = (at: number, ...more: number[]) => {
    const counts = [0, 0, 0, 0, 0];
    for (const value of [at, at, at, at, at, ...more]) counts[value - 1] = (counts[value - 1] ?? 0) + 1;
    return counts;
  };

  it.each([
    ['1.0 apart', five(3), five(4), ['disagree']],
    // 4.0 and 3.1: 0.9.
    ['0.9 apart', [0, 0, 0, 10, 0], [0, 0, 9, 1, 0], []],
    ['both below 3', five(2), five(2, 3), ['agreed-problem']],
    ['both below 3 and 1.0 apart', five(1), five(2), ['disagree']],
    ['both at 3', five(3), five(3), []],
    ['both high, and the repository says no', five(4), five(4), ['believed']],
    ['both high and 1.0 apart, and the repository says no', five(4), five(5), ['believed', 'disagree']],
  ])('is flagged by its means: %s', (_, sales, marketing, flags) => {
    expect(view(answers(sales, marketing)).flags).toEqual(flags);
  });

  it('is suspicious harmony only where the repository does not prove it', () => {
    const high = [answers(five(4), five(4, 5))];
    const half = { meetings: [meeting('2026-11-02'), meeting(TODAY, { learned: ['It'] })] };
    const partly = agreement({ ...half, assessments: [round('2026-01-01', high[0])] });
    const found = alignmentOf(audit(buildModel({ agreement: partly }), TODAY));
    expect(found?.statements.find(({ statement }) => statement.id === ID)?.flags).toEqual(['harmony']);
    expect(viewOf(high, ['It']).flags).toEqual([]);
  });

  it('is listed by difference, the widest first', () => {
    const wide = {
      ...answers([0, 0, 3, 0, 0], [0, 0, 0, 3, 0]),
      'same-figures': { sales: [3, 0, 0, 0, 0], marketing: [0, 0, 0, 0, 3] },
    };
    expect(view(wide).widest).toEqual(['same-figures', ID]);
  });
});

describe('a self-check', () => {
  const answer = fc.integer({ min: 0, max: 5 });
  const check = fc.record({
    team: fc.constantFrom('sales' as const, 'marketing' as const),
    answers: fc.array(answer, { minLength: statements.length, maxLength: statements.length }),
  });

  it('survives being written to an address and read back', () => {
    fc.assert(
      fc.property(check, (each) => {
        expect(readCheck(checkText(each))).toEqual(each);
        expect(readCheck(` https://audit.example.com/alignment/check/#${checkText(each)}\r`)).toEqual(each);
      }),
    );
  });

  it('from before statements were added keeps its answers and has none to the new ones', () => {
    const read = readCheck(`https://audit.example.com/alignment/check/#sales.${'3'.repeat(27)}`);
    expect(linkOrder.flatMap((id, index) => (read?.answers[index] === 0 ? id : []))).toEqual([
      ...['leads-good', 'leads-followed-up', 'teams-speak-well'],
    ]);
    expect(read?.answers.filter((each) => each === 3)).toHaveLength(27);
  });

  it.each([
    '',
    'sales',
    'sales.123',
    `sales.${'3'.repeat(28)}`,
    `sales.${'6'.repeat(statements.length)}`,
    `legal.${'3'.repeat(statements.length)}`,
  ])('is not read from “%s”', (text) => {
    expect(readCheck(text)).toBe(undefined);
  });
});

describe('many self-checks', () => {
  const line = (team: string, first: number, second: number) =>
    `https://audit.example.com/alignment/check/#${team}.${first}${second}${'0'.repeat(statements.length - 2)}`;
  const sales = [line('sales', 1, 2), line('sales', 3, 0), line('sales', 3, 4)];
  const marketing = [line('marketing', 5, 1), line('marketing', 5, 2), line('marketing', 4, 3)];

  it('are counted, but show no answers until three people of each team have answered', () => {
    const few = tally([...sales, ...marketing.slice(1), 'not an address', marketing[1]].join('\n'));
    expect([few.people, few.enough, few.counts.size]).toEqual([{ sales: 3, marketing: 2 }, false, 0]);
    expect(few.unread).toEqual(['not an address']);
  });

  it('make the file of a round that check accepts, with statements that three people answered', () => {
    const all = tally([...sales, ...marketing].join('\n'));
    const file = parseYaml(roundYaml(all, '2026-11-16', 'How many answered.'));
    expect(assessmentSchema.parse({ ...file, on: String(file.on) }).answers).toMatchObject({
      'same-lead-words': { sales: [1, 0, 2, 0, 0], marketing: [0, 0, 0, 1, 2] },
      // Only two of sales answered the second one.
      'words-written-down': { marketing: [1, 1, 1, 0, 0] },
    });
    expect(Object.keys(file.answers)).toHaveLength(2);
    expect(file.answers['words-written-down'].sales).toBe(undefined);
  });
});
