/** For each statement, what both teams believe and what the repository proves. */
import type { Assessment } from '../../content/agreement/model.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import { type Statement, type StatementId, statements } from '../../schema/agreement/statements.ts';
import type { Audit } from '../audit.ts';
import { evidenceFor } from './evidence/all.ts';
import type { Evidence } from './evidence/evidence.ts';
import { evidenceFacts } from './evidence/evidence-facts.ts';
import { type AlignmentFlag, flagsOf } from './flags.ts';
import { LEAST_PEOPLE } from './self-check.ts';

/** How a team answered. */
export interface Distribution {
  readonly people: number;
  /** How many answered 1, 2, 3, 4 and 5. Absent below {@link LEAST_PEOPLE}. */
  readonly counts?: readonly number[] | undefined;
  readonly mean?: number | undefined;
}

export interface StatementView {
  readonly statement: Statement & { readonly id: StatementId };
  readonly evidence: Evidence;
  readonly teams: Readonly<Record<SigningTeam, Distribution>>;
  /** The difference between the means. Absent if one is unknown. */
  readonly difference?: number | undefined;
  /** How each team’s mean has changed since the previous round. */
  readonly change: Readonly<Partial<Record<SigningTeam, number>>>;
  readonly flags: readonly AlignmentFlag[];
}

export interface Alignment {
  /** In the order of the questionnaire. */
  readonly statements: readonly StatementView[];
  /** The dates of the last round and the one before. */
  readonly round?: string | undefined;
  readonly before?: string | undefined;
  /** Statements on which the teams disagree, largest difference first. */
  readonly widest: readonly StatementView[];
}

/** Undefined without an agreement. */
export function alignmentOf(audit: Audit): Alignment | undefined {
  const facts = evidenceFacts(audit);
  if (!facts) return undefined;
  const rounds = facts.agreement.assessments;
  const [round, before] = [rounds.at(-1), rounds.at(-2)];
  const views = statements.map((statement): StatementView => {
    const evidence = evidenceFor(statement.id, facts);
    const teams = teamsIn(round, statement.id);
    const earlier = teamsIn(before, statement.id);
    const difference = apart(teams.sales.mean, teams.marketing.mean);
    const moved = signingTeam.options.flatMap((team) => {
      const [now, then] = [teams[team].mean, earlier[team].mean];
      return now === undefined || then === undefined ? [] : [[team, rounded(now - then)] as const];
    });
    return {
      statement,
      evidence,
      teams,
      difference,
      change: Object.fromEntries(moved),
      flags: flagsOf([teams.sales.mean, teams.marketing.mean], difference, evidence),
    };
  });
  return {
    statements: views,
    round: round?.on,
    before: before?.on,
    widest: views
      .filter(({ flags }) => flags.includes('disagree'))
      .toSorted((a, b) => (b.difference ?? 0) - (a.difference ?? 0)),
  };
}

function teamsIn(round: Assessment | undefined, id: StatementId): Record<SigningTeam, Distribution> {
  const answers = round?.answers[id];
  return { sales: distribution(answers?.sales), marketing: distribution(answers?.marketing) };
}

function distribution(counts: readonly number[] = []): Distribution {
  const people = counts.reduce((sum, amount) => sum + amount, 0);
  if (people < LEAST_PEOPLE) return { people };
  const points = counts.reduce((sum, amount, index) => sum + amount * (index + 1), 0);
  return { people, counts, mean: points / people };
}

function apart(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : rounded(Math.abs(a - b));
}

/** Rounds away floating-point noise: 3.6 and 2.6 are 1.0 apart. */
function rounded(number: number): number {
  return Number(number.toFixed(9));
}
