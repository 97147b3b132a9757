/** What the repository proves about goals and products. */
import { daysBetween } from '../../../kit/calendar-date.ts';
import { count } from '../../../kit/count.ts';
import { isAbout } from '../../reach.ts';
import { quarterOf } from '../pull-apart.ts';
import { type Evidence, evidenceVerdict, type Verdict } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** A reading older than this says nothing of where a goal stands: a quarter and some days to write it down. */
const READING_DAYS = 100;

/** Every goal has an owner in both teams, and both are paid on it or neither is. */
export function sameNumber({ goals }: EvidenceFacts): Evidence {
  const same = goals.filter(({ paidApart, withoutOwner }) => withoutOwner.length === 0 && !paidApart).length;
  return {
    verdict: evidenceVerdict(same, goals.length, 'no'),
    because:
      goals.length === 0
        ? 'No goal is written down.'
        : `For ${same} of ${count(goals.length, 'goal')} somebody answers in both teams, and no team alone is paid on it.`,
    place: 'goals',
  };
}

/** Every goal has a line, and a reading that is not old. Whether it is ahead or behind does not matter: it is known. */
export function goalsOnCourse({ goals, today }: EvidenceFacts): Evidence {
  const known = goals.filter(
    ({ last, state }) => state !== 'unknown' && last && daysBetween(last.on, today) <= READING_DAYS,
  ).length;
  const behind = goals.filter(({ state }) => state === 'behind' || state === 'missed').length;
  return {
    verdict: evidenceVerdict(known, goals.length, 'no'),
    because:
      goals.length === 0
        ? 'No goal is written down.'
        : `Of ${known} of ${count(goals.length, 'goal')} it is known how far it is; ${behind} ${behind === 1 ? 'is' : 'are'} behind.`,
    place: 'goals',
  };
}

/** The funnel is known to its first stage and per representative, and what was promised reaches for it. */
export function leadsNeeded({ funnel }: EvidenceFacts): Evidence {
  const place = 'funnel';
  if (!funnel) return { verdict: 'no', because: 'Nobody has written down the numbers of the funnel.', place };
  const [first] = funnel.answer.stages;
  if (first?.needed.value === undefined) {
    return { verdict: 'no', because: 'The funnel cannot be worked out: numbers are missing.', place };
  }
  const leads = `The goal takes ${first.needed.value} at the first lead stage`;
  if (first.perRepresentative.value === undefined) {
    return { verdict: 'partly', because: `${leads}; how many each representative needs is not known.`, place };
  }
  const { promised } = funnel;
  if (promised.length === 0) return { verdict: 'partly', because: `${leads}; nobody has promised a number.`, place };
  const short = promised.filter(({ enough }) => !enough).length;
  return short === 0
    ? { verdict: 'yes', because: `${leads}, and what was promised reaches for it.`, place }
    : { verdict: 'partly', because: `${leads}; ${count(short, 'promise')} of leads would not reach for it.`, place };
}

/** Of the products of which both teams have said what they do this quarter, they do the same. */
export function samePush({ products }: EvidenceFacts): Evidence {
  const said = products.filter(({ now }) => now !== undefined && now.pull !== 'unsaid');
  const together = said.filter(({ now }) => now?.pull === 'together').length;
  return {
    verdict: evidenceVerdict(together, said.length),
    because:
      said.length === 0
        ? 'Nobody has written down what both teams do with each product this quarter.'
        : `For ${together} of ${count(said.length, 'product')} both teams want the same this quarter.`,
    place: 'products',
  };
}

/** Every offer got the same verdict from both teams. */
export function offersAgreed({ products }: EvidenceFacts): Evidence {
  const offers = products.flatMap((view) => view.offers);
  const together = offers.filter(({ pull }) => pull === 'together').length;
  const unsaid = offers.filter(({ pull }) => pull === 'unsaid').length;
  return {
    verdict: offers.length > 0 && unsaid === offers.length ? 'unknown' : evidenceVerdict(together, offers.length),
    because:
      offers.length === 0
        ? 'No offer is written down.'
        : `On ${together} of ${count(offers.length, 'offer')} both teams say the same; on ${unsaid} one of them says nothing.`,
    place: 'products',
  };
}

/** For every product that a team pushes this quarter there is a usable primary piece at every stage. */
export function pushedHasContent({ audit, products, today }: EvidenceFacts): Evidence {
  const pushed = products.filter(({ now }) => now?.sales === 'push' || now?.marketing === 'push');
  const usable = [...audit.pieces.values()].filter((audited) => audited.usable).map(({ piece }) => piece);
  const pairs = pushed.flatMap(({ product }) => audit.model.stages.map((stage) => ({ product, stage })));
  const served = pairs.filter(({ product, stage }) =>
    usable.some(
      (piece) =>
        isAbout(piece, product.id) && piece.serves.some((pair) => pair.stage === stage.id && pair.fit === 'primary'),
    ),
  ).length;
  const verdict: Verdict = evidenceVerdict(served, pairs.length);
  return {
    verdict,
    because:
      pushed.length === 0
        ? `Nobody has said what is pushed in ${quarterOf(today)}.`
        : `${count(pushed.length, 'product')} pushed: at ${served} of ${count(pairs.length, 'stage')} there is something usable about it.`,
    place: 'products',
  };
}
