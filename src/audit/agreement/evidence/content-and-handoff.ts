/** What the repository proves about content and handoffs. */
import { countJudged, judgedByDay, type Kept } from '../kept/kept.ts';
import { promises } from '../promises.ts';
import { handoffViews } from '../seats.ts';
import { type Counted, noneRecorded } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** No request is for content that exists, and every usable piece is mapped. */
export function contentFound({ audit }: EvidenceFacts): Counted {
  const { gaps, model } = audit;
  const asked = gaps.filter(({ kind }) => kind === 'findability').length;
  const unmapped = gaps.filter(({ kind }) => kind === 'unmapped').length;
  return {
    because:
      model.requests.length === 0 && unmapped === 0
        ? noneRecorded('requests')
        : { code: 'content-not-found', requests: asked, unmapped },
    place: 'gaps',
  };
}

/** Nearly all live pieces are usable and reviewed on time, and none quotes an untrue claim. */
export function contentRight({ audit, claims }: EvidenceFacts): Counted {
  const live = [...audit.pieces.values()].filter(({ freshness }) => freshness !== undefined);
  const right = live.filter(
    ({ usable, freshness }) => usable && (freshness?.state === 'fresh' || freshness?.state === 'due'),
  ).length;
  const toFix = new Set(claims.flatMap((claim) => claim.toFix.map(({ id }) => id))).size;
  return {
    because:
      live.length === 0
        ? noneRecorded('live-pieces')
        : { code: 'content-current', part: right, of: live.length, untrue: toFix },
    place: 'review',
  };
}

/** Marketing decides and delivers nearly everything on time. What is open and not late yet is not judged. */
export function contentAskedFor({ clocks }: EvidenceFacts): Counted {
  const judged = clocks
    .flatMap(({ decision, delivery }) => [decision, delivery])
    .flatMap((promised) => {
      if (promised?.lateBy === undefined) return [];
      return [judgedByDay({ done: promised.doneOn !== undefined, late: promised.lateBy > 0 })];
    });
  const { kept: part, of, open } = countJudged(judged);
  return {
    because: of === 0 ? noneRecorded('decided-requests') : { code: 'requests-on-time', part, of, open },
    place: 'requests',
  };
}

/** Every handoff is agreed and complete, and both of its roles are filled. */
export function handoffClear({ audit, stateOf }: EvidenceFacts): Counted {
  const { handoffs, empty } = handoffViews(audit.model);
  const clear = handoffs.filter(
    ({ handoff, from, missing, to }) =>
      stateOf(handoff) === 'agreed' && missing.length === 0 && from?.person !== undefined && to?.person !== undefined,
  ).length;
  return {
    because:
      handoffs.length === 0
        ? noneRecorded('handoffs')
        : { code: 'handoffs-clear', part: clear, of: handoffs.length, empty: empty.length },
    place: 'handoffs',
  };
}

/**
 * Speed and persistence are promised and agreed, and the list of leads shows that the agreed promises are kept. A promise
 * whose review is overdue is not agreed now, so its figures are not added to those of the others.
 */
export function leadsReachedInTime({ kept, stateOf }: EvidenceFacts): Counted {
  const promised = kept.filter(({ commitment }) => commitment.about === 'speed' || commitment.about === 'persistence');
  const place = 'leads';
  const both = ['speed', 'persistence'].every((kind) => promised.some(({ commitment }) => commitment.about === kind));
  if (!both) return { because: noneRecorded('follow-up-promises'), place };
  const agreed = promised.filter(({ commitment }) => stateOf(commitment) === 'agreed');
  const overdue = promised.filter(({ commitment }) => stateOf(commitment) === 'overdue').length;
  const measured = agreed.flatMap((each) => each.measured ?? []);
  const because = { code: 'follow-up', part: agreed.length, of: promised.length, overdue } as const;
  const total = sumOf(measured);
  return { because: { ...because, ...(total.of > 0 && { kept: total }) }, place };
}

/** Promises added up. `repeated`: how many leads count under more than one of them. */
function sumOf(measured: readonly Kept[]) {
  const sum = (of: 'kept' | 'of' | 'unclear') => measured.reduce((total, each) => total + each[of], 0);
  const lines = measured.flatMap(({ judged }) =>
    judged.filter(({ judgment }) => judgment !== 'open').flatMap((each) => each.lines),
  );
  const once = new Set<number>();
  const repeated = new Set(lines.filter((line) => once.has(line) || !once.add(line)));
  return { part: sum('kept'), of: sum('of'), unclear: sum('unclear'), repeated: repeated.size };
}

/** Each team has promised something that can be counted and is agreed, and no two promises contradict each other. */
export function promisesBothWays({ agreement, stateOf }: EvidenceFacts): Counted {
  const { byTeam, contradictions } = promises(agreement);
  const agreed = (['sales', 'marketing'] as const).map(
    (team) => byTeam[team].filter((commitment) => stateOf(commitment) === 'agreed').length,
  );
  const [sales = 0, marketing = 0] = agreed;
  return {
    because: { code: 'promises-agreed', sales, marketing, contradictions: contradictions.length },
    place: 'commitments',
  };
}
