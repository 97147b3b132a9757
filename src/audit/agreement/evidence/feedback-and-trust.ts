/** What the repository proves about feedback, meetings and trust. */
import { daysBetween } from '../../../kit/calendar-date.ts';
import { LOSS_DAYS } from '../../losses.ts';
import { facts } from '../facts.ts';
import { countJudged, judgedByDay } from '../kept/kept.ts';
import { isJoint } from '../meetings.ts';
import { type Counted, noneRecorded } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Every reason has a next step, and nearly all rejected leads have a reason. */
export function rejectionsExplained({ agreement, audit }: EvidenceFacts): Counted {
  const reasons = agreement.rejections?.reasons ?? [];
  if (reasons.length === 0) return { because: noneRecorded('rejection-reasons'), place: 'handoffs' };
  const complete = reasons.filter(({ nextStep }) => nextStep !== undefined).length;
  const rejected = audit.model.leads?.filter(({ status }) => status === 'rejected') ?? [];
  const given = rejected.filter(({ reason }) => reason !== undefined).length;
  const because = { code: 'rejections-explained', part: complete, of: reasons.length } as const;
  if (rejected.length === 0) return { because, place: 'handoffs' };
  return {
    because: { ...because, given: { part: given, of: rejected.length } },
    place: 'leads',
  };
}

/** A period is recent for one more quarter plus a month to record it. */
export const LOSSES_KNOWN_DAYS = 122;

/** The latest period of lost deals is recent, and both teams have signed it. */
export function lossesKnown({ periods, stateOf, today }: EvidenceFacts): Counted {
  const [last] = periods;
  const place = 'losses';
  if (!last || daysBetween(last.period.to, today) > LOSS_DAYS) {
    return { because: noneRecorded('recent-losses'), place };
  }
  const signed = stateOf(last.period) === 'agreed';
  const recent = daysBetween(last.period.to, today) <= LOSSES_KNOWN_DAYS;
  return {
    because: { code: 'losses-known', to: last.period.to, recent, agreed: signed },
    place,
  };
}

/** The reasons for lost deals of the last year that content answers. A reason of which no one said what was missing is not counted. */
export function lossesAnswered({ periods, today }: EvidenceFacts): Counted {
  const lost = periods
    .filter(({ period }) => daysBetween(period.to, today) <= LOSS_DAYS)
    .flatMap(({ reasons }) => reasons.filter(({ deals }) => deals.outcome === 'lost'));
  const answered = lost.filter(({ answer }) => answer === 'answered').length;
  const unsaid = lost.filter(({ answer }) => answer === 'unsaid').length;
  return {
    because:
      lost.length === 0
        ? noneRecorded('lost-deals')
        : lost.length === unsaid
          ? noneRecorded('missing-content')
          : { code: 'losses-answered', part: answered, of: lost.length - unsaid, unsaid },
    place: 'losses',
  };
}

/** The number of recent meetings that count. */
const MEETINGS = 4;

/**
 * The teams are not late for the next meeting, and were not late for the last ones. The time since the last meeting counts as a
 * gap once it is too long.
 */
export function meetOftenEnough({ audit, meetings, today }: EvidenceFacts): Counted {
  const { meetEvery } = audit.model.site.policy;
  const place = 'meetings';
  const days = meetings.all.filter((meeting) => isJoint(meeting, audit.model.people));
  const [last] = days;
  if (!last) return { because: noneRecorded('joint-meetings'), place };
  const daysSince = daysBetween(last.date, today);
  const dates = days.slice(0, MEETINGS).map(({ date }) => date);
  const between = dates.slice(1).map((date, index) => daysBetween(date, dates[index] ?? today));
  const gaps = daysSince > meetEvery ? [daysSince, ...between] : between;
  const late = gaps.filter((gap) => gap > meetEvery).length;
  return { because: { code: 'meetings-late', part: late, of: gaps.length, daysSince, meetEvery }, place };
}

/** Decisions with a due date were done on time. One that is neither done nor late is not judged. */
export function decisionsDone({ meetings, today }: EvidenceFacts): Counted {
  const judged = meetings.all
    .flatMap(({ decisions }) => decisions)
    .flatMap(({ done, due }) =>
      due === undefined ? [] : [judgedByDay({ done: done !== undefined, late: due < (done ?? today) })],
    );
  const { kept: part, of } = countJudged(judged);
  return {
    because: of === 0 ? noneRecorded('due-decisions') : { code: 'decisions-done', part, of },
    place: 'meetings',
  };
}

/** Both teams learned something in each recent meeting. */
export function learnTogether({ audit, meetings }: EvidenceFacts): Counted {
  const both = meetings.all.filter((meeting) => isJoint(meeting, audit.model.people));
  const last = both.slice(0, MEETINGS);
  const learned = last.filter((meeting) => meeting.learned.length > 0).length;
  return {
    because:
      last.length === 0
        ? noneRecorded('joint-meetings')
        : { code: 'meetings-with-lessons', part: learned, of: last.length },
    place: 'meetings',
  };
}

/** How the teams speak of each other is in no record, so only the answers of people show it. */
export function teamsSpeakWell(): Counted {
  return { because: { code: 'not-recordable' } };
}

/** Disagreements are recorded and settled. */
export function disagreeOpenly({ meetings }: EvidenceFacts): Counted {
  const named = new Set(
    meetings.all.flatMap((meeting) => meeting.disagreements.map(({ about }) => about.toLowerCase())),
  );
  const open = meetings.unsettled.length;
  return {
    because:
      named.size === 0
        ? noneRecorded('disagreements')
        : { code: 'disagreements-settled', part: named.size - open, of: named.size },
    place: 'meetings',
  };
}

/** Every fact has exactly one source of truth. */
export function sameFigures({ agreement }: EvidenceFacts): Counted {
  const all = facts(agreement.systems);
  const right = all.filter(({ problem }) => problem === undefined).length;
  return {
    because: all.length === 0 ? noneRecorded('facts') : { code: 'facts-with-one-truth', part: right, of: all.length },
    place: 'systems',
  };
}

/** No piece in use quotes an untrue claim, and someone has checked the source of every claim in use. */
export function claimsTrue({ claims }: EvidenceFacts): Counted {
  const used = claims.filter(({ pieces }) => pieces.length > 0);
  const untrue = used.filter((claim) => claim.untrue).length;
  const open = used.filter((claim) => claim.unsourced || claim.claim.status === 'unverified').length;
  return {
    because:
      used.length === 0
        ? noneRecorded('used-claims')
        : { code: 'claims-in-use', used: used.length, untrue, unverified: open },
    place: 'claims',
  };
}
