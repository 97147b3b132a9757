/** What the repository proves of a statement. */

/** Whether it holds. `unknown`: the repository does not say. That is never a no. */
export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

/** The page on which the evidence can be looked at. */
export type EvidencePlace =
  | 'terms'
  | 'commitments'
  | 'handoffs'
  | 'goals'
  | 'funnel'
  | 'losses'
  | 'claims'
  | 'leads'
  | 'systems'
  | 'products'
  | 'meetings'
  | 'personas'
  | 'gaps'
  | 'requests'
  | 'review'
  | 'map';

export interface Evidence {
  readonly verdict: Verdict;
  /** What was counted, in a sentence. */
  readonly because: string;
  readonly place: EvidencePlace;
}

/** All is yes, nothing is no, anything between is partly; of nothing at all it is what is said. */
export function evidenceVerdict(part: number, whole: number, ofNothing: Verdict = 'unknown'): Verdict {
  if (whole === 0) return ofNothing;
  if (part >= whole) return 'yes';
  return part <= 0 ? 'no' : 'partly';
}

/** A share that people live up to in practice counts as yes from this one on, and as no below the other one. */
export const PRACTICE = { yes: 0.9, partly: 0.5 } as const;

/** The same for what happens every day, where nobody reaches all. */
export function practiceOf(part: number, whole: number): Verdict {
  if (whole === 0) return 'unknown';
  const share = part / whole;
  return share >= PRACTICE.yes ? 'yes' : share >= PRACTICE.partly ? 'partly' : 'no';
}

/** The less good of some verdicts; unknown where one of them is, unless another is a no. */
export function worstOf(...verdicts: readonly Verdict[]): Verdict {
  return (['no', 'unknown', 'partly'] as const).find((each) => verdicts.includes(each)) ?? 'yes';
}
