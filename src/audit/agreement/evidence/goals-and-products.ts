/** What the repository proves about goals and products. */
import { daysBetween } from '../../../kit/calendar-date.ts';
import { contentAbout } from '../../lens.ts';
import { quarterOf } from '../pull-apart.ts';
import { type Counted, noneRecorded } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Older readings do not show where a goal is today. A quarter, plus a few days to record it. */
export const READING_DAYS = 100;

/** Every goal has an owner in both teams, and both are paid on it or neither is. A team’s own goals do not count. */
export function sameNumber({ goals: all }: EvidenceFacts): Counted {
  const goals = all.filter(({ goal }) => goal.team === undefined);
  const same = goals.filter(({ paidApart, withoutOwner }) => withoutOwner.length === 0 && !paidApart).length;
  return {
    because: goals.length === 0 ? noneRecorded('goals') : { code: 'goals-shared', part: same, of: goals.length },
    place: 'goals',
  };
}

/**
 * Every goal has a line and a recent reading. Whether it is ahead or behind makes no difference, because the team
 * knows.
 */
export function goalsOnCourse({ goals, today }: EvidenceFacts): Counted {
  const known = goals.filter(
    ({ last, state }) => state !== 'unknown' && last && daysBetween(last.on, today) <= READING_DAYS,
  ).length;
  const behind = goals.filter(({ state }) => state === 'behind' || state === 'missed').length;
  return {
    because:
      goals.length === 0 ? noneRecorded('goals') : { code: 'goals-measured', part: known, of: goals.length, behind },
    place: 'goals',
  };
}

/** The leads needed at the first stage and per representative are known, and the promises are enough. */
export function leadsNeeded({ funnel }: EvidenceFacts): Counted {
  const place = 'funnel';
  if (!funnel) return { because: noneRecorded('numbers'), place };
  const [first] = funnel.answer.stages;
  const leads = first?.needed.value;
  if (leads === undefined) return { because: { code: 'funnel-incomplete' }, place };
  if (first?.perRepresentative.value === undefined) {
    return { because: { code: 'leads-per-rep-unknown', leads }, place };
  }
  const { promised } = funnel;
  if (promised.length === 0) return { because: { code: 'leads-not-promised', leads }, place };
  const short = promised.filter(({ enough }) => !enough).length;
  return { because: { code: 'leads-promised', leads, short }, place };
}

/** Both teams have the same focus for every product that both have stated a focus for this quarter. */
export function samePush({ products }: EvidenceFacts): Counted {
  const said = products.filter(({ now }) => now !== undefined && now.pull !== 'unsaid');
  const together = said.filter(({ now }) => now?.pull === 'together').length;
  return {
    because: said.length === 0 ? noneRecorded('focus') : { code: 'focus-shared', part: together, of: said.length },
    place: 'products',
  };
}

/** Every offer got the same verdict from both teams. */
export function offersAgreed({ products }: EvidenceFacts): Counted {
  const offers = products.flatMap((view) => view.offers);
  const together = offers.filter(({ pull }) => pull === 'together').length;
  const unsaid = offers.filter(({ pull }) => pull === 'unsaid').length;
  return {
    because:
      offers.length === 0
        ? noneRecorded('offers')
        : { code: 'offers-agreed', part: together, of: offers.length, unsaid },
    place: 'products',
  };
}

/** Every product that a team pushes this quarter has a usable primary piece that names it at every stage. */
export function pushedHasContent({ audit, products, today }: EvidenceFacts): Counted {
  const pushed = products.filter(({ now }) => now?.sales === 'push' || now?.marketing === 'push');
  const pairs = pushed.flatMap(({ product }) => audit.model.stages.map((stage) => ({ product, stage })));
  const served = pairs.filter(
    ({ product, stage }) => contentAbout(audit.pieces.values(), product.id, stage.id).length > 0,
  ).length;
  return {
    because:
      pushed.length === 0
        ? { code: 'none-pushed', quarter: quarterOf(today) }
        : { code: 'pushed-with-content', products: pushed.length, part: served, of: pairs.length },
    place: 'products',
  };
}
