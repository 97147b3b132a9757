/** For each statement, what both teams believe and what the repository proves. */
import type { Assessment } from '../../content/agreement/model.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import { type Statement, type StatementId, statements } from '../../schema/agreement/statements.ts';
import type { Audit } from '../audit.ts';
import { evidenceFor } from './evidence/all.ts';
import type { Evidence } from './evidence/evidence.ts';
import { evidenceFacts } from './evidence/evidence-facts.ts';
import { LEAST_PEOPLE } from './self-check.ts';

/** How a team answered. */
export interface Distribution {
  readonly people: number;
  /** How many answered 1, 2, 3, 4 and 5. Absent below {@link LEAST_PEOPLE}. */
  readonly counts?: readonly number[] | undefined;
  readonly mean?: number | undefined;
}

/**
 * Why a statement is worth discussing. {@link FLAGS} has the thresholds.
 *
 * - `disagree`: the means of the teams are far apart;
 * - `agreed-problem`: both means are low and close;
 * - `believed`: both means are high, and the repository says no;
 * - `harmony`: both means are high and very close, and the repository says neither yes nor no.
 */
export type AlignmentFlag = 'disagree' | 'agreed-problem' | 'believed' | 'harmony';

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

/** The thresholds for flags. */
export const FLAGS = { disagreeFrom: 1, problemBelow: 3, highFrom: 4, harmonyBelow: 0.5 } as const;

/** Undefined without an agreement. */
export function alignmentOf(audit: Audit): Alignment | undefined {
  const facts = evidenceFacts(audit);
  if (!facts) return undefined;
  const rounds = facts.agreement.assessments;
  const [round, before] = [rounds.at(-1), rounds.at(-2)];
  const views = statements.map((statement): StatementView => {
    const evidence = evidenceFor[statement.id](facts);
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
      flags: flagsOf(teams, difference, evidence),
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

function flagsOf(
  { sales, marketing }: Readonly<Record<SigningTeam, Distribution>>,
  difference: number | undefined,
  { verdict }: Evidence,
): AlignmentFlag[] {
  if (sales.mean === undefined || marketing.mean === undefined || difference === undefined) return [];
  const means = [sales.mean, marketing.mean];
  const high = means.every((mean) => mean >= FLAGS.highFrom);
  return [
    ...(difference >= FLAGS.disagreeFrom ? (['disagree'] as const) : []),
    ...(difference < FLAGS.disagreeFrom && means.every((mean) => mean < FLAGS.problemBelow)
      ? (['agreed-problem'] as const)
      : []),
    ...(high && verdict === 'no' ? (['believed'] as const) : []),
    ...(high && difference < FLAGS.harmonyBelow && (verdict === 'partly' || verdict === 'unknown')
      ? (['harmony'] as const)
      : []),
  ];
}
