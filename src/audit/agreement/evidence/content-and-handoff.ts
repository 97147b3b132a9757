/** What the repository proves about content and hand-offs. */
import { count } from '../../../kit/count.ts';
import type { Kept } from '../compliance.ts';
import { promises } from '../promises.ts';
import { handoffViews } from '../seats.ts';
import type { AgreementState } from '../state.ts';
import { type Evidence, practiceOf, type Verdict, evidenceVerdict, worstOf } from './evidence.ts';
import type { EvidenceFacts } from './standing.ts';

/** Nobody asks for what is there, and every usable piece says whom it serves. */
export function contentFound({ audit }: EvidenceFacts): Evidence {
  const { gaps, model } = audit;
  const asked = gaps.filter(({ kind }) => kind === 'findability').length;
  const unmapped = gaps.filter(({ kind }) => kind === 'unmapped').length;
  const verdict = (): Verdict => {
    if (model.requests.length === 0 && unmapped === 0) return 'unknown';
    if (asked + unmapped === 0) return 'yes';
    return asked > 0 && unmapped > 0 ? 'no' : 'partly';
  };
  return {
    verdict: verdict(),
    because:
      model.requests.length === 0 && unmapped === 0
        ? 'Sales has not asked for anything yet.'
        : `Things that exist and that sales asks for: ${asked}. Usable pieces that say of nobody that they serve them: ${unmapped}.`,
    place: 'gaps',
  };
}

/** Nearly all live pieces are usable and reviewed in time, and none says what is not true. */
export function contentRight({ audit, claims }: EvidenceFacts): Evidence {
  const live = [...audit.pieces.values()].filter(({ freshness }) => freshness !== undefined);
  const right = live.filter(
    ({ usable, freshness }) => usable && (freshness?.state === 'fresh' || freshness?.state === 'due'),
  ).length;
  const toMend = new Set(claims.flatMap((claim) => claim.toMend.map(({ id }) => id))).size;
  const reviewed = practiceOf(right, live.length);
  return {
    verdict: toMend > 0 && reviewed === 'yes' ? 'partly' : reviewed,
    because:
      live.length === 0
        ? 'No piece is live yet.'
        : `${right} of ${count(live.length, 'live piece')} can be used and were reviewed in time; ${count(toMend, 'piece')} to mend for a claim that is not true.`,
    place: 'review',
  };
}

/** Nearly all that marketing had to decide or deliver was in time, and is. */
export function contentAskedFor({ clocks }: EvidenceFacts): Evidence {
  const judged = clocks.flatMap(({ decision, delivery }) =>
    [decision, delivery].flatMap((promised) => promised?.lateBy ?? []),
  );
  const inTime = judged.filter((lateBy) => lateBy === 0).length;
  return {
    verdict: practiceOf(inTime, judged.length),
    because:
      judged.length === 0
        ? 'No request has been decided about yet.'
        : `${inTime} of ${count(judged.length, 'decision and delivery', 'decisions and deliveries')} are in time.`,
    place: 'requests',
  };
}

/** Every hand-off is agreed, says all four things, and goes between seats in which somebody sits. */
export function handoffClear({ audit, stateOf }: EvidenceFacts): Evidence {
  const { handoffs, empty } = handoffViews(audit.model);
  const clear = handoffs.filter(
    ({ handoff, from, missing, to }) =>
      stateOf(handoff) === 'agreed' && missing.length === 0 && from?.person !== undefined && to?.person !== undefined,
  ).length;
  return {
    verdict: evidenceVerdict(clear, handoffs.length, 'no'),
    because:
      handoffs.length === 0
        ? 'No hand-off is written down.'
        : `${clear} of ${count(handoffs.length, 'hand-off')} agreed, complete and between seats that are filled; ${count(empty.length, 'seat')} empty.`,
    place: 'handoffs',
  };
}

/** What both teams have signed, also if they should look at it again. */
const SIGNED: ReadonlySet<AgreementState> = new Set<AgreementState>(['agreed', 'overdue']);

/** Speed and persistence are promised and agreed, and the list of leads shows that what both signed happens. */
export function leadsReachedInTime({ kept, stateOf }: EvidenceFacts): Evidence {
  const promised = kept.filter(({ commitment }) => commitment.about === 'speed' || commitment.about === 'persistence');
  const place = 'leads';
  const both = ['speed', 'persistence'].every((kind) => promised.some(({ commitment }) => commitment.about === kind));
  if (!both) return { verdict: 'no', because: 'How fast and how often a lead is tried is not promised.', place };
  const agreed = promised.filter(({ commitment }) => stateOf(commitment) === 'agreed').length;
  const signedByBoth = promised.filter(({ commitment }) => SIGNED.has(stateOf(commitment)));
  const measured = signedByBoth.flatMap((each) => each.measured ?? []);
  const sum = (of: 'kept' | 'of') => measured.reduce((total, each: Kept) => total + each[of], 0);
  const signed = `${agreed} of ${count(promised.length, 'promise')} agreed`;
  if (measured.length === 0)
    return { verdict: 'unknown', because: `${signed}; whether it happens was not measured.`, place };
  return {
    verdict: worstOf(evidenceVerdict(agreed, promised.length), practiceOf(sum('kept'), sum('of'))),
    because: `${signed}; kept ${sum('kept')} of ${count(sum('of'), 'time')}.`,
    place,
  };
}

/** Each team has promised something that can be counted and is agreed, and no two promises contradict each other. */
export function promisesBothWays({ agreement, stateOf }: EvidenceFacts): Evidence {
  const { byTeam, contradictions } = promises(agreement);
  const agreed = (['sales', 'marketing'] as const).map(
    (team) => byTeam[team].filter((commitment) => stateOf(commitment) === 'agreed').length,
  );
  const [sales = 0, marketing = 0] = agreed;
  const sides = agreed.filter((amount) => amount > 0).length;
  return {
    verdict: worstOf(evidenceVerdict(sides, 2), contradictions.length > 0 ? 'partly' : 'yes'),
    because: `Agreed and countable: ${count(sales, 'promise')} of sales, ${marketing} of marketing; ${count(contradictions.length, 'contradiction')}.`,
    place: 'commitments',
  };
}
