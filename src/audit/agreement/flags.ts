/** Why a statement is worth discussing: each rule as data, from which both the list and the printed rule are made. */
import type { Evidence, Verdict } from './evidence/evidence.ts';

/**
 * - `disagree`: the means of the teams are far apart;
 * - `agreed-problem`: both means are low and close;
 * - `believed`: both means are high, and the repository says no;
 * - `harmony`: both means are high and very close, and the repository says neither yes nor no.
 */
export type AlignmentFlag = 'disagree' | 'agreed-problem' | 'believed' | 'harmony';

/** A statement is on the list if it meets every condition that is set. Both means must be known. */
export interface FlagRule {
  /** Both means are at least this. */
  readonly meansFrom?: number;
  /** Both means are less than this. */
  readonly meansBelow?: number;
  /** The means differ by at least this. */
  readonly differFrom?: number;
  /** The means differ by less than this. */
  readonly differBelow?: number;
  /** The evidence says one of these. */
  readonly verdicts?: readonly Verdict[];
}

/** In the order of the page. */
export const flagRules: Readonly<Record<AlignmentFlag, FlagRule>> = {
  believed: { meansFrom: 4, verdicts: ['no'] },
  disagree: { differFrom: 1 },
  'agreed-problem': { meansBelow: 3, differBelow: 1 },
  harmony: { meansFrom: 4, differBelow: 0.5, verdicts: ['partly', 'unknown'] },
};

export const alignmentFlags = Object.keys(flagRules) as readonly AlignmentFlag[];

/** The lists that a statement is on. None unless both means are known. */
export function flagsOf(
  means: readonly (number | undefined)[],
  difference: number | undefined,
  { verdict }: Pick<Evidence, 'verdict'>,
): AlignmentFlag[] {
  const known = means.filter((mean) => mean !== undefined);
  if (difference === undefined || known.length < means.length) return [];
  return alignmentFlags.filter((flag) => meets(flagRules[flag], known, difference, verdict));
}

function meets(
  { differBelow, differFrom, meansBelow, meansFrom, verdicts }: FlagRule,
  means: readonly number[],
  difference: number,
  verdict: Verdict,
): boolean {
  return (
    (meansFrom === undefined || means.every((mean) => mean >= meansFrom)) &&
    (meansBelow === undefined || means.every((mean) => mean < meansBelow)) &&
    (differFrom === undefined || difference >= differFrom) &&
    (differBelow === undefined || difference < differBelow) &&
    (verdicts === undefined || verdicts.includes(verdict))
  );
}
